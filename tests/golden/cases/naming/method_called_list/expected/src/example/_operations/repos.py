"""What goes over the wire for repos, shared by both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import Body, Operation, Parameter

LIST: Operation[models.Names] = Operation(
    id="repos/list",
    method="GET",
    path="/repos",
    parameters=(Parameter("ids", "query", takes="integer", list=True),),
    replies={"200": {"application/json": lambda: models.Names}},
)
STR: Operation[models.Names] = Operation(
    id="repos_str",
    method="PUT",
    path="/repos",
    body=Body({"application/json": lambda: list[str]}, required=True),
    replies={"200": {"application/json": lambda: models.Names}},
)
DICT: Operation[dict[str, list[str]]] = Operation(
    id="repos-dict",
    method="GET",
    path="/repos/{dict}",
    parameters=(
        Parameter("list", "query", takes="string", list=True),
        Parameter("str", "query", takes="string"),
    ),
    replies={"200": {"application/json": lambda: dict[str, list[str]]}},
)
