"""The Names type."""

from typing import TypeAlias

Names: TypeAlias = list[str]
"""At most 3 items."""
