"""The Bag type."""

from typing import TypeAlias

from .._runtime.model import JsonValue

Bag: TypeAlias = dict[str, JsonValue]
