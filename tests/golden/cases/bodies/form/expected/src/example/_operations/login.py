"""Requests and replies of login, for both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import As, Body, Encoding, Operation

LOGIN: Operation[str] = Operation(
    id="login",
    method="POST",
    path="/login",
    body=Body(
        {"application/x-www-form-urlencoded": lambda: models.LoginBody},
        required=True,
        encodings={
            "application/x-www-form-urlencoded": {
                "scopes": Encoding(style="spaceDelimited", explode=False),
                "meta": Encoding(content_type="application/json"),
            },
        },
    ),
    replies={"200": {"application/x-www-form-urlencoded": As("text", lambda: str)}},
)
