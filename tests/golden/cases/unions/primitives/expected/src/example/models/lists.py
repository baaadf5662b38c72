"""The Lists type."""

from typing import TypeAlias

Lists: TypeAlias = list[str | int]
