"""Streamed replies: chunks, lines, files, and the connection given back whatever happens."""

from __future__ import annotations

import io
import os
from pathlib import Path
from typing import Any

import pytest
from call_kit import DOWNLOAD, GET, Flavour, Reply, Thing

from runtime.errors import DecodeError, MissingCredentialsError, NotFoundError, RequestTimeoutError, TransportError
from runtime.http.messages import Headers, TransportFailure
from runtime.request.declarations import As
from runtime.request.operation import Operation
from runtime.response.downloads import suggested_name

OCTETS = "application/octet-stream"
LINES: Any = Operation(
    id="lines", method="GET", path="/l/{id}", replies={"200": {"application/jsonl": lambda: list[Thing]}}
)
EVENTS: Any = Operation(
    id="sse", method="GET", path="/s/{id}", replies={"200": {"text/event-stream": lambda: list[Thing]}}
)


def octets(body: bytes, **headers: str) -> Reply:
    return Reply(200, body, OCTETS, **headers)


def streamed(flavour: Flavour, client: Any, use: Any, operation: Any = DOWNLOAD) -> Any:
    return flavour.within(client.streamed(operation, {"id": "1"}), use)


def joined(value: Any) -> Any:
    return list(value) if hasattr(value, "__iter__") else value


def test_chunks_and_facts(flavour: Flavour) -> None:
    reply = octets(b"0123456789", X_Request_Id="r1")
    client, script = flavour.client(reply)
    facts: list[Any] = []

    def use(opened: Any) -> Any:
        facts.append((opened.status, opened.request_id, opened.headers["content-type"], opened.info.attempts))
        return joined(opened.iter_bytes(4))

    assert streamed(flavour, client, use) == [b"0123", b"4567", b"89"]
    assert facts == [(200, "r1", OCTETS, 1)]
    assert reply.closed
    assert len(script.sent) == 1


def test_nothing_is_sent_before_the_with(flavour: Flavour) -> None:
    client, script = flavour.client(octets(b""))
    manager = client.streamed(DOWNLOAD, {"id": "1"})
    assert script.sent == []
    flavour.within(manager, lambda opened: None)
    assert len(script.sent) == 1


def test_an_early_exit_closes(flavour: Flavour) -> None:
    reply = octets(b"x" * 1000)
    client, _ = flavour.client(reply)
    assert streamed(flavour, client, lambda opened: "enough") == "enough"
    assert reply.closed
    reply = octets(b"x")
    client, _ = flavour.client(reply)

    def broken(opened: Any) -> Any:
        raise KeyError("mine")

    with pytest.raises(KeyError):
        streamed(flavour, client, broken)
    assert reply.closed


@pytest.mark.parametrize(
    ("body", "content_type", "expected"),
    [
        (b"a\nb\r\nc\rd", OCTETS, ["a", "b", "c", "d"]),
        (b"a\n\nb\n", OCTETS, ["a", "", "b"]),
        (b"", OCTETS, []),
        (b"\n", OCTETS, [""]),
        ("zwölf\nfünf\u2028ab\x0bc".encode(), OCTETS, ["zwölf", "fünf\u2028ab\x0bc"]),
        ("ä\nö".encode("latin-1"), "application/octet-stream; charset=latin-1", ["ä", "ö"]),
        ("ä\nö".encode("utf-16"), "application/octet-stream; charset=utf-16", ["ä", "ö"]),
        (b"\xff\n", "application/octet-stream; charset=nonsense", ["\ufffd"]),
    ],
)
def test_lines(flavour: Flavour, body: bytes, content_type: str, expected: list[str]) -> None:
    class Bitwise(Reply):
        def iter_bytes(self, chunk_size: int | None = None) -> Any:
            return super().iter_bytes(1)

    client, _ = flavour.client(Bitwise(200, body, content_type))
    assert streamed(flavour, client, lambda opened: joined(opened.iter_lines())) == expected


def test_read_parse_and_write_to(flavour: Flavour) -> None:
    client, _ = flavour.client(octets(b"abc"), Reply(200, {"id": "t"}), octets(b"abcdef"))
    assert streamed(flavour, client, lambda opened: opened.read()) == b"abc"
    assert streamed(flavour, client, lambda opened: opened.parse(), GET) == Thing(id="t")
    target = io.BytesIO()
    assert streamed(flavour, client, lambda opened: opened.write_to(target)) == 6
    assert target.getvalue() == b"abcdef"


def test_an_error_is_raised_on_entering(flavour: Flavour) -> None:
    reply = Reply(404, {"message": "gone"})
    client, _ = flavour.client(reply)
    with pytest.raises(NotFoundError, match="gone") as caught:
        streamed(flavour, client, lambda opened: None, GET)
    assert caught.value.content == b'{"message": "gone"}'
    assert reply.closed


