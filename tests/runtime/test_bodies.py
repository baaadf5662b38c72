"""Bodies: which content type is chosen, and what each kind looks like on the wire."""

from __future__ import annotations

import asyncio
import datetime
import io
import re
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from runtime.request.bodies import encode
from runtime.request.declarations import Body, Encoding
from runtime.request.files import Upload, in_async
from runtime.request.operation import choices
from runtime.serialization.model import NULL, Model

V3 = "application/vnd.x.v3+json"
V4 = "application/vnd.x.v4+json"
JSON = "application/json"
FORM = "application/x-www-form-urlencoded"
MULTI = "multipart/form-data"
OCTET = "application/octet-stream"
VERSIONS = {"v4": (V4,), "v3": (V3, JSON)}


class Task(Model, rename={"due_on": "dueOn"}):
    name: str
    due_on: datetime.date | None = None
    tags: list[str] | None = None
    file: Any = None


def body(*names: str, encodings: Any = None) -> Body:
    return Body({name: lambda: Any for name in names}, encodings=encodings)


def sent(
    value: object, *names: str, version: str | None = None, content_type: str | None = None, encodings: Any = None
) -> tuple[Any, str]:
    declared = body(*names, encodings=encodings and dict.fromkeys(names, encodings))
    return encode(value, choices(declared, VERSIONS, version, content_type))


@pytest.mark.parametrize(
    ("declared", "version", "chosen"),
    [
        ((JSON,), None, JSON),
        ((V3, V4), "v4", V4),
        ((V3, V4), "v3", V3),
        ((JSON, V3), "v3", V3),
        ((V4, JSON, V3), "v3", V3),
        ((V4, JSON), "v3", JSON),
        (("text/json", "application/json-patch+json", JSON, "application/*+json"), None, JSON),
        (("application/json-patch+json", "application/*+json"), None, "application/json-patch+json"),
        (("application/*+json",), None, JSON),
        (("application/*+json", "application/*"), None, JSON),
        (("*/*",), None, JSON),
        ((V3,), "v4", V3),  # nothing else can be sent
        (("application/merge-patch+json", "application/x-yaml"), None, "application/merge-patch+json"),
        ((FORM, JSON), None, JSON),
        ((FORM, MULTI), None, FORM),
        ((MULTI, FORM), None, MULTI),
        ((f"{JSON}; charset=utf-8",), None, f"{JSON}; charset=utf-8"),
    ],
)
def test_the_content_type_of_data(declared: tuple[str, ...], version: str | None, chosen: str) -> None:
    assert sent({"a": 1}, *declared, version=version)[1].partition("; boundary")[0] == chosen


@pytest.mark.parametrize(
    ("value", "declared", "chosen"),
    [
        (b"x", (JSON, OCTET), OCTET),
        (Path(__file__), (JSON, "image/png"), "image/png"),
        (Upload(b"x", content_type="image/jpeg"), ("image/png", "image/jpeg"), "image/jpeg"),
        (Upload(b"x", content_type="image/jpeg"), ("image/*",), "image/jpeg"),
        ({"file": io.BytesIO(b"x")}, (JSON, MULTI), MULTI),
        ({"files": [Path(__file__)]}, (JSON, MULTI), MULTI),
        ({"names": {"a": 1}.keys(), "data": b"base64"}, (JSON, MULTI), JSON),
        ("text", (OCTET, "text/plain"), "text/plain; charset=utf-8"),
        ("text", ("*/*",), "text/plain; charset=utf-8"),
        (b"x", ("*/*",), OCTET),
        ([1, 2], ("application/x-ndjson", "text/plain"), "application/x-ndjson"),
    ],
)
def test_the_content_type_of_a_value(value: object, declared: tuple[str, ...], chosen: str) -> None:
    assert sent(value, *declared)[1].partition("; boundary")[0] == chosen


def test_the_caller_chooses() -> None:
    assert sent({"a": 1}, JSON, "text/json", content_type="text/json") == (b'{"a":1}', "text/json")
    assert sent(b"x", JSON, "image/*", content_type="image/gif") == (b"x", "image/gif")
    with pytest.raises(ValueError, match="'text/csv' is not one of application/json"):
        sent({}, JSON, content_type="text/csv")


def test_a_range_that_says_too_little_must_be_told() -> None:
    with pytest.raises(ValueError, match="say which of image/"):
        sent(b"x", "image/*")


