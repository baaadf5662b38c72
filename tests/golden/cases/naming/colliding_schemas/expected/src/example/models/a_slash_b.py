"""The ASlashB model."""

from .._runtime.model import Model


class ASlashB(Model):
    one: str | None = None
