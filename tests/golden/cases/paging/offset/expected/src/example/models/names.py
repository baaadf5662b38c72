"""The Names model."""

from .._runtime.model import Model


class Names(Model, rename={"total_count": "totalCount"}):
    names: list[str | None]
    total_count: int
