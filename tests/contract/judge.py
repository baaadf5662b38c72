"""openapi-core as the judge: whether a request is one that the document allows, and a reply one that it promises."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator, Mapping
from http.cookies import SimpleCookie
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from loopback import Received
from openapi_core import Config, OpenAPI
from openapi_core.datatypes import RequestParameters
from werkzeug.datastructures import Headers, ImmutableMultiDict

from clientloom.openapi import Document
from clientloom.source import parse

HOST = "http://contract.test"
_METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
_BYTES = ("application/octet-stream", "application/x-tar")


def plain(document: Document) -> dict[str, Any]:
    """The document as it is written. openapi-core does not read Swagger 2.0: that in the spelling of 3.0."""
    made: dict[str, Any]
    if document.dialect.startswith("2"):
        made = copy.deepcopy(document.root.value)
        made["openapi"] = "3.0.3"
        made.pop("swagger", None)
        _respell(made)
    else:
        made = parse(document.files[document.path], document.path)
    _open(made)
    _any_bytes(made)
    made["servers"] = _here(made.get("servers") or [{"url": "/"}])
    for item in made.get("paths", {}).values():
        for part in (item, *(item.get(method, {}) for method in _METHODS)):
            if part.get("servers"):
                part["servers"] = _here(part["servers"])
    return made


def _here(servers: list[dict[str, Any]]) -> list[dict[str, str]]:
    """The first of some servers, on the host that everything is sent to here."""
    return [{"url": HOST + _folder(servers)}]


def _folder(servers: list[dict[str, Any]]) -> str:
    """The path that the first server puts before every other; it stays where a client is given another host."""
    url = servers[0]["url"]
    for name, variable in servers[0].get("variables", {}).items():
        url = url.replace(f"{{{name}}}", variable["default"])
    return urlsplit(url).path.rstrip("/")


def _open(node: Any) -> None:
    """Takes `additionalProperties: false` from beside variants where it would forbid what the variants have."""
    for each in node if isinstance(node, list) else node.values() if isinstance(node, dict) else ():
        _open(each)
    beside = isinstance(node, dict) and ("oneOf" in node or "anyOf" in node)
    if beside and node.get("additionalProperties") is False:
        del node["additionalProperties"]


def _any_bytes(node: Any) -> None:
    """Takes the schemas of raw bytes away: any bytes will do, where openapi-core looks for a text or an object."""
    for each in node if isinstance(node, list) else node.values() if isinstance(node, dict) else ():
        _any_bytes(each)
    content = node.get("content") if isinstance(node, dict) else None
    for media_type in _BYTES if isinstance(content, dict) else ():
        if isinstance(described := content.get(media_type), dict):
            described.pop("schema", None)


def _respell(node: Any) -> None:
    """References of Swagger 2.0 to where the things are in 3.0; exclusive bounds as they are there."""
    if isinstance(node, list):
        for each in node:
            _respell(each)
    if not isinstance(node, dict):
        return
    if isinstance(reference := node.get("$ref"), str):
        for old, new in _MOVED.items():
            if reference.startswith(old):
                node["$ref"] = new + reference.removeprefix(old)
    for bound in ("Minimum", "Maximum"):
        limit = node.get(f"exclusive{bound}")
        if isinstance(limit, (int, float)) and not isinstance(limit, bool):
            node[bound.lower()], node[f"exclusive{bound}"] = limit, True
    for each in node.values():
        _respell(each)


_MOVED = {
    "#/definitions/": "#/components/schemas/",
    "#/parameters/": "#/components/parameters/",
    "#/responses/": "#/components/responses/",
}


def _media_types(node: Any) -> Iterator[str]:
    if isinstance(node, list):
        for each in node:
            yield from _media_types(each)
    if isinstance(node, Mapping):
        if isinstance(content := node.get("content"), Mapping):
            yield from (name for name in content if "/" in name)
        for each in node.values():
            yield from _media_types(each)


class Asked:
    """A request that arrived, as openapi-core reads requests."""

    def __init__(self, received: Received) -> None:
        path, _, query = received.target.partition("?")
        path = unquote(path.replace("%2F", "%252F"))  # a slash inside a value ends no segment
        self.host_url = HOST
        self.path = path
        self.full_url_pattern = HOST + path
        self.method = received.method.lower()
        self.body = received.body if received.header("Content-Type") else None
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
        # JSON in media types of a vendor's own is JSON
        readers = {name: json.loads for name in sorted(_media_types(document)) if "json" in name}
        self.api = OpenAPI.from_dict(dict(document), config=Config(extra_media_type_deserializers=readers))

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
