"""What a caller sets, checked when it is given: what is wrong is named, and no secret of it is shown."""

from __future__ import annotations

from collections.abc import Mapping
from math import inf
from typing import Any, TypeVar, cast

from .transport import header_name, header_value

Kind = TypeVar("Kind")

_LONGEST = 1e9  # seconds that the clocks of sockets can hold


def positive(value: object, what: str, more: str = "") -> float:
    """A number of seconds that can be waited for. What is no number is not shown: it may be anything."""
    seconds = number(value)
    # `not <` also catches NaN
    if seconds is None or isinstance(value, bool) or not 0 < seconds < _LONGEST:
        wrong = type(value).__name__ if seconds is None else repr(value)
        hint = "; None in a Timeout waits without end" if seconds == inf else ""
        raise (TypeError if seconds is None else ValueError)(
            f"{what} must be a positive number of seconds{more}, not {wrong}{hint}"
        )
    return seconds


def number(value: Any) -> float | None:
    try:
        return float(value) if hasattr(value, "__float__") else None
    except (TypeError, ValueError, OverflowError):
        return None


def whole(value: Any, what: str, more: str = "") -> int:
    if not hasattr(value, "__index__"):
        raise TypeError(
            f"{what} must be a whole number{more}, not {type(value).__name__}"
        )
    return int(value)


def checked_headers(given: object) -> Mapping[str, str | None] | None:
    """Headers that a caller gave; what is wrong with one is said by its name."""
    headers = named(given, "headers")
    if not headers:
        return None
    for name, value in headers.items():
        if value is not None and not isinstance(value, str):
            raise TypeError(
                f"the value of header {name!r} must be a string, not {type(value).__name__}"
            )
        header_name(name)
        if value is not None:
            header_value(name, value)
    return headers


def named(given: object, what: str) -> Mapping[str, Any] | None:
    if given is None:
        return None
    if not isinstance(given, Mapping):
        raise TypeError(f"{what} must be a mapping, not {type(given).__name__}")
    named = cast("Mapping[object, Any]", given)
    if not all(isinstance(name, str) for name in named):
        raise TypeError(f"the names in {what} must be strings")
    return cast("Mapping[str, Any]", given)


def of_kind(given: Kind | None, kind: type[Kind], what: str) -> Kind | None:
    """What was given, or nothing; TypeError where it is anything else."""
    if given is None or isinstance(given, kind):
        return given
    article = "an" if kind.__name__[0] in "AEIOU" else "a"
    raise TypeError(
        f"{what} must be {article} {kind.__name__}, not {type(given).__name__}"
    )


def checked_key(key: object) -> str:
    """An idempotency key; an empty one would be a key that all calls share."""
    if not isinstance(key, str) or not key.strip():
        raise (ValueError if isinstance(key, str) else TypeError)(
            "idempotency_key must be a text that is not empty"
        )
    return header_value("Idempotency-Key", key)


def checked_transport(given: Any, closing: str) -> None:
    """TypeError where what was given sends nothing, or is for the other client."""
    if isinstance(given, type):
        raise TypeError(f"transport must be made first: {given.__name__}()")
    if hasattr(given, "build_request"):
        kind = "AsyncHTTPX2Transport" if closing == "aclose" else "HTTPX2Transport"
        raise TypeError(
            f"transport must be a transport: {kind}(client) sends through a httpx2 client of yours"
        )
    for name in ("send", closing):
        if given is not None and not callable(getattr(given, name, None)):
            raise TypeError(
                f"transport must have send() and {closing}(); {type(given).__name__} has no {name}()"
            )
