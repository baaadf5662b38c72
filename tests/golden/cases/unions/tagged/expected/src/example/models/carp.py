"""The Carp model."""

from typing import ClassVar, Literal

from .._runtime.model import Model


class Carp(Model, tag_field="kind", tag="Carp"):
    kind: ClassVar[Literal["Carp"]] = "Carp"
