"""The Literal model."""

from typing import Literal as _Literal

from .._runtime.enums import OpenStr
from .._runtime.model import Model


class Literal(Model):
    kind: OpenStr | _Literal["a", "b"] | None = None
