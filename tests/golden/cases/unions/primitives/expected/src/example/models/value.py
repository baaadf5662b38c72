"""The Value type."""

from typing import TypeAlias

from .._runtime.model import Unknown

Value: TypeAlias = str | float | bool | list[str] | Unknown
