"""The OldList type."""

from typing import TypeAlias

OldList: TypeAlias = list[str]
"""Deprecated."""
