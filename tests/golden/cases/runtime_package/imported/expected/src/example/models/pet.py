"""The Pet model."""

import datetime

from clientloom_runtime.model import Model

from .kind import Kind


class Pet(Model):
    name: str
    kind: Kind | None = None
    born: datetime.date | None = None
