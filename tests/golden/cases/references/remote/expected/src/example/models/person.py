"""The Person model."""

import datetime

from .._runtime.model import Model


class Person(Model):
    born: datetime.date | None = None
