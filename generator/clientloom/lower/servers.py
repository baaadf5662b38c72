"""Lowers servers and their variables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clientloom.ir import Server, ServerVariable

if TYPE_CHECKING:
    from clientloom.openapi import Node


def servers_of(holder: Node) -> tuple[Server, ...]:
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
                variables=_variables(variables) if variables is not None else (),
            )
        )
    return tuple(found)


def _variables(table: Node) -> tuple[ServerVariable, ...]:
    return tuple(_variable(name, node) for name, node in table.items())


def _variable(name: str, node: Node) -> ServerVariable:
    value = node.value if isinstance(node.value, dict) else {}
    default, listed = value.get("default"), value.get("enum")
    choices = tuple(_text(each) for each in listed) if isinstance(listed, list) else ()
    return ServerVariable(
        name=name,
        default=_text(default) if default is not None else next(iter(choices), ""),
        enum=choices,
        description=node.text("description"),
    )


def _text(value: object) -> str:
    """A value as text: ports are often written without quotes."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return value if isinstance(value, str) else str(value)
