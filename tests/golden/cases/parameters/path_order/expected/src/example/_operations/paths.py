"""Requests and replies of paths, for both clients."""

from __future__ import annotations

from .._runtime.operation import Body, Operation, Parameter

_Q = Parameter("q", "query", takes="string")

GET_THREE: Operation[None] = Operation(
    id="getThree",
    method="GET",
    path="/a/{one}/b/{two}/c/{three}",
    parameters=(
        Parameter("q", "query", takes="string", required=True),
        Parameter("two", "path", takes="integer"),
    ),
    replies={"204": None},
)
GET_FOUR: Operation[None] = Operation(
    id="getFour",
    method="GET",
    path="/a/{one}/b/{two}/c/{three}/d/{four}",
    parameters=(Parameter("q", "query", takes="integer"),),
    replies={"204": None},
)
POST_FOUR: Operation[None] = Operation(
    id="postFour",
    method="POST",
    path="/a/{one}/b/{two}/c/{three}/d/{four}",
    parameters=(_Q,),
    body=Body({"application/json": lambda: str}, required=True),
    replies={"204": None},
)
PUT_FOUR: Operation[None] = Operation(
    id="putFour",
    method="PUT",
    path="/a/{one}/b/{two}/c/{three}/d/{four}",
    parameters=(_Q,),
    body=Body({"application/json": lambda: str}),
    replies={"204": None},
)
