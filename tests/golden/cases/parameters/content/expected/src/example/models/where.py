"""The Where model."""

from .._runtime.model import Model


class Where(Model, rename={"and_": "and"}):
    and_: "list[Where] | None" = None
    eq: str | None = None
