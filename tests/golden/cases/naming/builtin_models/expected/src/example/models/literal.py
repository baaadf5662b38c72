"""The Literal model."""

from typing import Literal as _Literal

from .._runtime.model import Model, OpenStr


class Literal(Model):
    kind: OpenStr | _Literal["a", "b"] | None = None
