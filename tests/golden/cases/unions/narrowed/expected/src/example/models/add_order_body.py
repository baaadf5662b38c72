"""The AddOrderBody model."""

from .._runtime.model import Model


class AddOrderBody(Model):
    email: str | None = None
    phone: str | None = None
