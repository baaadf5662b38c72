"""The Eel model."""

from typing import ClassVar, Literal

from .._runtime.model import Model


class Eel(Model, tag_field="kind", tag="Eel"):
    kind: ClassVar[Literal["Eel"]] = "Eel"
