"""The Holder model."""

from .._runtime.model import Model
from .id import Id
from .size import Size
from .value import Value


class Holder(Model):
    value: Value | None = None
    id: Id | None = None
    size: Size | None = None
