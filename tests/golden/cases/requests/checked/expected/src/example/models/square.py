"""The Square model."""

from typing import TYPE_CHECKING, Literal

from .._runtime.model import Model


class Square(Model, tag_field="kind", tag="Square"):
    if TYPE_CHECKING:
        kind: Literal["Square"] = "Square"
    else:
        kind = "Square"
