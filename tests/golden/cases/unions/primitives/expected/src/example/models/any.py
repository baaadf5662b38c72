"""The Any type."""

from typing import TypeAlias

from .._runtime.model import JsonValue

Any: TypeAlias = JsonValue
