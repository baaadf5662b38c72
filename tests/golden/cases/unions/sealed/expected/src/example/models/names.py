"""The Names type."""

from typing import Literal, TypeAlias

from .._runtime.model import OpenStr

Names: TypeAlias = dict[OpenStr | Literal["a", "b"], int]
