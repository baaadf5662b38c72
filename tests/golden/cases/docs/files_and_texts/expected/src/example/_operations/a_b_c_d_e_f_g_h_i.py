"""What goes over the wire for a|b `c` <d> [e](f) *g* _h_ # i, shared by both
clients.
"""

from __future__ import annotations

from .. import models
from .._runtime.operation import Body, Encoding, Operation, Parameter

PUT_FILE: Operation[str] = Operation(
    id="putFile",
    method="PUT",
    path="/files/{name}|`x`",
    parameters=(Parameter("mode", "query", takes="string"),),
    body=Body({"application/octet-stream": lambda: bytes}, required=True),
    replies={"200": {"text/plain": lambda: str}},
)
UPLOAD: Operation[bytes] = Operation(
    id="upload",
    method="POST",
    path="/upload",
    body=Body(
        {"multipart/form-data": lambda: models.UploadBody},
        required=True,
        encodings={"multipart/form-data": {"file": Encoding(file=True)}},
    ),
    replies={"200": {"application/octet-stream": lambda: bytes}},
)