def test_a_value_that_nothing_carries_is_refused() -> None:
    with pytest.raises(TypeError, match="a list cannot be sent as"):
        sent([1], FORM, OCTET)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ({"a": None, "b": NULL}, {"b": None}),
        (Task(name="x", due_on=datetime.date(2024, 1, 2)), {"name": "x", "dueOn": "2024-01-02"}),
        ([Task(name="x")], [{"name": "x"}]),
        ("text", "text"),
        (NULL, None),
        (0, 0),
    ],
)
def test_json(value: object, expected: object) -> None:
    import json

    content, content_type = sent(value, JSON)
    assert content_type == JSON
    decoded = json.loads(content)
    # whether a None in a plain mapping is sent is the codec's business
    if isinstance(decoded, dict):
        decoded = {key: item for key, item in decoded.items() if item is not None or key in expected}  # type: ignore[operator]
    assert decoded == expected


def test_ready_json_goes_as_it_is() -> None:
    assert sent(Upload(b'{"a": 1}'), JSON) == (b'{"a": 1}', JSON)


@pytest.mark.parametrize(
    ("value", "declared", "expected"),
    [
        ("zürich", "text/plain", ("zürich".encode(), "text/plain; charset=utf-8")),
        ("zürich", "text/plain; charset=latin-1", ("zürich".encode("latin-1"), "text/plain; charset=latin-1")),
        (5, "text/plain", (b"5", "text/plain; charset=utf-8")),
        (b"raw", "text/csv", (b"raw", "text/csv")),
        ("<a/>", "application/xml", (b"<a/>", "application/xml")),
        (b"<a/>", "application/xml", (b"<a/>", "application/xml")),
        ("x", "text/*", (b"x", "text/plain; charset=utf-8")),
    ],
)
def test_text(value: object, declared: str, expected: tuple[bytes, str]) -> None:
    assert sent(value, declared) == expected


def test_octet_streams_take_no_text() -> None:
    assert sent(b"x", OCTET) == (b"x", OCTET)
    with pytest.raises(TypeError, match="a text is not taken for a file"):
        sent("x", OCTET)


def test_json_lines() -> None:
    lines = b'{"a":1}\n[2]\n'
    assert sent([{"a": 1}, [2]], "application/x-ndjson") == (lines, "application/x-ndjson")
    stream, _ = sent(({"n": n} for n in range(3)), "application/jsonl")
    assert not isinstance(stream, bytes)
    assert b"".join(stream) == b'{"n":0}\n{"n":1}\n{"n":2}\n'
    assert sent([1], "application/json-seq")[0] == b"\x1e1\n"
    assert sent(b"ready\n", "application/x-ndjson")[0] == b"ready\n"

    async def items() -> AsyncIterator[int]:
        yield 1
        yield 2

    async def read() -> bytes:
        return b"".join([piece async for piece in in_async(sent(items(), "application/x-ndjson")[0])])

    assert asyncio.run(read()) == b"1\n2\n"
    with pytest.raises(TypeError, match="an iterable of items is wanted"):
        sent(5, "application/x-ndjson")


# ---- forms ----


@pytest.mark.parametrize(
    ("value", "encodings", "expected"),
    [
        ({"a": "x y&z", "b": True, "c": 1.5}, None, "a=x+y%26z&b=true&c=1.5"),
        ({"a": None, "b": NULL, "c": ""}, None, "b=&c="),
        ({"a": ["x", "y"]}, None, "a=x&a=y"),
        ({"a": []}, None, ""),
        ({"a": {"k": 1}}, None, "a=%7B%22k%22%3A1%7D"),
        ({"a": [{"k": 1}]}, None, "a=%7B%22k%22%3A1%7D"),
        ({"a": ["x", "y"]}, {"a": Encoding(style="form", explode=False)}, "a=x,y"),
        ({"a": ["x", "y"]}, {"a": Encoding(style="pipeDelimited")}, "a=x%7Cy"),
        ({"a": {"k": 1, "l": 2}}, {"a": Encoding(style="deepObject")}, "a%5Bk%5D=1&a%5Bl%5D=2"),
        ({"a": {"k": 1, "l": 2}}, {"a": Encoding(style="form")}, "k=1&l=2"),
        ({"a": "x/y"}, {"a": Encoding(style="form", allow_reserved=True)}, "a=x/y"),
        ({"a": ["x/y", "z"]}, {"a": Encoding(allow_reserved=True)}, "a=x/y&a=z"),
        ({"a": "x"}, {"a": Encoding(content_type="application/json")}, "a=%22x%22"),
        ({"a": 1}, {"a": Encoding(content_type="text/plain, text/csv")}, "a=1"),
        (
            Task(name="n", due_on=datetime.date(2024, 1, 2), tags=["t", "u"]),
            None,
            "name=n&dueOn=2024-01-02&tags=t&tags=u",
        ),
        ({"ä": "ö"}, None, "%C3%A4=%C3%B6"),
    ],
)
def test_urlencoded(value: object, encodings: Any, expected: str) -> None:
    assert sent(value, FORM, encodings=encodings) == (expected.encode(), FORM)


