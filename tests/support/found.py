"""Documents that page in many shapes, and packages with what `clientloom init` proposes for them."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from loopback import Loopback, Received, Reply

from clientloom.cli.init import propose
from clientloom.config.records import Config, parse_config
from support.clients import Calls
from support.made import Made, make

ROWS = [{"id": f"row-{number}"} for number in range(7)]
ROW = {"type": "object", "required": ["id"], "properties": {"id": {"type": "string"}}}
TEXT = {"type": "string"}
NUMBER = {"type": "integer"}


def obj(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties}


def parameter(name: str, schema: dict[str, Any] = TEXT, place: str = "query", **more: Any) -> dict[str, Any]:
    return {"name": name, "in": place, "schema": schema, **more}


def document(
    reply: dict[str, Any],
    *parameters: dict[str, Any],
    body: dict[str, Any] | None = None,
    path: str = "/rows",
    name: str = "listRows",
    headers: tuple[str, ...] = (),
    status: str = "200",
) -> str:
    operation: dict[str, Any] = {
        "operationId": name,
        "tags": ["rows"],
        "parameters": list(parameters),
        "responses": {
            status: {
                "description": "Rows.",
                "headers": {each: {"schema": TEXT} for each in headers},
                "content": {"application/json": {"schema": reply}},
            }
        },
    }
    if body is not None:
        operation["requestBody"] = {"required": True, "content": {"application/json": {"schema": body}}}
    whole = {
        "openapi": "3.1.0",
        "info": {"title": "Rows", "version": "1"},
        "paths": {path: {"get" if body is None else "post": operation}},
        "components": {"schemas": {"Row": ROW}},
    }
    return json.dumps(whole)


LIST: dict[str, Any] = {"type": "array", "items": {"$ref": "#/components/schemas/Row"}}


@cache
def proposed(text: str) -> str:
    """What `init` writes behind the table of the document."""
    with tempfile.TemporaryDirectory() as folder:
        spec = Path(folder) / "spec.json"
        spec.write_text(text)
        return propose(spec, Path(folder) / "client.toml").text.partition('path = "spec.json"\n')[2]


def settings(text: str) -> Config:
    head = '[package]\nname = "rows"\n[document]\npath = "spec.json"\n'
    return parse_config((head + proposed(text)).encode(), Path("client.toml"))


def made(text: str, settings: str) -> Made:
    """A package whose operations have short names: `client.rows.go` is the first."""
    paths = json.loads(text)["paths"]
    names = [each["operationId"] for path in paths.values() for each in path.values()]
    pins = "".join(f'"operation:{name}" = "go{number or ""}"\n' for number, name in enumerate(names))
    return make(text, f"{settings}\n[names]\n{pins}")


def found(text: str) -> Made:
    return made(text, proposed(text))


def body_of(package: Made, **fields: Any) -> Any:
    return model_of(package, "Body")(**fields)


def model_of(package: Made, ending: str) -> Any:
    [name] = [name for name in dir(package.models) if name.endswith(ending)]
    return getattr(package.models, name)


def ids(rows: list[Any]) -> list[str]:
    return [row.id for row in rows]


def gathered(calls: Calls, server: Loopback, text: str, *arguments: Any, **named: Any) -> list[str]:
    """The ids of everything that the one operation gives."""
    client = found(text).client(calls, server.url)
    return ids(calls.all(client.rows.go(*arguments, **named)))


ALL = [row["id"] for row in ROWS]


def pages_from(first: int, reply: Callable[[list[Any], int], Any]) -> Callable[[Received], Reply]:
    """Pages of two by number."""

    def answer(request: Received) -> Reply:
        page = int(dict(request.query).get("page", first)) - first
        return Reply.json(reply(ROWS[2 * page : 2 * page + 2], page))

    return answer
