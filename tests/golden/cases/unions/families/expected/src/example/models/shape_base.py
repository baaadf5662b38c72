"""The ShapeBase model."""

from .._runtime.model import Model


class ShapeBase(Model, others={"sort": ("Circle",)}, further=True):
    sort: str | None = None
    area: float | None = None
