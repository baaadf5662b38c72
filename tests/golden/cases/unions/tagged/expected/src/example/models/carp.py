"""The Carp model."""

from typing import TYPE_CHECKING, Literal

from .._runtime.model import Model


class Carp(Model, tag_field="kind", tag="Carp"):
    if TYPE_CHECKING:
        kind: Literal["Carp"] = "Carp"
    else:
        kind = "Carp"
