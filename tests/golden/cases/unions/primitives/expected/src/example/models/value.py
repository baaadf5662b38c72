"""The Value type."""

from typing import TypeAlias

from .._runtime.variants import Unknown

Value: TypeAlias = str | float | bool | list[str] | Unknown
