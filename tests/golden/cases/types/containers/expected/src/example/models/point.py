"""The Point type."""

from typing import TypeAlias

Point: TypeAlias = tuple[float, float]
"""A place on the map."""
