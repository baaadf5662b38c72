"""Unions: their alternatives, how they are put together, and how a value is told to be of one."""