def test_a_form_wants_members() -> None:
    with pytest.raises(TypeError, match="a model or a mapping is wanted"):
        sent(["x"], FORM)


def parts(value: object, *, encodings: Any = None, declared: str = MULTI) -> list[tuple[dict[str, str], bytes]]:
    """What is sent, taken apart by the rules of RFC 2046."""
    content, content_type = sent(value, declared, encodings=encodings)
    data = content if isinstance(content, bytes) else b"".join(content)
    if not isinstance(content, bytes) and content.length is not None:
        assert content.length == len(data)
    found = re.fullmatch(r"(multipart/[a-z-]+); boundary=([0-9a-f]{32})", content_type)
    assert found is not None
    boundary = found[2].encode()
    assert data.endswith(b"--" + boundary + b"--\r\n")
    taken: list[tuple[dict[str, str], bytes]] = []
    for block in data[: -len(boundary) - 6].split(b"--" + boundary + b"\r\n")[1:]:
        head, _, rest = block.partition(b"\r\n\r\n")
        assert rest.endswith(b"\r\n")
        headers = dict(line.split(": ", 1) for line in head.decode().split("\r\n") if line)
        taken.append((headers, rest[:-2]))
    return taken


DISPOSITION = "Content-Disposition"
TYPE = "Content-Type"


def named(name: str, filename: str | None = None) -> str:
    return f'form-data; name="{name}"' + (f'; filename="{filename}"' if filename is not None else "")


@pytest.mark.parametrize(
    ("value", "encodings", "expected"),
    [
        ({"a": "ü", "n": 1}, None, [({DISPOSITION: named("a")}, "ü".encode()), ({DISPOSITION: named("n")}, b"1")]),
        ({"a": None, "b": NULL}, None, [({DISPOSITION: named("b")}, b"")]),
        ({"f": b"\0\r\n"}, None, [({DISPOSITION: named("f", "f"), TYPE: OCTET}, b"\0\r\n")]),
        (
            {"f": Upload(b"x", filename='a"b\r\nc.txt', content_type="text/csv", headers={"X-Part": "1"})},
            None,
            [({DISPOSITION: named("f", "a%22b%0D%0Ac.txt"), TYPE: "text/csv", "X-Part": "1"}, b"x")],
        ),
        (
            {"f": b"x"},
            {"f": Encoding(content_type="image/png, image/gif")},
            [({DISPOSITION: named("f", "f"), TYPE: "image/png"}, b"x")],
        ),
        ({"f": b"x"}, {"f": Encoding(content_type="image/*")}, [({DISPOSITION: named("f", "f"), TYPE: OCTET}, b"x")]),
        (
            {"f": [b"x", Upload(b"y", filename="y.bin")]},
            None,
            [
                ({DISPOSITION: named("f", "f"), TYPE: OCTET}, b"x"),
                ({DISPOSITION: named("f", "y.bin"), TYPE: OCTET}, b"y"),
            ],
        ),
        ({"o": {"k": 1}}, None, [({DISPOSITION: named("o"), TYPE: JSON}, b'{"k":1}')]),
        ({"o": Task(name="n")}, None, [({DISPOSITION: named("o"), TYPE: JSON}, b'{"name":"n"}')]),
        (
            {"o": [Task(name="n"), {"k": 1}]},
            None,
            [
                ({DISPOSITION: named("o"), TYPE: JSON}, b'{"name":"n"}'),
                ({DISPOSITION: named("o"), TYPE: JSON}, b'{"k":1}'),
            ],
        ),
        ({"o": {"k": 1}}, {"o": Encoding(content_type=V4)}, [({DISPOSITION: named("o"), TYPE: V4}, b'{"k":1}')]),
        ({"l": ["x", "y"]}, None, [({DISPOSITION: named("l")}, b"x"), ({DISPOSITION: named("l")}, b"y")]),
        (
            {"l": ["x", "y"]},
            {"l": Encoding(content_type=JSON)},
            [({DISPOSITION: named("l"), TYPE: JSON}, b'["x","y"]')],
        ),
        ({"l": ["x", "y"]}, {"l": Encoding(style="form", explode=False)}, [({DISPOSITION: named("l")}, b"x,y")]),
        ({"s": "x"}, {"s": Encoding(content_type=JSON)}, [({DISPOSITION: named("s"), TYPE: JSON}, b'"x"')]),
        (
            Task(name="n", file=b"f"),
            None,
            [({DISPOSITION: named("name")}, b"n"), ({DISPOSITION: named("file", "file"), TYPE: OCTET}, b"f")],
        ),
        ({'q"\n': "x"}, None, [({DISPOSITION: named("q%22%0A")}, b"x")]),
    ],
)
def test_multipart(value: object, encodings: Any, expected: list[tuple[dict[str, str], bytes]]) -> None:
    assert parts(value, encodings=encodings) == expected


