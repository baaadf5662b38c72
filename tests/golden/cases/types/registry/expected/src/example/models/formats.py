"""The Formats model."""

import decimal

from .._runtime.model import (
    Base64Url,
    HttpDate,
    LocalDateTime,
    LocalTime,
    Model,
    UnixTimeAsText,
    WholeSeconds,
)


class Formats(
    Model,
    secret=("token",),
    numbers=("share",),
    formed=("modified", "stamp", "key", "lasts", "local", "clock"),
):
    modified: HttpDate | None = None
    stamp: UnixTimeAsText | None = None
    key: Base64Url | None = None
    lasts: WholeSeconds | None = None
    minutes: int | None = None
    """In minutes."""
    local: LocalDateTime | None = None
    clock: LocalTime | None = None
    exact: decimal.Decimal | None = None
    share: decimal.Decimal | None = None
    double_int: int | None = None
    byte: int | None = None
    either: int | str | None = None
    letter: str | None = None
    site: str | None = None
    mail: str | None = None
    shape: str | None = None
    place: str | None = None
    page: str | None = None
    note: str | None = None
    accepts: str | None = None
    token: str | None = None
