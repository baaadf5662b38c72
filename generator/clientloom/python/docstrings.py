"""Docstrings: what the document says of a thing, then what it promises in its schema."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from clientloom import ir
from clientloom.python.code_printer import WIDTH
from clientloom.python.text import clean, docstring, hanging, one_line, paragraphs, prose_docstring, sentence


def _number(value: float | int) -> str:
    return repr(value)


def bounds(limits: ir.Constraints, text: str = "") -> Iterator[str]:
    """The bounds of a value, as short sentences; without those whose numbers the text gives already."""
    if limits is ir.NO_CONSTRAINTS:
        return
    for sentence_ in _bounds(limits):
        numbers = [number.rstrip(".") for number in _NUMBER.findall(sentence_)]
        if not (text and numbers) or not all(number in text.replace(",", "") for number in numbers):
            yield sentence_
    if limits.pattern is not None and not text and len(limits.pattern) <= 80:
        yield f"Pattern: `{one_line(limits.pattern)}`."


_encode = json.JSONEncoder(ensure_ascii=False).encode  # `json.dumps` makes such a one for each call
_NUMBER = re.compile(r"[0-9][0-9.e+-]*")


def _bounds(limits: ir.Constraints) -> Iterator[str]:
    yield from _range(limits.minimum, limits.maximum, "")
    if limits.exclusive_minimum is not None:
        yield f"Above {_number(limits.exclusive_minimum)}."
    if limits.exclusive_maximum is not None:
        yield f"Below {_number(limits.exclusive_maximum)}."
    if limits.multiple_of is not None:
        yield f"A multiple of {_number(limits.multiple_of)}."
    yield from _range(limits.min_length, limits.max_length, " character")
    yield from _range(limits.min_items, limits.max_items, " item")
    yield from _range(limits.min_properties, limits.max_properties, " entry")
    if limits.unique_items:
        yield "No item twice."


def _range(low: float | int | None, high: float | int | None, unit: str) -> Iterator[str]:
    if low == 0 and unit:  # "at least 0 characters" says nothing
        low = None
    if low is None and high is None:
        return
    many = {" entry": " entries"}.get(unit, f"{unit}s" if unit else "")

    def counted(value: float | int) -> str:
        return f"{_number(value)}{unit if value == 1 else many}"

    if low is not None and low == high:
        yield f"Exactly {counted(low)}."
    elif low is not None and high is not None:
        yield f"{_number(low)} to {counted(high)}."
    elif low is not None:
        yield f"At least {counted(low)}."
    elif high is not None:
        yield f"At most {counted(high)}."


def default_of(has_default: bool, default: ir.Json) -> Iterator[str]:
    """The server's default, which is never sent."""
    if has_default and default is not None and default != "":
        yield f"Default: `{shown(default)}`."


def shown(value: ir.Json, limit: int = 60) -> str:
    """A JSON value in a sentence."""
    text = one_line(value if isinstance(value, str) else _encode(value))
    return text if len(text) <= limit else text[: limit - 1] + "…"


def description(docs: ir.Docs) -> str:
    """What a schema or parameter says: its description, else its title."""
    return (clean(docs.description) if docs.description else "") or (sentence(docs.summary) if docs.summary else "")


def field_docstring(field: ir.Field) -> str:
    """The docstring under a field; nothing where the document says nothing."""
    docs, text = field.docs, description(field.docs)
    facts: list[str] = []
    if docs.deprecated:
        facts.append("Deprecated.")
    if field.read_only:
        facts.append("Set by the server.")
    if field.write_only:
        facts.append("Never sent by the server.")
    if field.has_default:
        facts += default_of(field.has_default, field.default)
    if field.constraints is not ir.NO_CONSTRAINTS:
        facts += bounds(field.constraints, text)
    return with_facts(text, facts, indent=4) if text or facts else ""


def with_facts(text: str, facts: Iterable[str], indent: int) -> str:
    """A docstring of a text and short sentences after it, on the same paragraph where there is only one."""
    tail = " ".join(facts)
    if not text:
        return prose_docstring(tail, indent=indent)
    if tail and "\n" not in text:
        return prose_docstring(f"{_ended(text)} {tail}", indent=indent)
    return prose_docstring(text, tail, indent=indent)


def _ended(text: str) -> str:
    return text if text.rstrip("\"'`)]*_")[-1:] in ("", *".!?:;…") else f"{text}."


def symbol_docstring(symbol: ir.Symbol, indent: int, extra: Iterable[str] = ()) -> str:
    """The docstring of a model, enum, union or alias."""
    title, text = sentence(symbol.docs.summary), clean(symbol.docs.description)
    if title and text and title.rstrip(".").casefold() in text.casefold():
        title = ""
    facts = ["Deprecated."] if symbol.docs.deprecated else []
    if isinstance(symbol, ir.AliasDef | ir.ModelDef):
        facts += bounds(symbol.constraints, f"{title} {text}".strip())
    facts += extra
    return prose_docstring(title, text, " ".join(facts), indent=indent)


_IN_METHOD = 8  # columns before its docstring


def method_docstring(
    docs: ir.Docs,
    arguments: Iterable[tuple[str, str]],
    raises: Iterable[tuple[str, str]] = (),
    fallback: str = "",
) -> str:
    """The docstring of a method: summary, description, the arguments that are described, and the errors."""
    title, text = sentence(docs.summary), clean(docs.description)
    if not title:
        title, text = (text, "") if text else (fallback, "")
    elif text.casefold().rstrip(".") == title.casefold().rstrip("."):
        text = ""
    columns = WIDTH - _IN_METHOD
    lines = paragraphs(title, columns=columns - 3)
    if len(lines) == 1 and len(lines[0]) > columns - 6:
        lines = paragraphs(title, columns=columns - 6)
    rest = paragraphs("Deprecated." if docs.deprecated else "", text, columns=columns)
    if rest:
        lines += ["", *rest]
    for title, entries in (("Args:", arguments), ("Raises:", raises)):
        described = [line for name, text in entries if text for line in argument_lines(name, text, columns)]
        if described:
            lines += ["", title, *described]
    return docstring(lines, _IN_METHOD)


@lru_cache(maxsize=16384)  # operations share parameters
def argument_lines(name: str, text: str, columns: int) -> tuple[str, ...]:
    """The lines of one entry below `Args:` or `Raises:`."""
    return tuple(hanging(f"{name}: {text}", columns))


def argument_text(parameter: ir.Parameter) -> str:
    """The description of one argument."""
    facts: list[str] = []
    if parameter.docs.deprecated:
        facts.append("Deprecated.")
    facts += default_of(parameter.has_default, parameter.default)
    text = description(parameter.docs)
    facts += bounds(parameter.constraints, text)
    tail = " ".join(facts)
    if text and tail:
        return f"{_ended(text)} {tail}" if "\n" not in text else f"{text}\n\n{tail}"
    return text or tail
