"""Lowers servers and their variables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clientloom.diagnostics.records import as_json
from clientloom.ir import Server, ServerVariable
from clientloom.lower.context import Context

if TYPE_CHECKING:
    from clientloom.openapi import Node


def servers_of(context: Context, holder: Node) -> tuple[Server, ...]:
    """The servers that a document, a path item or an operation lists."""
    listed = holder.get("servers")
    found: list[Server] = []
    for node in listed.elements() if listed is not None else ():
        url = node.text("url")
        if url is None:
            continue
        variables = node.get("variables")
        found.append(
            Server(
                url=url,
                description=node.text("description"),
                variables=(_variables(context, variables) if variables is not None else ()),
            )
        )
    return tuple(found)


def _variables(context: Context, table: Node) -> tuple[ServerVariable, ...]:
    return tuple(_variable(context, name, node) for name, node in table.items())


def _variable(context: Context, name: str, node: Node) -> ServerVariable:
    value = node.value if isinstance(node.value, dict) else {}
    default, listed = value.get("default"), value.get("enum")
    choices = tuple(_text(each) for each in listed) if isinstance(listed, list) else ()
    chosen = _text(default) if default is not None else next(iter(choices), "")
    if choices and chosen not in choices:
        subject = f"The default {as_json(chosen)} of the server's variable {as_json(name)}"
        help = f"Use one of {', '.join(map(as_json, choices))}, or add this one."
        context.warn("CL354", f"{subject} is not among the values of its enum.", help=help, place=node.place())
    return ServerVariable(
        name=name,
        default=chosen,
        enum=choices,
        description=node.text("description"),
    )


def _text(value: object) -> str:
    """A value as text: ports are often written without quotes."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return value if isinstance(value, str) else str(value)
