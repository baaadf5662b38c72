"""The Json type."""

from typing import TYPE_CHECKING, TypeAlias

from .._runtime.model import Unknown, union

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
