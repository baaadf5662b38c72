"""Values that are written otherwise than their classes usually are: moments as numbers, bytes for URLs, and others."""

from __future__ import annotations

import datetime
import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar, cast

from .original_forms import reader

_V = TypeVar("_V", datetime.datetime, datetime.timedelta, bytes)

_EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)
_SECOND = datetime.timedelta(seconds=1)
_NUMBER = re.compile(r"-?[0-9]{1,20}(\.[0-9]+)?", re.ASCII).fullmatch
_BASE64URL = re.compile(r"([A-Za-z0-9_-]{4})*([A-Za-z0-9_-]{2,3}=*)?").fullmatch
_LOCAL = r"([0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]+)?)?)"
_LOCAL_TIME = re.compile(_LOCAL).fullmatch
_LOCAL_MOMENT = re.compile(rf"[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}[Tt ]{_LOCAL}").fullmatch
# RFC 9110: the form that is written, and the two that must be read
_HTTP_DATE = re.compile(
    r"[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9:]{8} GMT"
    r"|[A-Z][a-z]+day, [0-9]{2}-[A-Z][a-z]{2}-[0-9]{2} [0-9:]{8} GMT"
    r"|[A-Z][a-z]{2} [A-Z][a-z]{2} [0-9 ][0-9] [0-9:]{8} [0-9]{4}"
).fullmatch


class KeptMoment(datetime.datetime):
    """A moment that came in a spelling which its form would not write."""

    __came__: tuple[str, Any] = ("", None)  # the form, and what came


class KeptSpan(datetime.timedelta):
    """A duration that came in a spelling which its form would not write."""

    __came__: tuple[str, Any] = ("", None)


class KeptBytes(bytes):
    """Bytes that came in a spelling which their form would not write."""

    __came__: tuple[str, Any] = ("", None)


_KEPT = frozenset([KeptMoment, KeptSpan, KeptBytes])


def _kept(value: _V, raw: Any) -> _V:
    made: Any
    if isinstance(value, datetime.datetime):
        made = KeptMoment.combine(value.date(), value.time(), value.tzinfo)
    elif isinstance(value, datetime.timedelta):
        made = KeptSpan(value.days, value.seconds, value.microseconds)
    else:
        made = KeptBytes(value)
    made.__came__ = ("", raw)
    return cast("_V", made)


# ---- seconds ----


def _seconds(raw: Any) -> datetime.timedelta:
    if isinstance(raw, (bool, str)):
        raise ValueError("no number of seconds")
    return datetime.timedelta(seconds=raw if isinstance(raw, int) else float(raw))


def _whole_seconds(raw: Any) -> datetime.timedelta:
    if isinstance(raw, (bool, str)) or raw != int(raw):
        raise ValueError("no whole number of seconds")
    return datetime.timedelta(seconds=int(raw))


def _seconds_of_text(text: Any) -> datetime.timedelta:
    if not isinstance(text, str) or not _NUMBER(text):
        raise ValueError("no number of seconds")
    return datetime.timedelta(seconds=float(text) if "." in text else int(text))


def _write_seconds(value: datetime.timedelta, name: object) -> int | float:
    return value.total_seconds() if value.microseconds else value // _SECOND


def _write_whole_seconds(value: datetime.timedelta, name: object) -> int:
    if value.microseconds:
        raise ValueError(f"{name}: {value!r} is no whole number of seconds")
    return value // _SECOND


# ---- moments ----


def _since_epoch(value: datetime.datetime, name: object) -> datetime.timedelta:
    return _zoned(value, name) - _EPOCH


def _zoned(value: datetime.datetime, name: object) -> datetime.datetime:
    if value.utcoffset() is None:
        from .foreign_values import moment

        moment(value, name)  # says what is wrong with it
    return value


def _http_date(raw: Any) -> datetime.datetime:
    if not isinstance(raw, str) or not _HTTP_DATE(raw):
        raise ValueError("no date of HTTP")
    from email.utils import parsedate_to_datetime

    return parsedate_to_datetime(raw).replace(tzinfo=datetime.UTC)


def _write_http_date(value: datetime.datetime, name: object) -> str:
    from email.utils import format_datetime

    return format_datetime(_zoned(value, name).astimezone(datetime.UTC), usegmt=True)


def _local_moment(raw: Any) -> datetime.datetime:
    if not isinstance(raw, str) or not _LOCAL_MOMENT(raw):
        raise ValueError("no date and time without an offset")
    return datetime.datetime.fromisoformat(raw.upper())


def _local_time(raw: Any) -> datetime.time:
    if not isinstance(raw, str) or not _LOCAL_TIME(raw):
        raise ValueError("no time without an offset")
    return datetime.time.fromisoformat(raw)


