"""The Report model."""

from .._runtime.model import Model


class Report(Model):
    rows: int | None = None
