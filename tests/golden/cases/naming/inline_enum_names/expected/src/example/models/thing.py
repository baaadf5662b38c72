"""The Thing model, and its parts."""

from typing import TYPE_CHECKING, Literal

from .._runtime.model import Model, OpenIntEnum, OpenStr, OpenStrEnum


class ThingState(OpenStrEnum):
    """How it is."""

    READY = "x1"
    """It waits."""
    GONE = "x2"
    """It left."""
    if TYPE_CHECKING:
        _OTHER = "any other value"


class ThingMaybe(OpenStrEnum):
    """The values of ThingMaybe that the API declares."""

    MAYBE = "m"
    if TYPE_CHECKING:
        _OTHER = "any other value"


class ThingEither(OpenIntEnum):
    """The values of ThingEither that the API declares."""

    ONE = 1
    if TYPE_CHECKING:
        _OTHER = -1


class Thing(Model):
    state: ThingState | None = None
    """How it is."""
    maybe: ThingMaybe | None = None
    either: ThingEither | str | None = None
    plain: OpenStr | Literal["p", "q"] | None = None
    """- `p`: Like this."""
    fixed: Literal["c"] | None = None
