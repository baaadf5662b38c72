"""The Literal model."""

from typing import Literal as _Literal, TypeAlias

from .._runtime.enums import OpenStr
from .._runtime.model import Model

LiteralKind: TypeAlias = OpenStr | _Literal["a", "b"]


class Literal(Model):
    kind: LiteralKind | None = None
