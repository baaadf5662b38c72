"""A small pretty-printer: prints code on one line, or bracket by bracket, exactly as black would."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from typing import Final, TypeAlias

WIDTH = 88  # black's default, which the generated packages keep
STEP = 4


# Tens of thousands of these are made, and most are printed on one line: plain classes, whose text is made once.


class Group:
    """Items between brackets, separated by commas: a call, a dict, a tuple, a subscript."""

    __slots__ = ("close", "flat", "items", "open")

    def __init__(self, open: str, items: tuple[Doc, ...], close: str) -> None:
        self.open: Final = open
        self.items: Final = items
        self.close: Final = close
        body = ", ".join([item if isinstance(item, str) else item.flat for item in items])
        if open == "(" and len(items) == 1:
            body += ","  # a tuple of one
        self.flat: Final[str] = f"{open}{body}{close}"


class Union:
    """Alternatives joined by `|`."""

    __slots__ = ("flat", "parts")

    def __init__(self, parts: tuple[Doc, ...]) -> None:
        self.parts: Final = parts
        self.flat: Final[str] = " | ".join([part if isinstance(part, str) else part.flat for part in parts])


class Named:
    """Something with a text before it: `key: value`, `name=value`."""

    __slots__ = ("flat", "prefix", "value")

    def __init__(self, prefix: str, value: Doc) -> None:
        self.prefix: Final = prefix
        self.value: Final = value
        self.flat: Final[str] = prefix + (value if isinstance(value, str) else value.flat)


class Annotated:
    """`name: annotation = default`. A union that is too long goes into parentheses."""

    __slots__ = ("annotation", "default", "flat", "name")

    def __init__(self, name: str, annotation: Doc, default: str | None = None) -> None:
        self.name: Final = name
        self.annotation: Final = annotation
        self.default: Final = default
        kind = annotation if isinstance(annotation, str) else annotation.flat
        self.flat: Final[str] = f"{name}: {kind}" if default is None else f"{name}: {kind} = {default}"


Doc: TypeAlias = str | Group | Union | Named | Annotated


def flat(doc: Doc) -> str:
    """The text on one line."""
    return doc if isinstance(doc, str) else doc.flat


def width(text: str) -> int:
    """Columns a text takes, counted as black counts them."""
    if text.isascii():
        return len(text)
    return sum(_columns(char) for char in text)


def _columns(char: str) -> int:
    if unicodedata.combining(char):
        return 0
    return 2 if unicodedata.east_asian_width(char) in ("W", "F") else 1


def call(head: str, items: Iterable[Doc]) -> Group:
    """`head(items)`."""
    return Group(f"{head}(", tuple(items), ")")


def subscript(head: str, items: Iterable[Doc]) -> Group:
    """`head[items]`."""
    return Group(f"{head}[", tuple(items), "]")


def mapping(items: Iterable[tuple[str, Doc]]) -> Group:
    """`{key: value}`; keys are code."""
    return Group("{", tuple(Named(f"{key}: ", value) for key, value in items), "}")


def sequence(items: Iterable[Doc]) -> Group:
    """`(items)`: a tuple."""
    return Group("(", tuple(items), ")")


def union(parts: Sequence[Doc]) -> Doc:
    """Alternatives; one alone is itself."""
    return parts[0] if len(parts) == 1 else Union(tuple(parts))


def render(doc: Doc, indent: int = 0, lead: int | None = None, tail: int = 0) -> str:
    """The code of `doc`, whose first line begins after `lead` columns and whose last has `tail` more after it."""
    if isinstance(doc, str):
        return doc
    lead = indent if lead is None else lead
    if lead + width(doc.flat) + tail <= WIDTH:
        return doc.flat
    if isinstance(doc, Named):
        return doc.prefix + _render_value(doc.value, doc.prefix, indent, lead + width(doc.prefix), tail)
    if isinstance(doc, Annotated):
        return _render_annotated(doc, indent, lead, tail)
    return _stacked(doc, indent, tail) if isinstance(doc, Union) else _render_group(doc, indent)


def statement(head: str, doc: Doc, tail: str = "", indent: int = 0) -> str:
    """A whole line of code: indentation, `head`, the document, `tail`."""
    line = f"{' ' * indent}{head}{flat(doc)}{tail}"
    if width(line) <= WIDTH:
        return line
    return f"{' ' * indent}{render(Named(head, doc) if head else doc, indent, indent, width(tail))}{tail}"


def declaration(doc: Annotated, indent: int) -> str:
    """A statement `name: annotation = default`: a default moves to a line of its own before the annotation is split."""
    pad = " " * indent
    head = f"{pad}{doc.name}: "
    if indent + width(doc.flat) <= WIDTH:
        return pad + doc.flat
    kind = flat(doc.annotation)
    inner = " " * (indent + STEP)
    if doc.default is not None and width(head) + width(kind) + 4 <= WIDTH:
        return f"{head}{kind} = (\n{inner}{doc.default}\n{pad})"
    if isinstance(doc.annotation, str) and indent + STEP + width(kind) <= WIDTH:
        end = "" if doc.default is None else f" = {doc.default}"
        return f"{head}(\n{inner}{kind}\n{pad}){end}"
    return pad + _render_annotated(doc, indent, indent, 0)


def exploded(doc: Group, indent: int = 0) -> str:
    """One item a line, whether or not it would fit: black keeps it so for its trailing comma."""
    inner = indent + STEP
    pad = " " * inner
    lines = [f"{pad}{render(item, inner, None, 1)}," for item in doc.items]
    return "\n".join([doc.open, *lines, f"{' ' * indent}{doc.close}"])


def _render_value(value: Doc, prefix: str, indent: int, lead: int, tail: int) -> str:
    if isinstance(value, Union) and prefix.endswith(("= ", "lambda: ")):
        return _parenthesised(value, indent)
    if isinstance(value, str) and prefix.endswith("= ") and indent + STEP + width(value) <= WIDTH:
        return f"(\n{' ' * (indent + STEP)}{value}\n{' ' * indent})"
    if isinstance(value, Group) and prefix.endswith("= ") and lead < WIDTH < lead + width(value.open):
        inner = indent + STEP
        if inner + width(value.flat) - len(value.open) - len(value.close) + STEP > WIDTH:
            return _render_group(value, indent)
        return f"(\n{' ' * inner}{render(value, inner)}\n{' ' * indent})"
    return render(value, indent, lead, tail)


def _render_group(doc: Group, indent: int) -> str:
    inner = indent + STEP
    pad = " " * inner
    if not doc.items:
        return doc.flat
    if len(doc.items) == 1 and doc.open.endswith("["):
        body = render(doc.items[0], inner)
        return f"{doc.open}\n{pad}{body}\n{' ' * indent}{doc.close}"
    # black never puts the several items of a display (of a tuple, a dict) on one line of their own
    is_display = len(doc.open) == 1 and (len(doc.items) > 1 or doc.open == "(")
    body = ", ".join(flat(item) for item in doc.items)
    if inner + width(body) <= WIDTH and not is_display:
        return f"{doc.open}\n{pad}{body}\n{' ' * indent}{doc.close}"
    return exploded(doc, indent)


def _stacked(doc: Union, indent: int, tail: int = 0) -> str:
    lines = [render(doc.parts[0], indent)]
    last = len(doc.parts) - 1
    for number, part in enumerate(doc.parts[1:], 1):
        lines.append(f"| {render(part, indent, indent + 2, tail if number == last else 0)}")
    return f"\n{' ' * indent}".join(lines)


def _parenthesised(doc: Union, indent: int) -> str:
    inner = indent + STEP
    return f"(\n{' ' * inner}{render(doc, inner)}\n{' ' * indent})"


def _render_annotated(doc: Annotated, indent: int, lead: int, tail: int) -> str:
    head = f"{doc.name}: "
    end = "" if doc.default is None else f" = {doc.default}"
    if isinstance(doc.annotation, Union):
        return f"{head}{_parenthesised(doc.annotation, indent)}{end}"
    return f"{head}{render(doc.annotation, indent, lead + width(head), width(end) + tail)}{end}"


def signature(head: str, parameters: Sequence[Doc], returns: Doc, indent: int, tail: str = ":") -> str:
    """`def head(parameters) -> returns:`, split as black splits it. No indentation before the first line."""
    end = f" -> {flat(returns)}{tail}"
    body = ", ".join(flat(parameter) for parameter in parameters)
    if indent + width(head) + 1 + width(body) + 1 + width(end) <= WIDTH:
        return f"{head}({body}){end}"
    closing = _returning(returns, tail, indent)
    inner = indent + STEP
    pad = " " * inner
    # where the result must be split too, one parameter a line is the one form that black never changes
    if "\n" not in closing and len(parameters) > 1 and inner + width(body) <= WIDTH:
        return f"{head}(\n{pad}{body}\n{' ' * indent}){closing}"
    lines = [f"{pad}{render(parameter, inner, None, 1)}," for parameter in parameters]
    return "\n".join([f"{head}(", *lines, f"{' ' * indent}){closing}"])


def _returning(returns: Doc, tail: str, indent: int) -> str:
    end = f" -> {flat(returns)}{tail}"
    if indent + 1 + width(end) <= WIDTH:
        return end
    if isinstance(returns, Union):
        return f" -> {_parenthesised(returns, indent)}{tail}"
    return f" -> {render(returns, indent, indent + 5, width(tail))}{tail}"


def from_import(module: str, names: Sequence[str], indent: int = 0) -> str:
    """`from module import names`, sorted by the caller."""
    pad = " " * indent
    line = f"{pad}from {module} import {', '.join(names)}"
    if width(line) <= WIDTH:
        return line
    return "\n".join([f"{pad}from {module} import (", *(f"{pad}    {name}," for name in names), f"{pad})"])


def constant(name: str, value: str, indent: int) -> str:
    """`name = value` for a value that cannot be split: in parentheses where only then it fits."""
    margin = " " * indent
    line = f"{margin}{name} = {value}"
    inner = f"{margin}{' ' * STEP}{value}"
    if width(line) <= WIDTH or width(inner) > WIDTH:
        return line
    return f"{margin}{name} = (\n{inner}\n{margin})"


def assignment(name: str, annotation: Group, value: Group) -> str:
    """`name: annotation = value` with one argument a line, at the margin of a module."""
    head = f"{name}: "
    opening = f" = {value.open}"
    if width(head) + width(annotation.flat) + width(opening) <= WIDTH:
        return f"{head}{annotation.flat} = {exploded(value)}"
    if len(annotation.items) > 1:
        return f"{head}{exploded(annotation)} = {exploded(value)}"
    if width(head) + width(annotation.flat) + 4 <= WIDTH:
        return f"{head}{annotation.flat} = (\n    {exploded(value, STEP)}\n)"
    if width(head) < WIDTH < width(head) + width(annotation.open):
        return f"{head}(\n{' ' * STEP}{annotation.flat}\n) = {exploded(value)}"
    return f"{head}{_render_group(annotation, 0)} = {exploded(value)}"
