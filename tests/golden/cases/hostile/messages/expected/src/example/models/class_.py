"""The Class model."""

import datetime as _datetime

from .._runtime.model import Model


class Class(Model):
    datetime: _datetime.datetime | None = None
