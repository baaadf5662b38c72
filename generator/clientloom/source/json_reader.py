"""JSON text to a tree at the speed of the standard library, refusing duplicate keys and numbers no one can hold."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn, cast

from clientloom.diagnostics.records import BadInput, Place, fail
from clientloom.ir.types import Json
from clientloom.source.limits import MAX_DEPTH, too_deep
from clientloom.source.text_encoding import line_and_column
from clientloom.source.yaml_scalars import NumberTooLarge, real

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\]:,]|[^\s{}\[\],:"]+', re.DOTALL)
_LONG_NUMBER = re.compile(r"[0-9]{4001,}")
_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")
_TRAILING_COMMA = re.compile(r",\s*([}\]])")


class _DuplicateKey(Exception):
    """Two members of one object have the same name."""


class _NotANumber(Exception):
    """NaN or Infinity, which JSON does not have."""


def read_json(text: str, file: Path) -> Json:
    """The tree of a JSON text. BadInput with the position of whatever is wrong."""
    try:
        tree = cast(Json, json.loads(text, object_pairs_hook=_members, parse_constant=_constant, parse_float=real))
    except json.JSONDecodeError as error:
        raise _syntax_error(error, file) from None
    except _DuplicateKey:
        raise _duplicate(text, file) from None
    except _NotANumber as error:
        offset = next(token.start() for token in _TOKEN.finditer(text) if token.group() == str(error))
        raise fail(
            "CL105",
            f"The file is not JSON: {error} is not a JSON number.",
            help="Write the value as a string, or leave it out.",
            place=_place(text, offset, file),
        ) from None
    except NumberTooLarge as error:
        raise too_large(str(error), _place(text, text.find(str(error)), file)) from None
    except ValueError:  # an integer with more digits than Python reads
        number = _LONG_NUMBER.search(text)
        raise too_large(number[0] if number else "?", _place(text, number.start() if number else 0, file)) from None
    except RecursionError:
        raise nested_too_deep(_place(text, _deep_offset(text), file)) from None
    if too_deep(tree):
        raise nested_too_deep(_place(text, _deep_offset(text), file))
    if "\\ud" in text or "\\uD" in text:
        _refuse_lone_surrogates(text, file)
    return tree


def nested_too_deep(place: Place) -> BadInput:
    """The error for a document that is nested beyond the limit, in JSON or YAML."""
    return fail(
        "CL108",
        f"The document is nested more than {MAX_DEPTH} levels deep here.",
        help="Move inner schemas into components and refer to them with $ref.",
        place=place,
    )


def too_large(number: str, place: Place) -> BadInput:
    """The error for a number that Python cannot hold, in JSON or YAML."""
    shown = number if len(number) <= 40 else f"{number[:20]}… ({len(number):,} characters)"
    return fail("CL113", f"The number {shown} is too large.", help="Write it as a string.", place=place)


def _members(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
    members = dict(pairs)
    if len(members) != len(pairs):
        raise _DuplicateKey
    return members


def _constant(name: str) -> NoReturn:
    raise _NotANumber(name)


def _place(text: str, offset: int, file: Path) -> Place:
    line, column = line_and_column(text, max(offset, 0))
    return Place(file, line=line, column=column)


def _syntax_error(error: json.JSONDecodeError, file: Path) -> BadInput:
    found = error.msg[:1].lower() + error.msg[1:]
    offset = min(error.pos, len(error.doc))
    help = "Look just before the place shown for a missing comma, quote or bracket."
    # Python 3.13 points at the comma, the versions before it behind it
    at_comma = offset if error.doc[offset : offset + 1] == "," else len(error.doc[:offset].rstrip()) - 1
    comma = _TRAILING_COMMA.match(error.doc, max(at_comma, 0))
    if comma is not None:
        found, offset = f"there is a comma before the closing {comma[1]}", comma.start()
        help = "Remove the comma."
    return fail("CL105", f"The file is not JSON: {found}.", help=help, place=_place(error.doc, offset, file))


def _tokens(text: str) -> Iterator[tuple[int, str]]:
    return ((match.start(), match.group()) for match in _TOKEN.finditer(text))


def _duplicate(text: str, file: Path) -> BadInput:
    """Find the first repeated key again, slowly and with positions. The text is known to be well-formed up to it."""
    open_objects: list[dict[str, int] | None] = []
    previous = (0, "")
    for offset, token in _tokens(text):
        if token == "{":
            open_objects.append({})
        elif token == "[":
            open_objects.append(None)
        elif token in "}]" and open_objects:
            open_objects.pop()
        elif token == ":" and open_objects and (keys := open_objects[-1]) is not None:
            key = cast(str, json.loads(previous[1]))
            if key in keys:
                return duplicate_key(key, _place(text, keys[key], file), _place(text, previous[0], file))
            keys[key] = previous[0]
        previous = (offset, token)
    return duplicate_key("?", Place(file), Place(file))


def duplicate_key(key: str, first: Place, second: Place) -> BadInput:
    """The error for a key given twice, in JSON or YAML."""
    return fail(
        "CL107",
        f"The key {key!r} is given twice in one mapping.",
        help="Remove one of the two, or rename it.",
        place=second,
        related=(("first given here", first),),
    )


def _deep_offset(text: str) -> int:
    depth = 0
    for offset, token in _tokens(text):
        if token in "{[":
            depth += 1
            if depth > MAX_DEPTH:
                return offset
        elif token in "}]":
            depth -= 1
    return 0


def _refuse_lone_surrogates(text: str, file: Path) -> None:
    """Half of a UTF-16 pair is not a character: nothing that holds it could ever be written to a file."""
    for offset, token in _tokens(text):
        if token[0] == '"' and _SURROGATE.search(token):
            try:
                cast(str, json.loads(token)).encode()
            except UnicodeEncodeError:
                raise fail(
                    "CL104",
                    "This text holds half of a surrogate pair, which is not a character.",
                    help="Write the character itself, or both halves of its escape.",
                    place=_place(text, offset, file),
                ) from None
