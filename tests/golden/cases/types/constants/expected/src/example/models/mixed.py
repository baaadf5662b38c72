"""The Mixed type."""

from typing import Literal, TypeAlias

from .._runtime.model import OpenInt, OpenStr

Mixed: TypeAlias = OpenStr | OpenInt | Literal["a", 1]
