"""The Eel model."""

from typing import TYPE_CHECKING, Literal

from .._runtime.model import Model


class Eel(Model, tag_field="kind", tag="Eel"):
    if TYPE_CHECKING:
        kind: Literal["Eel"] = "Eel"
    else:
        kind = "Eel"
