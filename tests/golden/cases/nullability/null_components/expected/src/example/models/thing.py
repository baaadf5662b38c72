"""The Thing model."""

from .._runtime.model import Model


class Thing(Model, rename={"else_": "else"}):
    may: None = None
    must: None
    never: None = None
    listed: list[None]
    mapped: dict[str, None] | None = None
    either: str | None = None
    part: None = None
    """Nothing at all."""
    else_: None = None