def _write_local(value: datetime.datetime | datetime.time, name: object) -> str:
    if value.utcoffset() is not None:
        raise ValueError(f"{name}: {value!r} has an offset; one without is wanted")
    return value.isoformat()


# ---- bytes ----


def _base64url(raw: Any) -> bytes:
    if not isinstance(raw, str) or not _BASE64URL(raw):
        raise ValueError("no base64url")
    value = urlsafe_b64decode(raw.rstrip("=") + "==")
    return value if urlsafe_b64encode(value).decode() == raw else _kept(value, raw)


def _write_base64url(value: bytes | bytearray | memoryview, name: object) -> str:
    return urlsafe_b64encode(value).decode()


# ---- the forms ----


def _form(
    expected: str,
    kinds: str,
    made: Any,
    read: Callable[[Any], Any],
    write: Callable[[Any, object], Any],
    of_text: Callable[[str], Any] | None = None,
) -> Any:
    """`write` is only asked for values of the class `made`; anything else is sent as it is given."""
    form = f"{expected} {kinds}"

    def reading(read: Callable[[Any], Any]) -> Callable[[Any], Any]:
        def careful(raw: Any) -> Any:
            try:
                value = read(raw)
            except (TypeError, OverflowError) as error:
                raise ValueError(str(error)) from None
            if isinstance(raw, float) and write(value, "") != raw:
                value = _kept(value, raw)  # it has more digits than Python's classes
            if type(value) in _KEPT:
                value.__came__ = (form, value.__came__[1])
            return value

        return careful

    def writing(value: Any, name: object) -> Any:
        # what was read in another form goes by what it means
        came, raw = value.__came__ if type(value) in _KEPT else ("", None)
        return raw if came == form else write(value, name)

    late = None if of_text is None else reading(of_text)
    return reader(expected, kinds, made, reading(read), writing, late)


def _unixtime(read: Callable[[Any], datetime.timedelta]) -> Callable[[Any], Any]:
    return lambda raw: _EPOCH + read(raw)


def _unixtime_of_text(text: Any) -> datetime.datetime:
    return _kept(_EPOCH + _seconds_of_text(text), text)


def _span_of_text(text: Any) -> datetime.timedelta:
    return _kept(_seconds_of_text(text), text)


def _as_text(write: Callable[[Any, object], Any]) -> Callable[[Any, object], Any]:
    return lambda value, name: str(write(value, name))


def _write_unixtime(value: datetime.datetime, name: object) -> int:
    return _since_epoch(value, name) // _SECOND


def _write_fraction(value: datetime.datetime, name: object) -> int | float:
    return _write_seconds(_since_epoch(value, name), name)


if TYPE_CHECKING:
    HttpDate: TypeAlias = datetime.datetime
    UnixTime: TypeAlias = datetime.datetime
    UnixTimeWithFraction: TypeAlias = datetime.datetime
    UnixTimeAsText: TypeAlias = datetime.datetime
    LocalDateTime: TypeAlias = datetime.datetime
    LocalTime: TypeAlias = datetime.time
    Seconds: TypeAlias = datetime.timedelta
    WholeSeconds: TypeAlias = datetime.timedelta
    SecondsAsText: TypeAlias = datetime.timedelta
    Base64Url: TypeAlias = bytes
else:
    _MOMENT, _SPAN = datetime.datetime, datetime.timedelta
    HttpDate = _form("http-date", "string", _MOMENT, _http_date, _write_http_date)
    UnixTime = _form(
        "unixtime",
        "integer",
        _MOMENT,
        _unixtime(_whole_seconds),
        _write_unixtime,
        _unixtime_of_text,
    )
    UnixTimeWithFraction = _form(
        "unixtime",
        "integer number",
        _MOMENT,
        _unixtime(_seconds),
        _write_fraction,
        _unixtime_of_text,
    )
    UnixTimeAsText = _form(
        "unixtime", "string", _MOMENT, _unixtime_of_text, _as_text(_write_fraction)
    )
    LocalDateTime = _form(
        "date-time-local", "string", _MOMENT, _local_moment, _write_local
    )
    LocalTime = _form("time-local", "string", datetime.time, _local_time, _write_local)
    Seconds = _form(
        "seconds", "integer number", _SPAN, _seconds, _write_seconds, _span_of_text
    )
    WholeSeconds = _form(
        "seconds",
        "integer",
        _SPAN,
        _whole_seconds,
        _write_whole_seconds,
        _span_of_text,
    )
    SecondsAsText = _form(
        "seconds", "string", _SPAN, _span_of_text, _as_text(_write_seconds)
    )
    Base64Url = _form("base64url", "string", bytes, _base64url, _write_base64url)
