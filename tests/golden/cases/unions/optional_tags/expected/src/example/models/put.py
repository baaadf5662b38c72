"""The Put model."""

from typing import TYPE_CHECKING, Literal

from .._runtime.model import Model


class Put(Model, tag_field="kind", tag="put", untagged=True):
    if TYPE_CHECKING:
        kind: Literal["put"] = "put"
    else:
        kind = "put"
    url: str
