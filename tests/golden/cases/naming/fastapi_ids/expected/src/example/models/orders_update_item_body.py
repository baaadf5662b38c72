"""The OrdersUpdateItemBody model."""

from .._runtime.model import Model


class OrdersUpdateItemBody(Model):
    b: str | None = None
    """Why."""
