"""Requests and replies of replies, for both clients."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .. import models
from .._runtime.operation import Operation

if TYPE_CHECKING:
    from .._runtime.model import JsonValue

_THING = {"application/json": lambda: models.Thing}

NOTHING: Operation[None] = Operation(
    id="nothing",
    method="GET",
    path="/a",
    replies={"204": None, "4XX": {"application/json": lambda: models.Error}},
)
ONLY_DEFAULT: Operation[models.Thing] = Operation(
    id="onlyDefault",
    method="GET",
    path="/b",
    replies={"default": _THING},
    success="default",
)
RANGE: Operation[models.Thing] = Operation(
    id="range",
    method="GET",
    path="/c",
    replies={"2XX": _THING, "5XX": None},
)
CREATED_OR_THERE: Operation[models.Thing] = Operation(
    id="createdOrThere",
    method="GET",
    path="/d",
    replies={"200": _THING, "201": _THING},
)
THING_OR_NOTHING: Operation[models.Thing | None] = Operation(
    id="thingOrNothing",
    method="GET",
    path="/e",
    replies={"200": _THING, "204": None},
)
DONE_OR_QUEUED: Operation[models.Thing | models.Job] = Operation(
    id="doneOrQueued",
    method="GET",
    path="/f",
    replies={"200": _THING, "202": {"application/json": lambda: models.Job}},
)
NO_SUCCESS: Operation[None] = Operation(
    id="noSuccess",
    method="GET",
    path="/g",
    replies={"404": None},
)
REDIRECT: Operation[None] = Operation(
    id="redirect",
    method="GET",
    path="/h",
    replies={"302": None},
)
CHECK: Operation[None] = Operation(
    id="check",
    method="HEAD",
    path="/i",
    replies={"200": None},
)
UNSAID: Operation[JsonValue] = Operation(
    id="unsaid",
    method="GET",
    path="/j",
    replies={"200": {"application/json": lambda: Any}},
)
