"""The Halves type."""

from typing import TypeAlias

Halves: TypeAlias = float
