"""Requests and replies of things, for both clients."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .. import models
from .._runtime.operation import Body, Operation

if TYPE_CHECKING:
    from .._runtime.model import JsonValue

ADD_THING: Operation[models.Thing] = Operation(
    id="addThing",
    method="POST",
    path="/things",
    body=Body({"application/json": lambda: models.Thing}, required=True),
    replies={"201": {"application/json": lambda: models.Thing}},
)
PATCH_THING: Operation[None] = Operation(
    id="patchThing",
    method="PATCH",
    path="/things",
    body=Body({"application/merge-patch+json": lambda: models.Thing}),
    replies={"204": None},
)
PUT_THINGS: Operation[None] = Operation(
    id="putThings",
    method="PUT",
    path="/things",
    body=Body({"application/json": lambda: list[models.Thing]}, required=True),
    replies={"204": None},
)
POST_ANY: Operation[JsonValue] = Operation(
    id="postAny",
    method="POST",
    path="/any",
    body=Body({"application/json": lambda: Any}, required=True),
    replies={"200": {"application/json": lambda: Any}},
)
PUT_TEXT: Operation[int] = Operation(
    id="putText",
    method="PUT",
    path="/any",
    body=Body({"application/json": lambda: str}, required=True),
    replies={"200": {"application/json": lambda: int}},
)
DELETE_BY_STATE: Operation[None] = Operation(
    id="deleteByState",
    method="DELETE",
    path="/any",
    body=Body({"application/json": lambda: models.State}, required=True),
    replies={"204": None},
)
