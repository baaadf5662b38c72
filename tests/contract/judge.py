"""openapi-core as the judge: whether a request is one that the document allows, and a reply one that it promises."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping
from http.cookies import SimpleCookie
from typing import Any
from urllib.parse import parse_qsl, unquote

from loopback import Received
from openapi_core import OpenAPI
from openapi_core.datatypes import RequestParameters
from werkzeug.datastructures import Headers, ImmutableMultiDict

from clientloom.openapi import Document

HOST = "http://contract.test"
_METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")


def plain(document: Document) -> dict[str, Any]:
    """The document as it is written. openapi-core does not read Swagger 2.0: that in the spelling of 3.1."""
    made: dict[str, Any] = copy.deepcopy(document.root.value)
    if document.dialect.startswith("2"):
        made["openapi"] = "3.1.0"
        made.pop("swagger", None)
        _respell(made)
    else:
        made["openapi"] = document.dialect
    made["servers"] = [{"url": HOST}]
    for item in made.get("paths", {}).values():
        for part in (item, *(item.get(method, {}) for method in _METHODS)):
            part.pop("servers", None)
    return made


def _respell(node: Any) -> None:
    """References of Swagger 2.0 to where the things are in 3.1."""
    if isinstance(node, list):
        for each in node:
            _respell(each)
    if not isinstance(node, dict):
        return
    if isinstance(reference := node.get("$ref"), str):
        for old, new in _MOVED.items():
            if reference.startswith(old):
                node["$ref"] = new + reference.removeprefix(old)
    for each in node.values():
        _respell(each)


_MOVED = {
    "#/definitions/": "#/components/schemas/",
    "#/parameters/": "#/components/parameters/",
    "#/responses/": "#/components/responses/",
}


class Asked:
    """A request that arrived, as openapi-core reads requests."""

    def __init__(self, received: Received) -> None:
        path, _, query = received.target.partition("?")
        self.host_url = HOST
        self.path = path
        self.full_url_pattern = HOST + path
        self.method = received.method.lower()
        self.body = received.body or None
        self.content_type = received.header("Content-Type") or ""
        cookies: SimpleCookie = SimpleCookie(received.header("Cookie") or "")
        self.parameters = RequestParameters(
            query=ImmutableMultiDict(parse_qsl(query, keep_blank_values=True)),
            header=Headers(list(received.headers)),
            cookie=ImmutableMultiDict({name: unquote(cookie.value) for name, cookie in cookies.items()}),
        )


class Answered:
    """A reply, as openapi-core reads replies."""

    def __init__(self, status: int, content_type: str, data: bytes) -> None:
        self.status_code = status
        self.content_type = content_type
        self.headers = Headers({"Content-Type": content_type} if content_type else {})
        self.data = data or None


class Judge:
    """What openapi-core says of requests and replies, by one document."""

    def __init__(self, document: Mapping[str, Any]) -> None:
        self.api = OpenAPI.from_dict(dict(document))

    def request(self, received: Received) -> list[str]:
        return list(_told(self.api.iter_request_errors(Asked(received))))

    def reply(self, received: Received, answered: Answered) -> list[str]:
        return list(_told(self.api.iter_response_errors(Asked(received), answered)))


def _told(errors: Iterator[Exception]) -> Iterator[str]:
    """Each error with the ones it was made of."""
    for error in errors:
        causes = [f"{type(error).__name__}: {error}"]
        inner = error.__cause__
        while inner is not None:
            causes.append(f"{type(inner).__name__}: {inner}"[:300])
            causes += [str(each)[:300] for each in getattr(inner, "schema_errors", ())]
            inner = inner.__cause__
        yield " / ".join(causes)
