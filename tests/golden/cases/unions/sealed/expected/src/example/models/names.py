"""The Names type."""

from typing import TypeAlias

Names: TypeAlias = dict[str, int]
