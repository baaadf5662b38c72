"""Problem documents, and other JSON errors that say the same."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from ..http.messages import Problem


def problem_of(value: object, media_type: str | None) -> Problem | None:
    """The problem in a decoded JSON error: declared as one by its media type, or looking like one."""
    if not isinstance(value, Mapping):
        return None
    fields = dict(cast("Mapping[str, object]", value))
    declared = media_type is not None and (
        "problem+json" in media_type or "problem+xml" in media_type
    )
    if not declared and not (
        isinstance(fields.get("title"), str)
        and ("status" in fields or "detail" in fields)
    ):
        return None
    status = fields.pop("status", None)
    return Problem(
        type=_text(fields.pop("type", None)),
        title=_text(fields.pop("title", None)),
        status=_status(status),
        detail=_text(fields.pop("detail", None)),
        instance=_text(fields.pop("instance", None)),
        extensions=fields,
    )


def _status(value: object) -> int | None:
    if isinstance(value, str) and value.isascii() and value.isdigit():
        return int(value) if len(value) == 3 else None  # all is text in XML
    return value if isinstance(value, int) else None


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None
