"""The Zip model."""

from typing import TYPE_CHECKING, Literal

from .._runtime.model import Model


class Zip(Model, tag_field="kind", tag="zip", untagged=True):
    if TYPE_CHECKING:
        kind: Literal["zip"] = "zip"
    else:
        kind = "zip"
    level: int | None = None
    """Default: `5`."""
