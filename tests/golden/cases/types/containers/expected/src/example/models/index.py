"""The Index type."""

from typing import TypeAlias

from .names import Names

Index: TypeAlias = dict[str, Names]
