"""The Dog model."""

import datetime
from typing import TYPE_CHECKING, Literal

from .._runtime.model import Model
from .names import Names
from .owner import Owner


class Dog(Model, tag_field="kind", tag="Dog"):
    if TYPE_CHECKING:
        kind: Literal["Dog"] = "Dog"
    else:
        kind = "Dog"
    names: Names | None = None
    """At most 3 items."""
    born: datetime.datetime
    photo: bytes | None = None
    owner: Owner | None = None
    marks: dict[str, list[float]] | None = None
