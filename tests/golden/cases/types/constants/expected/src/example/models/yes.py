"""The Yes type."""

from typing import TypeAlias

Yes: TypeAlias = bool
