"""Prints an inspection for people: one block per resource, one paragraph per operation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from clientloom.coverage import summary
from clientloom.diagnostics.records import as_json

Data = dict[str, Any]


def print_inspection(data: Data) -> str:
    """The whole text."""
    return "\n".join([*_head(data), *_resources(data["operations"]), *_tail(data["coverage"])]) + "\n"


def _head(data: Data) -> Iterator[str]:
    api, package = data["api"], data["package"]
    yield f"{api['title']} {api['version']} (document: {api['dialect']})"
    yield f"package {package['name']} {package['version']}: {package['client']}, {package['async_client']}"
    for server in api["servers"]:
        yield f"server  {server['url']}"
    for scheme in data["auth"]:
        yield f"auth    {_scheme(scheme)}"
    for name, types in data["media"]["versions"].items():
        default = " (default)" if name == data["media"]["default"] else ""
        yield f"version {name}{default}: {', '.join(types)}"


def _scheme(scheme: Data) -> str:
    how = scheme["kind"]
    if scheme["wire_name"]:
        how += f" in {scheme['in']} {scheme['wire_name']}"
    if scheme["prefix"]:
        how += f", prefix {scheme['prefix']}"
    if not scheme["argument"]:
        return f"{scheme['scheme']}: {how}"
    return f"{scheme['scheme']}: {scheme['argument']}= or {', '.join(scheme['environment'])} ({how})"


def _resources(operations: Sequence[Data]) -> Iterator[str]:
    by_attribute: dict[str, list[Data]] = {}
    for operation in operations:
        by_attribute.setdefault(operation["attribute"], []).append(operation)
    for attribute, group in by_attribute.items():
        yield ""
        yield f"client.{attribute}" + (f"  ({group[0]['tag']})" if group[0]["tag"] else "")
        for operation in group:
            yield from _operation(operation)


def _operation(operation: Data) -> Iterator[str]:
    yield ""
    deprecated = "  deprecated" if operation["deprecated"] else ""
    yield f"  {operation['method']}  {operation['http_method']} {operation['path']}{deprecated}"
    if operation["operation_id"] and operation["operation_id"] != operation["method"]:
        yield f"    operationId {operation['operation_id']}"
    yield from _columns([_parameter(parameter) for parameter in operation["parameters"]])
    if body := operation["body"]:
        needed = "required" if body["required"] else "optional"
        types = dict.fromkeys(f"{content['type'] or 'bytes'}" for content in body["contents"])
        yield f"    {body['name']}: {' | '.join(types)}  body, {needed}, as {', '.join(operation['content_types'])}"
    for version, returned in operation["returns"].items():
        default = " (default)" if version and version == operation["default_version"] else ""
        yield f"    returns {returned}" + (f"  in {version}{default}" if version else "")
    for paging in operation["paging"]:
        yield f"    paged {_paging(paging)}"
    yield from _columns([row for reply in operation["replies"] for row in _reply(reply)])
    yield f"    auth {_alternatives(operation['auth'])}"


def _parameter(parameter: Data) -> tuple[str, ...]:
    notes = ["required"] if parameter["required"] else []
    if "default" in parameter:
        notes.append(f"default {as_json(parameter['default'])}")
    if "values" in parameter:
        notes.append("one of " + ", ".join(map(as_json, parameter["values"])))
    name = f"{parameter['name']}: {parameter['type']}"
    return name, f"{parameter['in']} {parameter['wire_name']}", ", ".join(notes)


def _reply(reply: Data) -> Iterator[tuple[str, ...]]:
    description = " ".join((reply["description"] or "").split())
    if not reply["contents"]:
        yield reply["status"], "no body", description
    for content in reply["contents"]:
        yield reply["status"], f"{content['media_type']} -> {content['type'] or 'bytes'}", description


def _paging(paging: Data) -> str:
    parts = [f"by {paging['style']}"]
    for key, word in (
        ("cursor_parameter", "cursor"),
        ("offset_parameter", "offset"),
        ("page_parameter", "page"),
        ("size_parameter", "size"),
    ):
        if key in paging:
            parts.append(f"{word}={paging[key]}")
    parts.append(f"items={paging['items'] or 'the reply'}")
    parts += [f"{key}={paging[key]}" for key in ("next", "next_header", "total", "total_header") if key in paging]
    version = f" in {paging['version']}" if paging["version"] else ""
    return f"{' '.join(parts)}{version} ({paging['pattern']})"


def _alternatives(security: Sequence[Sequence[Data]]) -> str:
    if not security:
        return "none"
    return " or ".join(" and ".join(each["scheme"] for each in every) or "none" for every in security)


def _columns(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Rows with their columns in line; an overlong cell only moves its own row."""
    if not rows:
        return
    widths = [min(44, max(len(row[index]) for row in rows)) for index in range(len(rows[0]))]
    for row in rows:
        yield ("    " + "  ".join(f"{cell:<{width}}" for cell, width in zip(row, widths, strict=True))).rstrip()


def _tail(coverage: Data) -> Iterable[str]:
    yield ""
    yield summary(coverage)
    for report in coverage["reports"]:
        yield f"  {report['code']} {report['pointer']}: {report['message']}"
