"""The Size type."""

from typing import Literal, TypeAlias

from .._runtime.model import OpenStr

Size: TypeAlias = int | OpenStr | Literal["auto", "full"]
