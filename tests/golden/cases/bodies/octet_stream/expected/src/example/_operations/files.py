"""Requests and replies of files, for both clients."""

from __future__ import annotations

from .._runtime.operation import Body, Operation

PUT_FILE: Operation[None] = Operation(
    id="putFile",
    method="PUT",
    path="/files/{name}",
    body=Body({"application/octet-stream": lambda: bytes}, required=True),
    replies={"204": None},
)
PUT_IMAGE: Operation[None] = Operation(
    id="putImage",
    method="POST",
    path="/files/{name}",
    body=Body({"image/*": lambda: bytes, "video/mp4": lambda: bytes}),
    replies={"204": None},
)
GET_FILE: Operation[bytes] = Operation(
    id="getFile",
    method="GET",
    path="/files/{name}",
    replies={"200": {"application/octet-stream": lambda: bytes}},
)
