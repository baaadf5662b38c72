"""The Task model."""

from .._runtime.model import Model


class Task(Model, rename={"id_upper": "ID", "i_d": "i-d"}):
    id: str | None = None
    id_upper: str | None = None
    i_d: str | None = None
