"""The RightToLeftOverride type."""

from typing import TypeAlias

RightToLeftOverride: TypeAlias = int
