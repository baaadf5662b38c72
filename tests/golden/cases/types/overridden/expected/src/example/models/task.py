"""The Task model."""

import datetime
import decimal

from .._runtime.model import Model
from .blob import Blob


class Task(Model):
    due: datetime.date | None
    prices: list[decimal.Decimal] | None = None
    blob: Blob | None = None
