"""Requests and replies of uploads, for both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import Body, Encoding, Operation

UPLOAD: Operation[None] = Operation(
    id="upload",
    method="POST",
    path="/uploads",
    body=Body(
        {"multipart/form-data": lambda: models.Upload},
        required=True,
        encodings={
            "multipart/form-data": {
                "photo": Encoding(content_type="image/png, image/jpeg", file=True),
                "tags": Encoding(style="form", explode=False),
                "more": Encoding(file=True),
            },
        },
    ),
    replies={"204": None},
)
UPLOAD_INLINE: Operation[None] = Operation(
    id="uploadInline",
    method="PUT",
    path="/uploads",
    body=Body(
        {"multipart/form-data": lambda: models.UploadInlineBody},
        encodings={"multipart/form-data": {"file": Encoding(file=True)}},
    ),
    replies={"204": None},
)
