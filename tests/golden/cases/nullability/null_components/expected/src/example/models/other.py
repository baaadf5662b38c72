"""The Other type."""

from typing import TypeAlias

Other: TypeAlias = None
