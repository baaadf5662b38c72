"""The FailResponse model."""

from typing import ClassVar, Literal

from .._runtime.model import ClosedModel


class FailResponse(ClosedModel, tag_field="type", tag="Fail"):
    """Failing worker, as returned by the service."""

    type: ClassVar[Literal["Fail"]] = "Fail"
