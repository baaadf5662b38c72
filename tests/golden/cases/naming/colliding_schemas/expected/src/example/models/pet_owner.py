"""The PetOwner model."""

import datetime

from .._runtime.model import Model


class PetOwner(Model):
    since: datetime.date | None = None
