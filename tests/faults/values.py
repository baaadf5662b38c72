"""Faults inside a value: what JSON forbids and servers write, and what has more than Python holds."""

from __future__ import annotations

from typing import Any

from faults.bench import Bench, Fault
from faults.connections import GET, get
from faults.server import Play, reply

LONG = b'{"at":"2025-12-31T23:59:59.9999999Z"}'


def size(bench: Bench) -> Any:
    return str(bench.run(bench.things.get_thing("a")).size)


def moment(bench: Bench) -> Any:
    return bench.run(bench.things.get_event("a")).at.isoformat()


def again(act: Any) -> Any:
    """Three times: what was learned from the first reply changes nothing."""
    return lambda bench: [act(bench) for _ in range(3)]


def _either(name: str, content: bytes, act: Any, outcome: str, drift: tuple[str, ...], refusal: str) -> list[Fault]:
    """The page arrives, with a note of what is wrong with it; `strict=True` raises."""
    played = Play(reply(200, content))
    refused = f"DecodeError(path=$, expected=object, got={refusal})"
    return [
        Fault("value", name, again(act), (played,) * 3, (GET,) * 3, " ".join([outcome] * 3), drift=drift),
        Fault("value", f"{name}, strict", act, (played,), (GET,), refused, client={"strict": True}),
    ]


def _malformed(where: str) -> str:
    return f"invalid JSON (JSON is malformed: {where})"


FAULTS = [
    *_either(
        "NaN",
        b'{"id":"a","size":NaN}',
        size,
        "nan",
        ("$.size json", "$.size type"),
        _malformed("invalid character (byte 17)"),
    ),
    *_either(
        "an infinite number",
        b'{"id":"a","size":-Infinity}',
        size,
        "-inf",
        ("$.size json", "$.size type"),
        _malformed("invalid character (byte 18)"),
    ),
    *_either(
        "a number of 5,000 digits",
        b'{"id":"a","size":' + b"9" * 5_000 + b"}",
        size,
        "inf",
        ("$.size json", "$.size type"),
        "invalid JSON (Integer value out of range - at `$[...]`)",
    ),
    *_either(
        "half of an emoji",
        rb'{"id":"\ud83d"}',
        get,
        "\ufffd",
        ("$.id json",),
        "invalid JSON (Input data was truncated)",
    ),
    *_either("text that is not UTF-8", b'{"id":"\xff"}', get, "\ufffd", ("$ json",), "text that is not UTF-8"),
    *_either("a byte order mark", b'\xef\xbb\xbf{"id":"a"}', get, "a", ("$ json",), "a byte order mark"),
    *_either("a tab in text", b'{"id":"\t"}', get, "\t", ("$ json",), _malformed("invalid character (byte 7)")),
    Fault(
        "value",
        "seven digits of the last second of a year",
        again(moment),
        (Play(reply(200, LONG)),) * 3,
        ("GET /events/a",) * 3,
        " ".join(["2025-12-31T23:59:59.999999+00:00"] * 3),
        drift=("$.at digits",),
    ),
    Fault(
        "value",
        "seven digits of the last second of a year, strict",
        moment,
        (Play(reply(200, LONG)),),
        ("GET /events/a",),
        "2025-12-31T23:59:59.999999+00:00",
        client={"strict": True},
        drift=("$.at digits",),
    ),
    Fault(
        "value",
        "objects without a bottom",
        get,
        (Play(reply(200, b'{"id":"a","x":' * 50_000)),),
        (GET,),
        "DecodeError(path=$, expected=object, got=JSON nested too deeply)",
    ),
]
