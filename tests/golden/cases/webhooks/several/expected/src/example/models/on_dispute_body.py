"""The OnDisputeBody model."""

import datetime

from .._runtime.model import Model
from .payment import Payment


class OnDisputeBody(Model):
    payment: Payment
    at: datetime.datetime
