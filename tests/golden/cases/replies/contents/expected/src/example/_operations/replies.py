"""Requests and replies of replies, for both clients."""

from __future__ import annotations

import datetime
from typing import Literal

from .. import models
from .._runtime.model import OpenStr
from .._runtime.operation import As, Operation

TEXT: Operation[str] = Operation(
    id="text",
    method="GET",
    path="/a",
    replies={"200": {"text/plain": lambda: str}},
)
BINARY: Operation[bytes] = Operation(
    id="binary",
    method="GET",
    path="/b",
    replies={"200": {"application/octet-stream": lambda: bytes}},
)
IMAGE: Operation[bytes] = Operation(
    id="image",
    method="GET",
    path="/c",
    replies={"200": {"image/png": lambda: bytes}},
)
XML: Operation[str] = Operation(
    id="xml",
    method="GET",
    path="/d",
    replies={"200": {"application/xml": lambda: str}},
)
ANYTHING: Operation[models.Thing] = Operation(
    id="anything",
    method="GET",
    path="/e",
    replies={"200": {"*/*": As("json", lambda: models.Thing)}},
)
LINES: Operation[list[models.Thing]] = Operation(
    id="lines",
    method="GET",
    path="/f",
    replies={"200": {"application/x-ndjson": lambda: list[models.Thing]}},
)
EVENTS: Operation[list[models.Thing]] = Operation(
    id="events",
    method="GET",
    path="/g",
    replies={"200": {"text/event-stream": lambda: list[models.Thing]}},
)
TEXT_AS_JSON: Operation[models.Thing] = Operation(
    id="textAsJson",
    method="GET",
    path="/h",
    replies={
        "200": {
            "text/plain": As("json", lambda: models.Thing),
            "application/json": lambda: models.Thing,
            "text/json": lambda: models.Thing,
        },
    },
)
NUMBER: Operation[int] = Operation(
    id="number",
    method="GET",
    path="/i",
    replies={"200": {"application/json": lambda: int}},
)
MAP: Operation[dict[str, models.Thing]] = Operation(
    id="map",
    method="GET",
    path="/j",
    replies={"200": {"application/json": lambda: dict[str, models.Thing]}},
)
STRING: Operation[str] = Operation(
    id="string",
    method="GET",
    path="/k",
    replies={"200": {"application/json": lambda: str}},
)
DAY: Operation[datetime.date] = Operation(
    id="day",
    method="GET",
    path="/l",
    replies={"200": {"application/json": lambda: datetime.date}},
)
FILE: Operation[bytes] = Operation(
    id="file",
    method="GET",
    path="/m",
    replies={"200": {"application/json": As("binary", lambda: bytes)}},
)
STATE: Operation[Literal["a", "b"] | str] = Operation(
    id="state",
    method="GET",
    path="/n",
    replies={"200": {"application/json": lambda: OpenStr | Literal["a", "b"]}},
)
