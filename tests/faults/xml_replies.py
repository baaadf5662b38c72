"""Faults inside a reply of XML: broken text, entities, depth, names and kinds that the document does not speak of."""

from __future__ import annotations

from typing import Any

from faults.bench import Bench, Fault
from faults.server import Play, reply

GET = "GET /notes/a"
GOOD = b"<note><lines><line>a</line></lines></note>"
BOMB = (
    b'<!DOCTYPE note [<!ENTITY a "aaaaaaaaaa">'
    + b"".join(b'<!ENTITY %c "&%c;&%c;&%c;&%c;">' % (n + 1, n, n, n, n) for n in b"abcdefghijklm")
    + b"]><note><lines><line>&n;</line></lines></note>"
)
FILE = b'<!DOCTYPE note [<!ENTITY f SYSTEM "file:///etc/passwd">]><note><lines><line>&f;</line></lines></note>'
DEEP = b"<note>" + b"<a>" * 100_000 + b"</a>" * 100_000 + b"</note>"


def note(bench: Bench) -> Any:
    return ",".join(bench.run(bench.things.get_note("a")).lines)


def xml(
    name: str,
    content: bytes,
    outcome: str,
    *,
    drift: tuple[str, ...] = (),
    status: int = 200,
    **more: Any,
) -> Fault:
    answer = Play(reply(status, content, more.pop("media_type", "application/xml"), **more))
    return Fault(
        "xml",
        name,
        note,
        (answer,),
        (GET,),
        outcome,
        client={"retries": 0},
        drift=drift,
    )


def unreadable(got: str, expected: str = "XML") -> str:
    return f"DecodeError(path=$, expected={expected}, got={got})"


FAULTS = [
    xml("a whole note", GOOD, "a"),
    xml(
        "cut short, with a length that fits",
        GOOD[:-9],
        unreadable("invalid XML (unclosed token: line 1, column 27)"),
    ),
    xml(
        "entities that grow without end",
        BOMB,
        unreadable("a document type, which is refused"),
    ),
    xml(
        "an entity that is a file",
        FILE,
        unreadable("a document type, which is refused"),
    ),
    xml("100,000 levels", DEEP, unreadable("XML nested too deeply")),
    xml(
        "no XML at all",
        b"sorry",
        unreadable("invalid XML (syntax error: line 1, column 0)"),
    ),
    xml("empty", b"", unreadable("an empty body", "application/xml")),
    xml(
        "HTML",
        b"<html><body>Bad gateway</body></html>",
        unreadable("text/html", "application/xml"),
        media_type="text/html",
    ),
    xml(
        "a charset that nobody knows",
        GOOD,
        "a",
        media_type="application/xml; charset=klingon",
    ),
    xml(
        "an element that nobody declared",
        b"<note><new/><lines><line>a</line></lines></note>",
        "a",
        drift=("$.new unknown-field",),
    ),
    xml(
        "an error with entities",
        BOMB,
        "BadRequestError(status=400, body=424 characters, attempts=1)",
        status=400,
    ),
]
