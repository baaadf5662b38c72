"""The Order model."""

import datetime
from typing import Literal

from .._runtime.model import Model, OpenStr


class Order(Model):
    id: str
    state: OpenStr | Literal["open"] | None = None
    before: OpenStr | Literal["open"] | None = None
    made: datetime.datetime | None = None
    paid: datetime.date | None = None
