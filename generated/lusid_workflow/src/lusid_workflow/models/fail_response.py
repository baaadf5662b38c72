"""The FailResponse model."""

from typing import TYPE_CHECKING, Literal

from .._runtime.model import ClosedModel


class FailResponse(ClosedModel, tag_field="type", tag="Fail", untagged=True):
    """Failing worker, as returned by the service."""

    if TYPE_CHECKING:
        type: Literal["Fail"] = "Fail"
    else:
        type = "Fail"
