"""Requests and replies of auth, for both clients."""

from __future__ import annotations

from .._runtime.operation import Operation

A: Operation[None] = Operation(
    id="a",
    method="GET",
    path="/a",
    replies={"204": None},
    security=(("Header-Key",),),
)
B: Operation[None] = Operation(
    id="b",
    method="GET",
    path="/b",
    replies={"204": None},
    security=(("queryKey",),),
)
C: Operation[None] = Operation(
    id="c",
    method="GET",
    path="/c",
    replies={"204": None},
    security=(("cookie_key",),),
)
D: Operation[None] = Operation(
    id="d",
    method="GET",
    path="/d",
    replies={"204": None},
    security=(("Basic",),),
)
E: Operation[None] = Operation(
    id="e",
    method="GET",
    path="/e",
    replies={"204": None},
    security=(("JwtAuth",),),
)
F: Operation[None] = Operation(
    id="f",
    method="GET",
    path="/f",
    replies={"204": None},
    security=(("oauth2",),),
)
G: Operation[None] = Operation(
    id="g",
    method="GET",
    path="/g",
    replies={"204": None},
    security=(("oidc",),),
)
H: Operation[None] = Operation(
    id="h",
    method="GET",
    path="/h",
    replies={"204": None},
    security=(("digest",),),
)
I: Operation[None] = Operation(
    id="i",
    method="GET",
    path="/i",
    replies={"204": None},
    security=(("mtls",),),
)
