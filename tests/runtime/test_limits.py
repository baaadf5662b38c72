"""What a server may make a client hold, and values of a server's that must not raise anything but our errors."""

from __future__ import annotations

import gzip
from typing import Any

import pytest
from call_kit import DOWNLOAD, GET, TEXT, Flavour, Reply, Thing, paged

from runtime.errors import ApiError, NotFoundError, PagingError, TransportError
from runtime.http.media_type import text_encoding, text_of
from runtime.options import Limits, Settings
from runtime.request.operation import Operation
from runtime.response.content import number

LINES, SSE, OCTETS = "application/x-ndjson", "text/event-stream", "application/octet-stream"


@pytest.mark.parametrize("value", [0, -1, True, 1.5, "9"])
def test_a_limit_is_a_whole_number(value: Any) -> None:
    with pytest.raises((TypeError, ValueError), match=r"limits.reply must be"):
        Limits(reply=value)


@pytest.mark.parametrize("value", [5, "x", {"reply": 1}, Limits])
def test_limits_are_limits(flavour: Flavour, value: Any) -> None:
    with pytest.raises(TypeError, match=r"^limits must be a Limits, not "):
        flavour.client(limits=value)
    client, _ = flavour.client(limits=Limits(reply=5))
    with pytest.raises(TypeError, match=r"^limits must be a Limits, not "):
        client.with_options(limits=value)
    with pytest.raises(TypeError, match=r"^limits must be a Limits, not "):
        flavour.call(client, TEXT, options={"limits": value})


def test_limits_of_a_call_stand_before_those_of_the_client() -> None:
    assert Settings(limits=Limits(reply=5)).merged({}).limits.reply == 5
    assert Settings().merged({"limits": Limits(reply=7)}).limits.reply == 7


@pytest.mark.parametrize("length", [True, False], ids=["told", "untold"])
def test_a_reply_larger_than_the_limit(flavour: Flavour, length: bool) -> None:
    headers = {"Content_Length": "11"} if length else {}
    client, script = flavour.client(
        Reply(200, b"01234567890", OCTETS, **headers),
        Reply(200, b"0123456789", OCTETS),
        Reply(200, b"01234567890", OCTETS, **headers),
        limits=Limits(reply=10),
    )
    with pytest.raises(TransportError, match=r"more than 10 bytes \(Limits.reply\)") as caught:
        flavour.call(client, DOWNLOAD, {"id": "1"})
    assert caught.value.kind == "limit"
    assert len(script.sent) == 1  # another attempt would only repeat it
    assert flavour.call(client, DOWNLOAD, {"id": "1"}) == b"0123456789"
    assert flavour.call(client, DOWNLOAD, {"id": "1"}, options={"limits": Limits(reply=None)}) == b"01234567890"


def test_a_streamed_reply_has_no_limit_until_it_is_read_at_once(flavour: Flavour) -> None:
    client, _ = flavour.client(*[Reply(200, b"x" * 30, OCTETS) for _ in range(2)], limits=Limits(reply=10))
    pieces = flavour.within(client.streamed(DOWNLOAD, {"id": "1"}), lambda opened: gathered(flavour, opened))
    assert b"".join(pieces) == b"x" * 30
    with pytest.raises(TransportError, match=r"\(Limits.reply\)"):
        flavour.within(client.streamed(DOWNLOAD, {"id": "1"}), lambda opened: opened.read())


def gathered(flavour: Flavour, opened: Any) -> Any:
    return opened.iter_bytes() if flavour.is_async else list(opened.iter_bytes())


@pytest.mark.parametrize("stream", [True, False], ids=["streamed", "plain"])
def test_a_large_error_keeps_its_status_and_its_beginning(flavour: Flavour, stream: bool) -> None:
    client, _ = flavour.client(Reply(404, b"n" * 100, "text/plain"), limits=Limits(reply=10))

    def asked() -> Any:
        if stream:
            return flavour.within(client.streamed(DOWNLOAD, {"id": "1"}), lambda opened: None)
        return flavour.call(client, DOWNLOAD, {"id": "1"})

    with pytest.raises(NotFoundError) as caught:
        asked()
    assert caught.value.content == b"n" * 10


def test_many_codings_upon_each_other(flavour: Flavour) -> None:
    body = gzip.compress(b"x")
    client, _ = flavour.client(
        Reply(200, body, OCTETS, Content_Encoding="gzip, gzip, gzip, gzip, gzip"),
        Reply(500, body, OCTETS, Content_Encoding="gzip, gzip, gzip, gzip, gzip"),
        retries=0,
    )
    with pytest.raises(TransportError, match=r"more than 3 content codings \(Limits.codings\)"):
        flavour.call(client, DOWNLOAD, {"id": "1"})
    with pytest.raises(ApiError) as caught:
        flavour.call(client, DOWNLOAD, {"id": "1"})
    assert caught.value.status == 500


@pytest.mark.parametrize(
    ("media_type", "body", "form"),
    [
        (LINES, b'{"id":"' + b"a" * 100 + b'"}\n', list[Thing]),
        (SSE, b"data: " + b"a" * 100 + b"\n\n", list[str]),
        (SSE, b"data: aaaaaaaaaaaaaaaaa\n" * 5 + b"\n", list[str]),
    ],
    ids=["a line", "a line of an event", "an event of many lines"],
)
@pytest.mark.parametrize("size", [1, 1000])
def test_a_line_longer_than_the_limit(flavour: Flavour, media_type: str, body: bytes, form: Any, size: int) -> None:
    class Pieces(Reply):
        def iter_bytes(self, chunk_size: int | None = None) -> Any:
            return super().iter_bytes(size)

    asked: Operation[Any] = Operation(id="w", method="GET", path="/w", replies={"200": {media_type: lambda: form}})
    client, _ = flavour.client(*[Pieces(200, body, media_type) for _ in range(2)], limits=Limits(line=60))
    with pytest.raises(TransportError, match=r"more than 60 characters \(Limits.line\)") as caught:
        flavour.within(
            client.streamed(asked),
            lambda opened: opened.iter_items() if flavour.is_async else list(opened.iter_items()),
        )
    assert caught.value.kind == "limit"
    with pytest.raises(TransportError, match=r"\(Limits.line\)"):
        flavour.run(client.raw(asked)).parse()


