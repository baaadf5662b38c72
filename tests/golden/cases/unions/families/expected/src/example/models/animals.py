"""The Animals type."""

from typing import TypeAlias

from .cat import Animal

Animals: TypeAlias = list[Animal]
