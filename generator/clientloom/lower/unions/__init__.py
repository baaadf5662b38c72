"""Unions: their alternatives, how these are put together, and how the variant of a value is found."""
