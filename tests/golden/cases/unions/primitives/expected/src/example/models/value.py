"""The Value type."""

from typing import TypeAlias

from .._runtime.variants import Unknown

Value: TypeAlias = Unknown | str | float | bool | list[str]
