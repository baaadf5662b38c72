"""Swagger's responses, with one schema for every media type of `produces`, to responses with content."""

from __future__ import annotations

from clientloom.ir.types import Json
from clientloom.openapi.swagger.context import Context, Mapping, Media
from clientloom.openapi.swagger.parameters import header
from clientloom.pointers import join


def response(context: Context, written: Mapping, media: list[Media], normal: str, source: str) -> Mapping:
    """A response in the normal form. `normal` and `source` are its pointers there and here."""
    converted: Mapping = {}
    for key, value in written.items():
        if key == "headers" and isinstance(value, dict):
            converted["headers"] = _headers(context, value, join(normal, "headers"), join(source, "headers"))
        elif key not in ("schema", "examples"):
            converted[key] = value
    schema = written.get("schema")
    if schema is not None:
        if not media:
            is_file = isinstance(schema, dict) and schema.get("type") == "file"
            media = [("application/octet-stream" if is_file else "application/json", source)]
        content = context.content(media, schema, join(normal, "content"), join(source, "schema"))
        examples = written.get("examples")
        for media_type, example in examples.items() if isinstance(examples, dict) else ():
            entry = content.get(media_type)
            if isinstance(entry, dict):
                entry["example"] = example
                context.origins.record(
                    join(normal, "content", media_type, "example"), join(source, "examples", media_type), alone=False
                )
        converted["content"] = content
    return converted


def responses(context: Context, written: Json, media: list[Media], normal: str, source: str, own: bool) -> Json:
    """The responses of an operation. `own`: it has its own `produces`, so shared responses cannot be shared."""
    if not isinstance(written, dict):
        return written
    converted: Mapping = {}
    for status, value in written.items():
        at, source_at = join(normal, status), join(source, status)
        if status.startswith("x-") or not isinstance(value, dict):
            converted[status] = value
        elif "$ref" not in value:
            converted[status] = response(context, value, media, at, source_at)
        elif own and (found := context.resolved(value, source_at)) is not None and "schema" in found[0]:
            # its schema is in the shared response already
            copied: Mapping = {**found[0], "schema": {"$ref": join(found[1], "schema")}}
            converted[status] = response(context, copied, media, at, found[1])
            context.origins.record(at, source_at, alone=False)
        else:
            converted[status] = value
    return converted


def _headers(context: Context, written: Mapping, normal: str, source: str) -> Mapping:
    return {
        name: (header(context, value, join(normal, name), join(source, name)) if isinstance(value, dict) else value)
        for name, value in written.items()
    }
