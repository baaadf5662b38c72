"""What of a call is secret, and is hidden wherever others may have written it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, unquote, unquote_plus

from ..auth.masking import HARMLESS, SEEN, Masks, values_in
from ..http.media_type import essence, kind_of
from ..http.messages import Request, may_be_secret

if TYPE_CHECKING:
    from ..request.operation import Operation
    from .effects import Call


def masks_of(call: Call) -> Masks:
    """Hides all that a call is given of secrets: credentials, what its caller adds, and what the document calls one."""
    return call.schemes.masks((*_added(call), *_in_body(call)))


def _added(call: Call) -> Iterator[str]:
    request, settings = call.request, call.settings
    mine = {name.lower() for name in settings.headers or ()}
    for parameter in call.operation.parameters:
        if parameter.secret and parameter.place == "header":
            mine.add(parameter.name.lower())
    for name, value in request.headers.items():
        if HARMLESS(name) or not (name.lower() in mine or may_be_secret(name)):
            continue
        if name.lower() == "cookie":
            yield from (each.partition("=")[2] for each in value.split("; "))
        yield value
    yield from _hidden(request)


def _hidden(request: Request) -> Iterator[str]:
    """What is sent in an address and not shown there: parts of the path, and values of the query."""
    if request.target == request.url:
        return
    shown, _, seen = request.url.partition("?")
    sent, _, query = request.target.partition("?")
    found = re.fullmatch("([^/]*)".join(map(re.escape, shown.split(SEEN))), sent)
    if found is not None:
        yield from map(unquote, found.groups())
    public = set(seen.split("&"))
    for piece in query.split("&"):
        if piece not in public:
            yield unquote_plus(piece.partition("=")[2])


def _in_body(call: Call) -> Iterator[str]:
    """What a body has in the fields that the document calls secret."""
    content, body = call.request.content, call.operation.body
    if not isinstance(content, bytes) or body is None:
        return
    names = _secret_fields(call.operation)
    if not names:
        return
    media_type = call.request.header("Content-Type") or ""
    try:
        if kind_of(media_type) == "json":
            yield from values_in(json.loads(content), names)
        elif essence(media_type) == "application/x-www-form-urlencoded":
            for name, value in parse_qsl(content.decode()):
                if name in names:
                    yield value
    except (ValueError, RecursionError):
        return


def takes_secrets(operation: Operation[Any]) -> bool:
    """Whether the document calls an argument of the operation secret, or a field of its body."""
    secret = any(parameter.secret for parameter in operation.parameters)
    return secret or bool(_secret_fields(operation))


@lru_cache(maxsize=256)
def _secret_fields(operation: Operation[Any]) -> frozenset[str]:
    from ..request.declarations import As
    from ..serialization.type_tree import ModelShape, reach, shape_of

    found: set[str] = set()
    contents = operation.body.contents.values() if operation.body else ()
    for declared in contents:
        thunk = declared.thunk if isinstance(declared, As) else declared
        for part in reach(shape_of(thunk())):
            if isinstance(part, ModelShape):
                secret = part.model.__secret__
                found |= {
                    wire for wire, item in part.fields.items() if item.name in secret
                }
    return frozenset(found)
