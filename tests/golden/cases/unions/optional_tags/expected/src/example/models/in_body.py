"""The InBody model."""

from typing import TYPE_CHECKING, Literal

from .._runtime.model import Model


class InBody(Model, tag_field="kind", tag="inbody", untagged=True):
    if TYPE_CHECKING:
        kind: Literal["inbody"] = "inbody"
    else:
        kind = "inbody"
