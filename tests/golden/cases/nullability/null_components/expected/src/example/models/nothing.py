"""The Nothing type."""

from typing import TypeAlias

Nothing: TypeAlias = None
