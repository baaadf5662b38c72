"""The Strings model."""

import datetime
import decimal
import uuid

from .._runtime.model import Model


class Strings(Model, secret=("secret",)):
    plain: str | None = None
    day: datetime.date | None = None
    instant: datetime.datetime | None = None
    clock: datetime.time | None = None
    length: datetime.timedelta | None = None
    key: uuid.UUID | None = None
    bytes64: bytes | None = None
    raw: str | None = None
    secret: str | None = None
    site: str | None = None
    mail: str | None = None
    address: str | None = None
    exact: decimal.Decimal | None = None
    whole: str | None = None
    own: str | None = None
    code: str | None = None
    """3 to 12 characters. Pattern: `^[A-Z]{2}\\d+$`."""
