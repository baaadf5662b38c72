"""The Con type."""

from typing import TypeAlias

Con: TypeAlias = str
