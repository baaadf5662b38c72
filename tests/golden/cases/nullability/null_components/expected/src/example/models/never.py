"""The Never type."""

from typing import TypeAlias

Never: TypeAlias = None
