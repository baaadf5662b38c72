"""Constraints on values, for the check before sending."""
