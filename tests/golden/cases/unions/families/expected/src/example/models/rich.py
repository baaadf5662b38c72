"""The Rich model."""

from typing import TYPE_CHECKING, Literal

from .._runtime.model import Model


class Rich(Model, tag_field="type", tag="rich"):
    if TYPE_CHECKING:
        type: Literal["rich"] = "rich"
    else:
        type = "rich"
    text: str | None = None
    html: str | None = None
