"""The Json type."""

from typing import TYPE_CHECKING, TypeAlias

from .._runtime.unions import union
from .._runtime.variants import Unknown

if TYPE_CHECKING:
    Json: TypeAlias = (
        "str | float | bool | list[Json | None] | dict[str, Json | None] | Unknown"
    )
else:
    Json = union(
        "Json",
        lambda: (
            str | float | bool | list[Json | None] | dict[str, Json | None] | Unknown,
        ),
    )
