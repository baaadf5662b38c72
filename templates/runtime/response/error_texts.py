"""What an error's message says: what was called, the status, and what the server said, in one line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from http import HTTPStatus
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from ..http.messages import Problem, ResponseInfo

# colours, titles and whatever else is told to a terminal (ECMA-48), written with one character or with two
_STEERING = re.compile(
    "(?:\x1b\\[|\x9b)[0-?]*[ -/]*[@-~]?|(?:\x1b[\\]PX^_]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x9c]*"
)
_MOST = 500  # characters of what a server says in JSON
_MOST_TEXT = 200  # of a page or a text
_MOST_FIELDS = 5  # fields that are named
_LOOKED_AT = 20_000  # of a page: there is no end to some

# each is linear: what is opened and never closed goes to the end
_UNSEEN = re.compile(
    r"<(script|style|svg)\b.*?(?:</\1\s*>|\Z)|<!--.*?(?:-->|\Z)", re.DOTALL | re.I
)
_TAG = re.compile(r"<[^<>]*>?")
_MARKUP = re.compile(r"\s*<(?:!doctype|html|head|body|!--|\?xml|h\d|p|div|title)", re.I)

_SAYING = (
    "message",
    "error_description",
    "detail",
    "title",
    "error",
    "code",
)
_WHERE = (
    "loc",
    "location",
    "pointer",
    "field",
    "path",
    "property",
    "parameter",
    "name",
    "source",
)
_WHAT = ("msg", "message", "detail", "reason", "defaultMessage", "title", "code")
# what Django says of the whole and not of a field
_WHOLE = ("non_field_errors", "__all__")
_DEEPEST = 8  # fields within fields
_LISTS = ("detail", "errors", "violations", "invalid-params", "invalidParams")


def describe(
    operation: str, response: ResponseInfo, value: object, problem: Problem | None
) -> str:
    """One line for people: what was called, the status, what the server said, and the id to tell its owner."""
    try:
        phrase = f" {HTTPStatus(response.status).phrase}"
    except ValueError:
        phrase = ""
    said = said_in(value, problem, of_fields=response.status in (400, 422))
    return f"{operation}: {response.status}{phrase}{': ' + said if said else ''}{facts(response)}"


def facts(response: ResponseInfo, *, with_status: bool = False) -> str:
    """What was asked where, in brackets."""
    found: list[str] = []
    if response.url:
        # whole: what is cut in a secret cannot be told from other text
        found.append(f"{response.method} {response.url}")
    if with_status:
        found.append(f"status {response.status}")
    if response.request_id:
        found.append(f"request id {response.request_id}")
    if response.attempts > 1:
        found.append(f"{response.attempts} attempts")
    return f" ({', '.join(found)})" if found else ""


def said_in(
    value: object, problem: Problem | None = None, *, of_fields: bool = False
) -> str:
    """What a decoded error says, its fields named where it is about fields.

    `of_fields`: the whole may be nothing but fields and what is wrong with them.
    """
    if isinstance(value, str):
        text = _text_of_page(value) if _MARKUP.match(value) else value[:_LOOKED_AT]
        return shortened(text, _MOST_TEXT)
    said, named = "", list[str]()
    whole = value
    if isinstance(value, Mapping):
        fields = cast("Mapping[str, object]", value)
        said = _said(fields, problem)
        for name in _LISTS:
            named = named or list(_fields(fields.get(name)))
    if of_fields and not said and not named:
        # as Django REST framework writes it; of several things a list
        named = list(_within("", whole))
    listed = "; ".join(named[:_MOST_FIELDS])
    if len(named) > _MOST_FIELDS:
        listed += f"; and {len(named) - _MOST_FIELDS} more"
    return shortened(": ".join(part for part in (said, listed) if part), _MOST)


def _said(fields: Mapping[str, object], problem: Problem | None) -> str:
    if problem is not None:
        said = ": ".join(text for text in (problem.title, problem.detail) if text)
        if said:
            return said
    for name in _SAYING:
        found = fields.get(name)
        if isinstance(found, Mapping):
            found = cast("Mapping[str, object]", found).get("message")
        if isinstance(found, str) and found:
            return found
    return ""


def _fields(listed: object) -> Iterator[str]:
    """`body.name: field required`, as FastAPI, problem documents, ASP.NET and others write it."""
    if isinstance(listed, Mapping):
        for name, found in cast("Mapping[str, object]", listed).items():
            said = _words(found)
            if said:
                yield f"{name}: {said}"
            else:
                yield from _within(name, found)
    elif isinstance(listed, list):
        for each in cast("list[object]", listed):
            if isinstance(each, str):
                yield each
            elif isinstance(each, Mapping):
                item = cast("Mapping[str, object]", each)
                where = next((_place(item[key]) for key in _WHERE if item.get(key)), "")
                what = next((_words(item[key]) for key in _WHAT if item.get(key)), "")
                if where or what:
                    yield ": ".join(part for part in (where, what) if part)


def _within(place: str, found: object, depth: int = 0) -> Iterator[str]:
    """`{"price": ["is too small"], "lines": [{}, {"count": ["is required"]}]}`: names lead to lists of texts."""
    if depth > _DEEPEST:
        return
    if isinstance(found, Mapping):
        for name, inner in cast("Mapping[str, object]", found).items():
            below = place if name in _WHOLE else f"{place}.{name}" if place else name
            yield from _within(below, inner, depth + 1)
    elif isinstance(found, list):
        items = cast("list[object]", found)
        said = _words(items)
        if said:
            yield f"{place}: {said}" if place else said
        for index, each in enumerate(items):
            if isinstance(each, Mapping):
                below = f"{place}.{index}" if place else str(index)
                inner = cast("Mapping[str, object]", each)
                yield from _within(below, inner, depth + 1)


def _place(found: object) -> str:
    """`["body", "items", 0]`, `#/items/0`, `{"pointer": "/data/name"}` and plain names, as dotted names."""
    if isinstance(found, list):
        # what is deeper may have no bottom
        parts = cast("list[object]", found)[:20]
        return ".".join(str(part) for part in parts if isinstance(part, (str, int)))
    if isinstance(found, Mapping):
        held = cast("Mapping[str, object]", found)
        found = held.get("pointer") or held.get("parameter")
    text = str(found) if isinstance(found, (str, int)) else ""
    if text.startswith(("/", "#/")):
        return text.lstrip("#/").replace("/", ".")
    return text


def _words(found: object) -> str:
    if isinstance(found, list):
        return ", ".join(
            each for each in cast("list[object]", found)[:3] if isinstance(each, str)
        )
    return found if isinstance(found, str) else ""


def _text_of_page(page: str) -> str:
    from html import unescape

    return unescape(_TAG.sub(" ", _UNSEEN.sub(" ", page[:_LOOKED_AT])))


def shortened(text: str, most: int) -> str:
    """On one line, without what steers a terminal, and no longer than that."""
    line = " ".join(clean(text).split())
    return line if len(line) <= most else line[:most] + "…"


def clean(text: str) -> str:
    """The text without control characters and marks that turn its direction: they have no place in a log."""
    if text.isprintable():
        return text
    text = _STEERING.sub(" ", text)
    return "".join([each if each.isprintable() else " " for each in text])
