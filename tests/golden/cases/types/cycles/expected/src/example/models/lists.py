"""The Lists type."""

from typing import TYPE_CHECKING, TypeAlias

from .._runtime.model import union

if TYPE_CHECKING:
    Lists: TypeAlias = "list[Lists]"
else:
    Lists = union("Lists", lambda: (list[Lists],))
