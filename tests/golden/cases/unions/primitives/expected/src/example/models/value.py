"""The Value type."""

from typing import TypeAlias

Value: TypeAlias = str | float | bool | list[str]
