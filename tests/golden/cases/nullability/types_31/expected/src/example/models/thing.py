"""The Thing model."""

import builtins
import datetime
from typing import Literal

from .._runtime.model import Model, OpenStr
from .maybe import Maybe
from .plain import Plain


class Thing(Model):
    both: str | None
    must: str
    may: int | None = None
    several: str | int | None = None
    any: datetime.date | None
    one: Plain | None = None
    ref: Maybe | None
    noted: Plain | None = None
    """Said beside the reference."""
    nothing: None = None
    state: OpenStr | Literal["a", "b"] | None = None
    list: builtins.list[str | None] | None = None