@pytest.mark.parametrize("size", [1, 1000])
def test_what_came_before_a_line_that_is_too_long(flavour: Flavour, size: int) -> None:
    """However the bytes are cut."""

    class Pieces(Reply):
        def iter_bytes(self, chunk_size: int | None = None) -> Any:
            return super().iter_bytes(size)

    asked: Operation[Any] = Operation(id="w", method="GET", path="/w", replies={"200": {LINES: lambda: list[Thing]}})
    body = b'{"id":"1"}\n{"id":"2"}\n{"id":"' + b"a" * 100 + b'"}\n{"id":"4"}\n'
    client, _ = flavour.client(Pieces(200, body, LINES), limits=Limits(line=60))
    found: list[str] = []

    async def gathered(opened: Any) -> None:
        async for item in opened.iter_items():
            found.append(item.id)

    with pytest.raises(TransportError, match=r"\(Limits.line\)"):
        flavour.within(
            client.streamed(asked),
            lambda opened: (
                gathered(opened) if flavour.is_async else [found.append(item.id) for item in opened.iter_items()]  # type: ignore[func-returns-value]
            ),
        )
    assert found == ["1", "2"]


def test_link_headers_longer_than_the_limit(flavour: Flavour) -> None:
    listing = paged(style="link-header", items=("items",))
    page = Reply(200, {"items": [{"id": "1"}]}, Link="<https://api.example.com/x>; rel=next" + "," * 5000)
    client, _ = flavour.client(page, limits=Limits(links=4000))
    with pytest.raises(PagingError, match=r"more than 4000 characters of Link headers \(Limits.links\)"):
        flavour.run(client.things.list(listing).first_page())


# names of encodings that a server can write, and Python knows what to do with, or not
ENCODINGS = [
    *("hex", "zip", "base64", "rot13", "idna", "punycode", "undefined", "unicode_escape", "raw_unicode_escape"),
    *("a\0b", "\ud800", "ü", "", "../x", "x" * 10_000, "__init__", "mbcs", "utf-7", "utf-16", "cp037", '"'),
]


@pytest.mark.parametrize("name", ENCODINGS)
def test_no_name_of_an_encoding_does_harm(flavour: Flavour, name: str) -> None:
    media_type = f"text/plain; charset={name}"
    assert text_encoding(media_type).islower()
    assert isinstance(text_of(b"\xff-- \\x41 xn--a", media_type), str)
    body = b"\xff\n" + "zwölf".encode()
    client, _ = flavour.client(
        Reply(200, body, media_type),
        Reply(200, body, media_type),
        Reply(200, b'{"id": "a"}', f"application/json; charset={name}"),
        Reply(409, b'{"id": "\xff"}', f"application/json; charset={name}"),
        Reply(500, body, media_type),
        retries=0,
    )
    assert isinstance(flavour.call(client, TEXT), str)
    lines = flavour.within(
        client.streamed(TEXT), lambda opened: opened.iter_lines() if flavour.is_async else list(opened.iter_lines())
    )
    assert all(isinstance(line, str) for line in lines)
    assert flavour.call(client, GET, {"id": "1"}) == Thing(id="a")
    for status in (409, 500):
        with pytest.raises(ApiError) as caught:
            flavour.call(client, GET, {"id": "1"})
        assert caught.value.status == status


@pytest.mark.parametrize("text", ["1" * 5000, "٣", "-1", "1.5", "1e9", "", " 1", "0x1", None])
def test_what_is_no_number(text: str | None) -> None:
    assert number(text, Limits()) is None


@pytest.mark.parametrize(
    ("headers", "expected"),
    [({"Content_Length": "9" * 5000}, 3), ({"Content_Length": "٣"}, 3)],
)
def test_a_length_that_is_no_number(flavour: Flavour, tmp_path: Any, headers: dict[str, str], expected: int) -> None:
    client, _ = flavour.client(Reply(200, b"abc", OCTETS, **headers), Reply(200, b"abc", OCTETS, **headers))
    assert flavour.call(client, DOWNLOAD, {"id": "1"}) == b"abc"
    flavour.within(client.streamed(DOWNLOAD, {"id": "1"}), lambda opened: opened.save(tmp_path / "f"))
    assert (tmp_path / "f").stat().st_size == expected


@pytest.mark.parametrize(
    "body", [b"[" * 100_000, b"1" * 100_000, b"1e999999999", b'{"id": 1e999999999}', b'{"size": ' + b"9" * 6000 + b"}"]
)
def test_json_that_python_does_not_bear(flavour: Flavour, body: bytes) -> None:
    from runtime.errors import ClientError

    client, _ = flavour.client(Reply(200, body), Reply(404, body), Reply(200, body, "text/json"))
    try:
        flavour.call(client, GET, {"id": "1"})
    except ClientError:
        pass
    with pytest.raises(NotFoundError):
        flavour.call(client, GET, {"id": "1"})
