"""The HTTPError model."""

from .._runtime.model import Model


class HTTPError(Model):
    code: int | None = None
