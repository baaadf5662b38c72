"""The Order model."""

from .._runtime.model import Model
from .person import Person


class Order(Model):
    id: str | None = None
    by: Person | None = None
    after: "Order | None" = None
