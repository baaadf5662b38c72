"""The Order model."""

from typing import Literal

from .._runtime.model import Model, OpenStr


class Order(Model):
    id: str
    state: OpenStr | Literal["open", "closed"] | None = None
    before: OpenStr | Literal["open"] | None = None
