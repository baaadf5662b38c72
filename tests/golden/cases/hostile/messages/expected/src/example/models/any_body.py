"""The AnyBody model."""

import datetime

from .._runtime.model import Model


class AnyBody(Model):
    at: datetime.date | None = None