def test_retries_close_what_they_give_up(flavour: Flavour, waits: list[float]) -> None:
    replies = [Reply(503), Reply(302, Location="/elsewhere"), octets(b"x")]
    client, _ = flavour.client(*replies)
    assert streamed(flavour, client, lambda opened: opened.read()) == b"x"
    assert all(reply.closed for reply in replies)


def test_missing_credentials_are_told(flavour: Flavour) -> None:
    client, script = flavour.client(secrets={})
    with pytest.raises(MissingCredentialsError):
        streamed(flavour, client, lambda opened: None, GET)
    assert script.sent == []


def test_a_stream_that_breaks(flavour: Flavour, tmp_path: Path) -> None:
    cut = TransportFailure("read", "cut", sent=True)
    client, _ = flavour.client(octets(b"abc").failing(cut), octets(b"abc").failing(cut))
    with pytest.raises(TransportError, match="downloadThing: cut"):
        streamed(flavour, client, lambda opened: opened.read())
    with pytest.raises(ConnectionError):
        streamed(flavour, client, lambda opened: opened.save(tmp_path / "file"))
    assert os.listdir(tmp_path) == []
    late = TransportFailure("timeout-read", "slow", sent=True)
    client, _ = flavour.client(octets(b"abc").failing(late))
    with pytest.raises(RequestTimeoutError):
        streamed(flavour, client, lambda opened: joined(opened.iter_lines()))


def test_save(flavour: Flavour, tmp_path: Path) -> None:
    target = tmp_path / "out.bin"
    target.write_bytes(b"before")
    seen: list[tuple[int, int | None]] = []
    client, _ = flavour.client(octets(b"x" * 200_000, Content_Length="200000"))
    saved = streamed(
        flavour, client, lambda opened: opened.save(target, progress=lambda done, total: seen.append((done, total)))
    )
    assert saved == str(target)
    assert target.read_bytes() == b"x" * 200_000
    assert seen[-1] == (200_000, 200_000)
    assert len(seen) == 4
    assert os.listdir(tmp_path) == ["out.bin"]


def test_save_of_nothing_makes_an_empty_file(flavour: Flavour, tmp_path: Path) -> None:
    client, _ = flavour.client(octets(b""))
    streamed(flavour, client, lambda opened: opened.save(str(tmp_path / "e")))
    assert (tmp_path / "e").read_bytes() == b""


def test_the_total_is_unknown_where_the_content_is_encoded(flavour: Flavour, tmp_path: Path) -> None:
    seen: list[Any] = []
    client, _ = flavour.client(octets(b"abc", Content_Length="9", Content_Encoding="gzip"))
    streamed(flavour, client, lambda opened: opened.save(tmp_path / "f", progress=lambda *now: seen.append(now)))
    assert seen == [(3, None)]


def test_a_failing_progress_leaves_nothing_behind(flavour: Flavour, tmp_path: Path) -> None:
    def progress(done: int, total: int | None) -> None:
        raise RuntimeError("stop")

    client, _ = flavour.client(octets(b"abc"))
    with pytest.raises(RuntimeError, match="stop"):
        streamed(flavour, client, lambda opened: opened.save(tmp_path / "f", progress=progress))
    assert os.listdir(tmp_path) == []


def test_save_into_a_folder(flavour: Flavour, tmp_path: Path) -> None:
    client, _ = flavour.client(octets(b"abc", Content_Disposition='attachment; filename="../../evil.txt"'))
    saved = streamed(flavour, client, lambda opened: opened.save(tmp_path))
    assert saved == str(tmp_path / "evil.txt")
    assert (tmp_path / "evil.txt").read_bytes() == b"abc"


@pytest.mark.parametrize(
    ("disposition", "expected"),
    [
        ('attachment; filename="report.csv"', "report.csv"),
        ("attachment; filename=report.csv", "report.csv"),
        ("inline; filename=\"a.txt\"; filename*=UTF-8''na%C3%AFve%20b.txt", "naïve b.txt"),
        ("attachment; filename*=nonsense''%66; filename=y", "y"),
        ("attachment; filename*=UTF-8''%ff; filename=y", "y"),
        ("attachment; filename*=broken; filename=y", "y"),
        ('attachment; filename="/etc/passwd"', "passwd"),
        ('attachment; filename="..\\\\..\\\\boot.ini"', "boot.ini"),
        ("attachment; filename*=UTF-8''..%2F..%2Fx", "x"),
        ("attachment; filename*=UTF-8''..%5C..%5Cx", "x"),
        ('attachment; filename=".."', "1.bin"),
        ('attachment; filename="."', "1.bin"),
        ('attachment; filename=""', "1.bin"),
        ('attachment; filename="../"', "1.bin"),
        ('attachment; filename=".bashrc"', "bashrc"),
        ('attachment; filename="CON"', "_CON"),
        ('attachment; filename="nul.txt"', "_nul.txt"),
        ('attachment; filename="a:b|c?.txt"', "a_b_c_.txt"),
        ('attachment; filename="x. "', "x"),
        ("attachment; filename*=UTF-8''a%00b%0Ac", "a_b_c"),
        ("attachment; filename*=UTF-8''txt%E2%80%AEexe.doc", "txt_exe.doc"),
        ("attachment", "1.bin"),
        (None, "1.bin"),
    ],
)
def test_suggested_names_are_harmless(disposition: str | None, expected: str) -> None:
    headers = Headers([("Content-Disposition", disposition)] if disposition is not None else [])
    assert suggested_name(headers, "https://x.example.com/files/1.bin?sig=1") == expected


