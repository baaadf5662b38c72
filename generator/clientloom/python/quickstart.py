"""The first lines of code that a README shows: a client, and the call that asks for least."""

from __future__ import annotations

from clientloom import ir
from clientloom.config.records import Config
from clientloom.naming import Names
from clientloom.naming.operations import first_tag
from clientloom.naming.rules import path_variables
from clientloom.python.text import string


def quick_start(api: ir.Api, names: Names, config: Config, *, asynchronous: bool) -> str:
    """A short program; its values are made up."""
    client = names.async_client if asynchronous else names.client
    chosen = _simplest(api)
    arguments = _client_arguments(api, names, chosen)
    lines = [f"from {config.package.import_name} import {client}", ""]
    opening = f"with {client}({arguments}) as client:"
    body = _call(chosen, names, asynchronous) if chosen is not None else ["print(client)"]
    if asynchronous:
        lines.insert(0, "import asyncio\n")
        lines += ["", "async def main() -> None:", f"    async {opening}", *(f"        {line}" for line in body)]
        lines += ["", "", "asyncio.run(main())"]
    else:
        lines += [opening, *(f"    {line}" for line in body)]
    return "\n".join(lines)


def _simplest(api: ir.Api) -> ir.Operation | None:
    """Of the operations that only read: a paged one before others, then the one with the fewest required arguments."""
    reading = ((each, _needed(each)) for each in api.operations if each.method == "GET")
    fitting = [(not _pages(each), len(needed), each.id, each) for each, needed in reading if all(map(_is_text, needed))]
    return min(fitting, key=lambda found: found[:3])[3] if fitting else None


def _pages(operation: ir.Operation) -> bool:
    return any(paging.version in (operation.default_version, None) for paging in operation.paging)


def _needed(operation: ir.Operation) -> list[ir.Parameter]:
    return [each for each in operation.parameters if each.needed]


def _required(operation: ir.Operation) -> list[ir.Parameter]:
    """What it needs, in the order of its path."""
    order = {name: number for number, name in enumerate(path_variables(operation.path))}
    return sorted(_needed(operation), key=lambda each: order.get(each.wire_name, len(order)))


def _is_text(parameter: ir.Parameter) -> bool:
    return isinstance(parameter.type, ir.Scalar) and parameter.type.kind in ("string", "uuid", "integer")


def _client_arguments(api: ir.Api, names: Names, operation: ir.Operation | None) -> str:
    found: list[str] = []
    server = api.servers[0].url if api.servers else "/"
    if "://" not in server:
        found.append('base_url="https://api.example.com"')
    kinds = {scheme.name: scheme.kind for scheme in api.security_schemes}
    alternatives = operation.security if operation is not None else ()
    for scheme, _ in alternatives[0] if alternatives else ():
        if kinds.get(scheme, "mutualTLS") != "mutualTLS":
            value = '("user", "password")' if kinds[scheme] == "basic" else '"your-secret"'
            found.append(f"{names.schemes[scheme]}={value}")
    return ", ".join(found)


def _call(operation: ir.Operation, names: Names, asynchronous: bool) -> list[str]:
    required = _required(operation)
    keyword = len([each for each in required if each.place == "path"]) > 3
    given: list[str] = []
    for parameter in required:
        name = names.parameters[operation.id, parameter.id]
        number = isinstance(parameter.type, ir.Scalar) and parameter.type.kind == "integer"
        value = "1" if number else string(name.replace("_", "-"))
        given.append(value if parameter.place == "path" and not keyword else f"{name}={value}")
    resource = names.resources[first_tag(operation)].attribute
    call = f"client.{resource}.{names.operations[operation.id]}({', '.join(given)})"
    if _pages(operation):
        return [f"{'async ' if asynchronous else ''}for item in {call}:", "    print(item)"]
    return [f"print({'await ' if asynchronous else ''}{call})"]
