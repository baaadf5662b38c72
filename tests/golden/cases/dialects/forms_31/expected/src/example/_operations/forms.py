"""Requests and replies of forms, for both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import Body, Encoding, Operation, Parameter

LOGIN: Operation[None] = Operation(
    id="login",
    method="POST",
    path="/login",
    parameters=(Parameter("X-Client", "header", takes="string"),),
    body=Body(
        {"application/x-www-form-urlencoded": lambda: models.LoginBody},
        required=True,
        encodings={
            "application/x-www-form-urlencoded": {
                "scopes": Encoding(style="spaceDelimited", explode=False)
            },
        },
    ),
    replies={"204": None},
)
UPLOAD: Operation[None] = Operation(
    id="upload",
    method="POST",
    path="/upload/{name}",
    body=Body(
        {"multipart/form-data": lambda: models.UploadBody},
        required=True,
        encodings={"multipart/form-data": {"file": Encoding(file=True)}},
    ),
    replies={"204": None},
)
