"""The Forest type."""

from typing import TYPE_CHECKING, TypeAlias

from .._runtime.model import union

if TYPE_CHECKING:
    Forest: TypeAlias = "dict[str, Forest]"
else:
    Forest = union("Forest", lambda: (dict[str, Forest],))
