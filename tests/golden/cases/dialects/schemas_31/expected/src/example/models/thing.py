"""The Thing model."""

import builtins
from typing import Literal

from .._runtime.model import JsonValue, Model, OpenStr, Unknown
from .part import Part
from .pet import Pet


class Thing(Model):
    must: str | None
    maybe: Part | None = None
    either: Part | str | Unknown | None = None
    state: OpenStr | Literal["a", "b"] | None = None
    fixed: OpenStr | Literal["v1"] | None = None
    count: int | None = None
    """At most 9. Above 0."""
    blob: bytes | None = None
    list: builtins.list[float | None] | None = None
    any: JsonValue = None
    pet: Pet | None = None
