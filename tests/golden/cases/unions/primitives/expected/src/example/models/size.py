"""The Size type."""

from typing import Literal, TypeAlias

from .._runtime.enums import OpenStr

SizeValue: TypeAlias = OpenStr | Literal["auto", "full"]

Size: TypeAlias = int | SizeValue
