"""The Thing model."""

import builtins
from typing import Literal

from .._runtime.model import JsonValue, Model, OpenStr
from .maybe import Maybe
from .plain import Plain


class Thing(Model):
    both: str | None
    must: str
    may: str | None = None
    plain: str | None = None
    never: Plain
    beside: Plain | None = None
    wrapped: Plain | None = None
    target: Maybe | None = None
    list: builtins.list[Maybe | None] | None = None
    state: OpenStr | Literal["a", "b"] | None = None
    only: JsonValue = None
