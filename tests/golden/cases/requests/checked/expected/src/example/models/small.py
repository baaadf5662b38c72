"""The Small type."""

from typing import TypeAlias

Small: TypeAlias = int
"""At most 9."""