def test_a_name_without_any_hint() -> None:
    assert suggested_name(Headers([]), "https://x.example.com/") == "download"
    assert suggested_name(Headers([]), "https://x.example.com/a/%2e%2e") == "download"


def test_a_long_name_is_cut_but_keeps_its_suffix() -> None:
    name = suggested_name(Headers([("Content-Disposition", f'attachment; filename="{"a" * 500}.csv"')]), "https://x/")
    assert len(name) == 200
    assert name.endswith("a.csv")
    assert len(suggested_name(Headers([("Content-Disposition", f"x; filename={'b' * 500}")]), "https://x/")) == 200


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("%C3%A9" * 300 + ".tar.gz", "é" * 96 + ".tar.gz"),
        ("%E5%90%8D" * 90 + ".csv", "名" * 65 + ".csv"),
        ("%F0%9F%98%80" * 90, "😀" * 50),
        ("a" * 300 + "." + "b" * 300, "a" * 200),
        ("a%E2%80%8Bb%EF%BB%BFc%C2%ADd.txt", "a_b_c_d.txt"),
        ("a%E3%85%A4b.txt", "a_b.txt"),
        ("a%C2%85b%7Fc", "a_b_c"),
        (".CON", "_CON"),
        ("..%20aux%20.txt", "_aux .txt"),
        ("COM%C2%B9.log", "_COM¹.log"),
        ("conout$", "_conout$"),
        ("console.txt", "console.txt"),
        ("%20.%20.%20", "1.bin"),
    ],
)
def test_names_are_cut_by_bytes_and_show_all_they_are(name: str, expected: str) -> None:
    headers = Headers([("Content-Disposition", f"attachment; filename*=UTF-8''{name}")])
    found = suggested_name(headers, "https://x.example.com/files/1.bin")
    assert found == expected
    assert len(found.encode()) <= 200


@pytest.mark.parametrize("name", ["a\0b", "hex", "idna", "\udc80", "x" * 500])
def test_a_name_in_an_encoding_that_is_none(name: str) -> None:
    headers = Headers([("Content-Disposition", f"attachment; filename*={name}''%66; filename=y")])
    assert suggested_name(headers, "https://x/") == "y"


