"""The Fox model."""

from typing import TYPE_CHECKING, Literal

from .._runtime.model import Model


class Fox(Model, tag_field="kind", tag="fox"):
    if TYPE_CHECKING:
        kind: Literal["fox"] = "fox"
    else:
        kind = "fox"
    tail: str
