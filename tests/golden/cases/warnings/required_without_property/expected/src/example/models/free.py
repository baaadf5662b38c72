"""The Free type."""

from typing import TypeAlias

from .._runtime.model import JsonValue

Free: TypeAlias = dict[str, JsonValue]
