"""The Size type."""

from typing import Literal, TypeAlias

from .._runtime.enums import OpenStr

Size: TypeAlias = int | OpenStr | Literal["auto", "full"]
