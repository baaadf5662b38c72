"""The Named type."""

from typing import TypeAlias

Named: TypeAlias = int
