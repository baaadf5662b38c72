"""The Datetime model."""

import datetime

from .._runtime.model import Model


class Datetime(Model):
    at: datetime.datetime | None = None
