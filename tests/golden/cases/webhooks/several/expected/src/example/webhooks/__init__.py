"""What the server sends by itself: webhooks and callbacks.

`parse` decodes the content of one, by its name; so does the `parse` of its constant.
"""

from __future__ import annotations

from typing import Any, Literal, overload

from .. import models
from .._runtime.operation import Incoming

AUDIT: Incoming[list[models.Payment] | models.AuditBodyXWwwFormUrlencoded] = Incoming(
    called="audit",
    method="PUT",
    contents={
        "application/json": lambda: list[models.Payment],
        "application/x-www-form-urlencoded": lambda: models.AuditBodyXWwwFormUrlencoded,
    },
)
ON_DISPUTE: Incoming[models.OnDisputeBody] = Incoming(
    called="payment.disputed",
    method="POST",
    contents={"application/json": lambda: models.OnDisputeBody},
)
"""The holder of the card objects."""
REFUSED: Incoming[models.RefusedBody] = Incoming(
    called="createPayment.refused",
    method="POST",
    contents={"application/json": lambda: models.RefusedBody},
)
SETTLED: Incoming[models.Payment] = Incoming(
    called="createPayment.settled",
    method="POST",
    contents={"application/json": lambda: models.Payment},
)
_ALL: dict[str, Incoming[Any]] = {
    "createPayment.settled": SETTLED,
    "createPayment.refused": REFUSED,
    "payment.disputed": ON_DISPUTE,
    "audit": AUDIT,
}


@overload
def parse(
    name: Literal["audit"],
    content: bytes | str,
    content_type: str | None = None,
    *,
    strict: bool = False,
) -> list[models.Payment] | models.AuditBodyXWwwFormUrlencoded: ...
@overload
def parse(
    name: Literal["payment.disputed"],
    content: bytes | str,
    content_type: str | None = None,
    *,
    strict: bool = False,
) -> models.OnDisputeBody: ...
@overload
def parse(
    name: Literal["createPayment.refused"],
    content: bytes | str,
    content_type: str | None = None,
    *,
    strict: bool = False,
) -> models.RefusedBody: ...
@overload
def parse(
    name: Literal["createPayment.settled"],
    content: bytes | str,
    content_type: str | None = None,
    *,
    strict: bool = False,
) -> models.Payment: ...
def parse(
    name: str,
    content: bytes | str,
    content_type: str | None = None,
    *,
    strict: bool = False,
) -> Any:
    """Decode the content of a webhook or callback, by its name in the document.
    ValueError where there is no such name.
    """
    found = _ALL.get(name)
    if found is None:
        raise ValueError(f"there is no webhook or callback {name!r}")
    return found.parse(content, content_type, strict=strict)
