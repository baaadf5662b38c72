"""The Kinds type."""

from typing import TypeAlias

from .kind import Kind

Kinds: TypeAlias = list[Kind | None]
