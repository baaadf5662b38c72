"""The Json type."""

from typing import TYPE_CHECKING, TypeAlias

from .._runtime.unions import union

if TYPE_CHECKING:
    Json: TypeAlias = "str | float | bool | list[Json | None] | dict[str, Json | None]"
else:
    Json = union(
        "Json",
        lambda: (str | float | bool | list[Json | None] | dict[str, Json | None],),
    )
