"""The Pets type."""

from typing import TypeAlias

from .pet import Pet

Pets: TypeAlias = list[Pet]
