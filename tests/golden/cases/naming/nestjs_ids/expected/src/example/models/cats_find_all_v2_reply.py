"""The CatsFindAllV2Reply model."""

from .._runtime.model import Model


class CatsFindAllV2Reply(Model):
    total: int | None = None
