"""The Dog model."""

import datetime
from typing import ClassVar, Literal

from .._runtime.model import Model
from .names import Names
from .owner import Owner


class Dog(Model, tag_field="kind", tag="Dog"):
    kind: ClassVar[Literal["Dog"]] = "Dog"
    names: Names | None = None
    """At most 3 items."""
    born: datetime.datetime
    photo: bytes | None = None
    owner: Owner | None = None
    marks: dict[str, list[float]] | None = None
