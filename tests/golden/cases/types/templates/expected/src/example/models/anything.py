"""The Anything type."""

from typing import TypeAlias

from .._runtime.model import JsonValue

Anything: TypeAlias = list[JsonValue]
