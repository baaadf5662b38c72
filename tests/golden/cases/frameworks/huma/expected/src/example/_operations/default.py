"""Requests and replies of the operations without a tag, for both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import Body, Operation, Parameter

_ERROR_MODEL = {"application/problem+json": lambda: models.ErrorModel}

LIST_STATIONS: Operation[list[models.Station] | None] = Operation(
    id="list-stations",
    method="GET",
    path="/stations",
    parameters=(
        Parameter("cursor", "query", explode=False, takes="string"),
        Parameter("limit", "query", explode=False, takes="integer"),
    ),
    replies={
        "200": {"application/json": lambda: list[models.Station] | None},
        "default": _ERROR_MODEL,
    },
)
PUT_STATIONS_BY_STATION_ID: Operation[models.Station] = Operation(
    id="put-stations-by-station-id",
    method="PUT",
    path="/stations/{station-id}",
    parameters=(Parameter("If-Match", "header", takes="string", list=True),),
    body=Body({"application/json": lambda: models.Station}, required=True),
    replies={
        "200": {"application/json": lambda: models.Station},
        "default": _ERROR_MODEL,
    },
)
LIVE: Operation[list[models.LiveReplyItem]] = Operation(
    id="live",
    method="GET",
    path="/live",
    replies={
        "200": {"text/event-stream": lambda: list[models.LiveReplyItem]},
        "default": _ERROR_MODEL,
    },
)
