"""Texts that could be real: what a string called `projectId` or `email` may hold in an example."""

from __future__ import annotations

import hashlib
import re
import uuid

from clientloom import ir
from clientloom.naming.words import words

_BY_LAST_WORD = {
    "address": "1 Main Street",
    "city": "Berlin",
    "color": "blue",
    "colour": "blue",
    "comment": "Looks good",
    "country": "DE",
    "cron": "0 6 * * *",
    "currency": "EUR",
    "description": "A short description",
    "email": "someone@example.com",
    "extension": "csv",
    "file": "data.csv",
    "filename": "data.csv",
    "hash": "9e107d9d372bb6826bd81d3542a419d6",
    "host": "example.com",
    "hostname": "example.com",
    "index": "0",
    "ip": "192.0.2.1",
    "language": "en",
    "locale": "en-GB",
    "md5": "9e107d9d372bb6826bd81d3542a419d6",
    "message": "Hello",
    "number": "1",
    "phone": "+49 30 1234567",
    "query": "example",
    "reason": "No longer needed",
    "ref": "main",
    "region": "us-east-1",
    "sha": "6dcb09b5b57875f334f61aebed695e2e4193db5e",
    "state": "open",
    "tag": "example",
    "text": "Hello",
    "timezone": "Europe/Berlin",
    "uri": "https://example.com",
    "url": "https://example.com",
    "user": "someone",
    "username": "someone",
    "version": "1.0",
}
_BY_LAST_TWO = {
    "content-type": "application/json",
    "file-name": "data.csv",
    "first-name": "Ada",
    "host-name": "example.com",
    "last-name": "Lovelace",
    "mime-type": "application/json",
    "time-zone": "Europe/Berlin",
    "user-name": "someone",
}
_BY_FORMAT = {
    "date-time": "2025-01-31T09:30:00Z",
    "email": "someone@example.com",
    "hostname": "example.com",
    "idn-email": "someone@example.com",
    "ipv4": "192.0.2.1",
    "ipv6": "2001:db8::1",
    "uri": "https://example.com",
    "url": "https://example.com",
    "uri-reference": "/example",
}
_VERBS = frozenset(("add", "base", "create", "delete", "get", "insert", "new", "patch", "put", "set", "update"))
_ROLES = frozenset(
    ("body", "command", "dto", "input", "model", "output", "params", "payload", "reply", "request", "response", "spec")
)
_VERSION = re.compile("v[0-9]+")
_IDS = frozenset(("id", "ids", "identifier", "key", "slug", "uid", "guid"))
_FILLER = "abcdefghijklmnopqrstuvwxyz0123456789"
# Only classes and counts, few of them: such a pattern cannot run away on the short texts it is tried on.
_TAME = re.compile(r"\^?(?:\[[^\[\]]{1,60}\](?:[*+?]|\{\d{0,4}(?:,\d{0,4})?\})?|[\w -]|\\[-./_wdsS]){1,12}\$?")


def variable(name: str) -> str:
    """The environment variable that an example reads it from."""
    return "_".join(words(name)).upper() or "SECRET"


def text(name: str, noun: str, constraints: ir.Constraints, form: str | None = None) -> str:
    """A text for something of this name; `noun` is what it belongs to."""
    likely = _likely(name, noun, form)
    best = _sized(likely, constraints)
    if _matches(best, constraints.pattern):
        return best
    tries = [likely.replace("-", "").replace(" ", ""), likely.upper(), str(identifier(name)), "1", "a", "A1"]
    fitting = (_sized(item, constraints) for item in tries)
    return next((item for item in fitting if _matches(item, constraints.pattern)), best)


def identifier(name: str) -> uuid.UUID:
    """A UUID that is always the same for one name."""
    return uuid.UUID(bytes=hashlib.sha256(name.encode("utf-8", "replace")).digest()[:16], version=4)


def thing(name: str) -> str:
    """What a model or a path part is about: `CreateTaskRequest` is a task."""
    parts = [part.lower() for part in words(name)]
    while len(parts) > 1 and parts[0] in _VERBS:
        del parts[0]
    while len(parts) > 1 and (parts[-1] in _ROLES or _VERSION.fullmatch(parts[-1])):
        parts.pop()
    return "-".join(parts) or "example"


def _likely(name: str, noun: str, form: str | None) -> str:
    if form in _BY_FORMAT:
        return _BY_FORMAT[form]
    parts = [part.lower() for part in words(name)]
    noun = thing(noun)
    if not parts:
        return noun
    if "-".join(parts[-2:]) in _BY_LAST_TWO:
        return _BY_LAST_TWO["-".join(parts[-2:])]
    last, owner = parts[-1], "-".join(part for part in parts[:-1] if part not in ("display", "full", "short"))
    if last in _IDS:
        return f"{owner or noun}-1"
    if last in ("name", "names", "title", "label"):
        return f"my-{owner or noun}"
    if last == "path":
        return f"/{owner or noun}/data.csv"
    if last in _BY_LAST_WORD:
        return _BY_LAST_WORD[last]
    return "-".join(parts)


def _sized(item: str, constraints: ir.Constraints) -> str:
    least, most = constraints.min_length, constraints.max_length
    if least is not None and len(item) < least <= 200:
        longer = str(identifier(item))
        item = longer if least <= len(longer) else (item + _FILLER * (least // len(_FILLER) + 1))[:least]
    return item[:most] if most is not None and most > 0 else item


def _matches(item: str, pattern: str | None) -> bool:
    if pattern is None or len(pattern) > 200 or not _TAME.fullmatch(pattern):
        return True
    try:
        return re.search(pattern, item) is not None
    except re.error:
        return True