@pytest.mark.parametrize("links", [True, False], ids=["links", "no links"])
def test_no_file_is_overwritten_that_the_server_named(
    flavour: Flavour, tmp_path: Path, links: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not links:  # as on some file systems of networks and sticks

        def link(before: str, after: str) -> None:
            raise PermissionError(before)

        monkeypatch.setattr(os, "link", link)
    name = "r" * 190 + ".tar.gz"
    client, _ = flavour.client(
        *[octets(b"%d" % i, Content_Disposition=f"attachment; filename={name}") for i in range(3)]
    )
    saved = [streamed(flavour, client, lambda opened: opened.save(tmp_path)) for _ in range(3)]
    assert [os.path.basename(path) for path in saved] == [
        name,
        "r" * 189 + " (1).tar.gz",
        "r" * 189 + " (2).tar.gz",
    ]
    assert [Path(path).read_bytes() for path in saved] == [b"0", b"1", b"2"]
    assert len(os.listdir(tmp_path)) == 3
    assert all(len(path.encode()) <= 200 for path in os.listdir(tmp_path))


def test_a_download_of_another_length_than_told_is_no_file(flavour: Flavour, tmp_path: Path) -> None:
    client, _ = flavour.client(octets(b"abc", Content_Length="4"))
    with pytest.raises(TransportError, match="3 bytes came, where 4 were announced"):
        streamed(flavour, client, lambda opened: opened.save(tmp_path))
    assert os.listdir(tmp_path) == []


HTML, ERROR = b"<html>log in</html>", b'{"error": "no"}'


@pytest.mark.parametrize(
    ("use", "operation"),
    [
        (lambda opened: joined(opened.iter_bytes()), DOWNLOAD),
        (lambda opened: joined(opened.iter_lines()), DOWNLOAD),
        (lambda opened: opened.read(), DOWNLOAD),
        (lambda opened: opened.write_to(io.BytesIO()), DOWNLOAD),
        (lambda opened: opened.save("nowhere"), DOWNLOAD),
        (lambda opened: joined(opened.iter_items()), LINES),
        (lambda opened: joined(opened.iter_items()), EVENTS),
        (lambda opened: joined(opened.iter_events()), EVENTS),
        (lambda opened: opened.parse(), GET),
    ],
    ids=["bytes", "lines", "read", "write_to", "save", "JSON lines", "events as items", "events", "JSON"],
)
@pytest.mark.parametrize(
    ("body", "content_type"),
    [(HTML, "text/html; charset=utf-8"), (ERROR, "application/json"), (ERROR, "application/problem+json")],
)
def test_a_stream_that_is_answered_with_something_else(
    flavour: Flavour, use: Any, operation: Any, body: bytes, content_type: str
) -> None:
    if operation is GET and content_type == "application/json":
        return  # just that is declared
    reply = Reply(200, body, content_type)
    client, _ = flavour.client(reply, Reply(200, body, content_type))
    with pytest.raises(DecodeError, match=content_type.partition(";")[0].replace("+", r"\+")) as caught:
        streamed(flavour, client, use, operation)
    assert caught.value.content == body
    assert caught.value.response.status == 200
    assert reply.closed
    with pytest.raises(DecodeError):
        flavour.call(client, operation, {"id": "1"})


def test_a_file_may_be_html_or_json_where_it_is_called_a_file(flavour: Flavour) -> None:
    disposition = {"Content_Disposition": "attachment; filename=a.html"}
    client, _ = flavour.client(Reply(200, HTML, "text/html", **disposition), Reply(200, b"p", "application/pdf"))
    assert streamed(flavour, client, lambda opened: opened.read()) == HTML
    assert streamed(flavour, client, lambda opened: opened.read()) == b"p"
    assert [drift.kind for drift in client.drift] == ["media-type"]


@pytest.mark.parametrize(
    ("body", "content_type", "expected"),
    [
        (b'{"a": 1}', "application/json", {"a": 1}),
        (b"{", "application/json", "{"),
        (b"[" * 100_000, "application/json", "[" * 100_000),
        ("ä".encode("latin-1"), "text/plain; charset=latin-1", "ä"),
        (b"<a/>", "application/xml", "<a/>"),
        (b"\x89PNG", "image/png", b"\x89PNG"),
        (b"?", None, b"?"),
        (b"", "application/json", None),
    ],
)
@pytest.mark.parametrize("status", [200, 201, 202, 203, 206, 226])
def test_a_content_that_nobody_declared_is_kept(
    flavour: Flavour, body: bytes, content_type: str | None, expected: Any, status: int
) -> None:
    operation: Any = Operation(id="touch", method="PUT", path="/t", replies={"200": None, "202": None})
    client, _ = flavour.client(*[Reply(status, body, content_type) for _ in range(3)])
    assert flavour.call(client, operation) == expected
    assert flavour.run(client.raw(operation)).parse() == expected
    assert flavour.within(client.streamed(operation), lambda opened: opened.read()) == body
    size = f"{(content_type or 'content').partition(';')[0]} of {len(body)} bytes"
    assert [(drift.kind, drift.got) for drift in client.drift if drift.kind != "status"] == (
        [("content", size)] if body else []
    )
    client, _ = flavour.client(Reply(status, body, content_type), strict=True)
    if not body:
        assert flavour.call(client, operation) is None
        return
    with pytest.raises(DecodeError, match="expected no content") as caught:
        flavour.call(client, operation)
    assert caught.value.content == body


@pytest.mark.parametrize(
    ("body", "content_type", "expected"),
    [
        (b"\x89PNG", "image/png", b"\x89PNG"),
        ("ä".encode("latin-1"), "text/csv; charset=latin-1", "ä"),
        (b'{"a": 1}', "application/json", '{"a": 1}'),
        (b"<html/>", "text/html", "<html/>"),
        (b"?", None, b"?"),
    ],
)
def test_text_or_bytes_by_type(flavour: Flavour, body: bytes, content_type: str | None, expected: Any) -> None:
    kinds = {"by-type": expected, "binary": body}
    for kind, told in kinds.items():
        replies: Any = {"200": {"*/*": As(kind, lambda: bytes | str)}}  # type: ignore[arg-type]
        operation: Any = Operation(id="fetch", method="GET", path="/f", replies=replies)
        client, _ = flavour.client(*[Reply(200, body, content_type) for _ in range(2)])
        assert flavour.call(client, operation) == told
        assert flavour.within(client.streamed(operation), lambda opened: opened.read()) == body
        assert str(client.drift) == "no differences met"