@pytest.mark.parametrize("value", ["main.nf", ["x", "main.nf"], {"k": 1}, 7])
def test_what_is_no_file_is_refused_where_one_is_wanted(value: object) -> None:
    with pytest.raises(TypeError, match="f: a "):
        parts({"f": value}, encodings={"f": Encoding(file=True)})
    # an explicit null is no file, and none is asked of it
    assert parts({"f": NULL}, encodings={"f": Encoding(file=True)}) == [({DISPOSITION: named("f")}, b"")]


def test_files_of_a_multipart_are_streamed_with_a_known_length(tmp_path: Path) -> None:
    path = tmp_path / "a.bin"
    path.write_bytes(b"p" * 300_000)
    file = io.BytesIO(b"skipped kept")
    file.seek(8)
    value = {"p": path, "f": file, "n": 1}
    content, _ = sent(value, MULTI)
    assert not isinstance(content, bytes)
    assert content.replayable
    assert content.length == len(b"".join(content)) == len(b"".join(content))
    file.seek(8)
    assert parts(value) == [
        ({DISPOSITION: named("p", "a.bin"), TYPE: OCTET}, b"p" * 300_000),
        ({DISPOSITION: named("f", "f"), TYPE: OCTET}, b"kept"),
        ({DISPOSITION: named("n")}, b"1"),
    ]


def test_a_multipart_with_a_generator_has_no_length_and_no_second_time() -> None:
    content, _ = sent({"f": Upload((b"x" for _ in range(3)), filename="x")}, MULTI)
    assert content.length is None
    assert content.replayable
    assert b"xxx" in b"".join(content)
    assert not content.replayable


def test_a_multipart_with_an_async_part() -> None:
    async def source() -> AsyncIterator[bytes]:
        yield b"as"
        yield b"ync"

    content, _ = sent({"f": source(), "p": Path(__file__), "n": 1}, MULTI)
    assert not hasattr(content, "__iter__")

    async def read() -> bytes:
        return b"".join([piece async for piece in in_async(content)])

    data = asyncio.run(read())
    assert b"\r\n\r\nasync\r\n" in data
    assert Path(__file__).read_bytes() in data


def test_other_multiparts_have_no_form_names() -> None:
    assert parts({"a": {"k": 1}, "b": b"x"}, declared="multipart/related") == [
        ({TYPE: JSON}, b'{"k":1}'),
        ({TYPE: OCTET}, b"x"),
    ]


def test_boundaries_differ_but_may_be_declared() -> None:
    assert sent({"a": 1}, MULTI)[1] != sent({"a": 1}, MULTI)[1]
    content, content_type = sent({"a": 1}, f"{MULTI}; boundary=abc")
    assert content_type == f"{MULTI}; boundary=abc"
    assert content.startswith(b"--abc\r\n")


@pytest.mark.parametrize("bad", [{"X-A": "1\r\nX-B: 2"}, {"X A": "1"}])
def test_part_headers_are_checked(bad: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="header"):
        sent({"f": Upload(b"x", headers=bad)}, MULTI)
    with pytest.raises(ValueError, match="header"):
        sent({"f": Upload(b"x", content_type="a/b\r\nX: y")}, MULTI)


def test_extra_fields_of_a_model_are_sent_in_forms() -> None:
    task = Task(name="n")
    task.extra_fields["later"] = "x"
    assert sent(task, FORM)[0] == b"name=n&later=x"
