"""Files of ICA v3: uploads as multipart, downloads as bytes, streams and files on disk."""

from __future__ import annotations

import hashlib
import io
import json
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass
from email.parser import BytesParser
from email.policy import HTTP
from pathlib import Path
from typing import Any

import pytest
from loopback import Loopback, Received, Reply
from support import ica_replies as ica
from support.clients import Calls

FILES = "/ica/rest/api/projects/p/pipelines/pl/files"
DONE = Reply.json({"id": ica.UUID_1, "name": "main.nf"}, 201, ica.V3)


@dataclass(frozen=True)
class Part:
    name: str | None
    filename: str | None
    content_type: str
    content: bytes


def parts(request: Received) -> list[Part]:
    """The parts of a multipart body, read by Python's own parser."""
    head = f"Content-Type: {request.header('Content-Type')}\r\n\r\n".encode()
    message = BytesParser(policy=HTTP).parsebytes(head + request.body)
    assert message.get_content_type() == "multipart/form-data"
    found: list[Part] = []
    for part in message.iter_parts():
        content = part.get_payload(decode=True)
        assert isinstance(content, bytes)
        name = part.get_param("name", header="content-disposition")
        found.append(Part(str(name), part.get_filename(), part.get_content_type(), content))
    return found


def pipelines(calls: Calls, server: Loopback, **more: Any) -> Any:
    return calls.client("ica_v3", server.url, **more).project_pipeline


def pieces() -> Iterator[bytes]:
    yield b"process "
    yield b""
    yield b"{}"


async def async_pieces() -> AsyncIterator[bytes]:
    for piece in pieces():
        yield piece


@pytest.mark.parametrize(
    ("make", "filename", "content_type"),
    [
        (lambda calls, folder: b"process {}", "content", "application/octet-stream"),
        (lambda calls, folder: bytearray(b"process {}"), "content", "application/octet-stream"),
        (lambda calls, folder: folder / "main.nf", "main.nf", "application/octet-stream"),
        (lambda calls, folder: io.BytesIO(b"process {}"), "content", "application/octet-stream"),
        (lambda calls, folder: io.FileIO(str(folder / "main.nf")), "main.nf", "application/octet-stream"),
        (lambda calls, folder: pieces(), "content", "application/octet-stream"),
        (
            lambda calls, folder: calls.package("ica_v3").Upload(
                b"process {}", filename='wéird "name".nf', content_type="text/x-groovy"
            ),
            'wéird "name".nf',
            "text/x-groovy",
        ),
    ],
)
def test_upload(
    make: Callable[[Calls, Path], Any],
    filename: str,
    content_type: str,
    calls: Calls,
    server: Loopback,
    tmp_path: Path,
) -> None:
    (tmp_path / "main.nf").write_bytes(b"process {}")
    server.script(DONE)
    content = make(calls, tmp_path)
    body = calls.model("ica_v3", "PipelineFileContentSpec")(content=content)
    made = calls.run(pipelines(calls, server).create_project_pipeline_file("p", "pl", body))
    assert type(made) is calls.model("ica_v3", "PipelineFile")
    assert (server.last.method, server.last.target) == ("POST", FILES)
    (part,) = parts(server.last)
    assert (part.name, part.content) == ("content", b"process {}")
    assert part.filename == filename or "%22name%22" in (part.filename or "")
    assert part.content_type == content_type
    assert set((server.last.header("Accept") or "").split(", ")) == {ica.V3, ica.PROBLEM}
    if isinstance(content, io.IOBase):
        assert not content.closed  # it is the caller's
        content.close()


def test_upload_from_an_async_iterator(server: Loopback) -> None:
    calls = Calls("async")
    try:
        server.script(DONE)
        calls.run(pipelines(calls, server).create_project_pipeline_file("p", "pl", {"content": async_pieces()}))
        assert [part.content for part in parts(server.last)] == [b"process {}"]
        assert server.last.header("Transfer-Encoding") == "chunked"
    finally:
        calls.close()


def test_a_path_as_text_is_no_file(calls: Calls, server: Loopback) -> None:
    # what reads "main.nf" may mean the text or the file: it is refused
    resource = pipelines(calls, server)
    for body in ({"content": "main.nf"}, calls.model("ica_v3", "PipelineFileContentSpec")(content="main.nf")):
        with pytest.raises(TypeError, match="content: a text is not taken for a file; give bytes, a pathlib"):
            calls.run(resource.create_project_pipeline_file("p", "pl", body))
    assert server.accepted == 0


def test_a_large_file_is_not_held_in_memory(calls: Calls, server: Loopback, tmp_path: Path) -> None:
    import tracemalloc

    size = 12 * 1024 * 1024
    with (tmp_path / "large.bin").open("wb") as file:
        file.truncate(size)
    asked: list[int] = []

    class Watched(io.FileIO):
        def read(self, size: int | None = -1) -> bytes:
            asked.append(-1 if size is None else size)
            return super().read(size)

    server.script(DONE)
    resource = pipelines(calls, server)
    with Watched(tmp_path / "large.bin") as file:
        tracemalloc.start()
        try:
            calls.run(resource.create_project_pipeline_file("p", "pl", {"content": file}))
        finally:
            tracemalloc.stop()
    assert len(server.last.body) > size
    assert all(0 < each <= 1024 * 1024 for each in asked)
    assert int(server.last.header("Content-Length") or 0) == len(server.last.body)


def test_a_file_is_rewound_before_it_is_sent_again(calls: Calls, server: Loopback, tmp_path: Path) -> None:
    # told to wait: nothing was done, so even this POST is sent again
    server.script(Reply(503, b"", {"Retry-After": "0"}), DONE)
    (tmp_path / "main.nf").write_bytes(b"process {}")
    with (tmp_path / "main.nf").open("rb") as file:
        file.read(3)
        calls.run(pipelines(calls, server).create_project_pipeline_file("p", "pl", {"content": file}))
    assert [parts(request)[0].content for request in server.received] == [b"cess {}"] * 2


def test_what_cannot_be_rewound_is_not_sent_again(calls: Calls, server: Loopback) -> None:
    server.script(Reply(503, b"", {"Retry-After": "0"}))
    with pytest.raises(calls.error("ica_v3", "ServerError")) as caught:
        calls.run(pipelines(calls, server).create_project_pipeline_file("p", "pl", {"content": pieces()}))
    assert caught.value.attempts == 1
    assert len(server.received) == 1


# ---- downloads ----

CONTENT = bytes(range(256)) * 1000
BINARY = {"Content-Type": "application/octet-stream"}


def test_download_as_bytes(calls: Calls, server: Loopback) -> None:
    server.script(Reply(200, CONTENT, BINARY))
    found = calls.run(pipelines(calls, server).download_project_pipeline_file_content("p", "pl", ica.UUID_1))
    assert found == CONTENT
    assert server.last.target == f"{FILES}/{ica.UUID_1}/content"
    assert set((server.last.header("Accept") or "").split(", ")) == {"application/octet-stream", ica.PROBLEM}


@pytest.mark.parametrize("content_type", [None, "application/x-nextflow", "text/plain", "application/json"])
def test_bytes_stay_bytes_whatever_they_are_called(content_type: str | None, calls: Calls, server: Loopback) -> None:
    headers = {} if content_type is None else {"Content-Type": content_type}
    if content_type == "application/json":  # without this it may as well be an error in place of the file
        headers["Content-Disposition"] = 'attachment; filename="params.json"'
    server.script(Reply(200, b'{"a": 1}', headers))
    found = calls.run(pipelines(calls, server).download_project_pipeline_file_content("p", "pl", ica.UUID_1))
    assert found == b'{"a": 1}'


def test_a_failed_download_is_an_error(calls: Calls, server: Loopback, tmp_path: Path) -> None:
    server.default = Reply.json(ica.problem(404, "No such file"), 404, ica.PROBLEM)
    resource = pipelines(calls, server)
    with pytest.raises(calls.error("ica_v3", "NotFoundError")):
        calls.run(resource.download_project_pipeline_file_content("p", "pl", ica.UUID_1))
    streamed = resource.with_streaming_response
    with pytest.raises(calls.error("ica_v3", "NotFoundError")) as caught:
        calls.within(
            streamed.download_project_pipeline_file_content("p", "pl", ica.UUID_1),
            lambda reply: reply.save(tmp_path / "x"),
        )
    assert caught.value.problem.title == "No such file"
    assert list(tmp_path.iterdir()) == []


def downloaded(calls: Calls, server: Loopback, use: Callable[[Any], Any]) -> Any:
    streamed = pipelines(calls, server).with_streaming_response
    return calls.within(streamed.download_project_pipeline_file_content("p", "pl", ica.UUID_1), use)


def test_download_in_chunks(calls: Calls, server: Loopback) -> None:
    server.default = Reply(200, b"", BINARY, chunks=[CONTENT[:1000], CONTENT[1000:]])
    chunks = downloaded(calls, server, lambda reply: reply.iter_bytes(4096))
    assert b"".join(chunks) == CONTENT
    assert {len(chunk) for chunk in chunks[:-1]} == {4096}
    lines = Reply(200, b"", {"Content-Type": "text/plain; charset=utf-8"}, chunks=[b"one\r\ntw\xc3", b"\xa9\nend"])
    server.default = lines
    assert downloaded(calls, server, lambda reply: reply.iter_lines()) == ["one", "twé", "end"]


def test_download_to_a_file(calls: Calls, server: Loopback, tmp_path: Path) -> None:
    server.default = Reply(200, CONTENT, BINARY)
    seen: list[tuple[int, int | None]] = []
    path = downloaded(
        calls, server, lambda reply: reply.save(tmp_path / "out.bin", progress=lambda *step: seen.append(step))
    )
    assert Path(path) == tmp_path / "out.bin"
    assert hashlib.sha256(Path(path).read_bytes()).digest() == hashlib.sha256(CONTENT).digest()
    assert seen[-1] == (len(CONTENT), len(CONTENT))
    assert [done for done, _ in seen] == sorted(done for done, _ in seen)


@pytest.mark.parametrize(
    ("disposition", "name"),
    [
        ('attachment; filename="report.pdf"', "report.pdf"),
        ("attachment; filename*=UTF-8''na%C3%AFve%20file.txt", "naïve file.txt"),
        ('attachment; filename="../../etc/passwd"', "passwd"),
        ('attachment; filename="/etc/passwd"', "passwd"),
        (r'attachment; filename="C:\\Windows\\evil.exe"', "evil.exe"),
        ('attachment; filename="..%2f..%2fx"', None),
        ('attachment; filename=".."', None),
        (None, "content"),
    ],
)
def test_a_download_stays_in_its_folder(
    disposition: str | None, name: str | None, calls: Calls, server: Loopback, tmp_path: Path
) -> None:
    folder = tmp_path / "downloads"
    folder.mkdir()
    server.default = Reply(200, b"x", {**BINARY, **({"Content-Disposition": disposition} if disposition else {})})
    path = Path(downloaded(calls, server, lambda reply: reply.save(folder)))
    assert path.resolve().parent == folder.resolve()
    assert name is None or path.name == name
    assert [each.name for each in tmp_path.iterdir()] == ["downloads"]
    assert [each.name for each in folder.iterdir()] == [path.name]


def test_a_broken_download_leaves_nothing(calls: Calls, server: Loopback, tmp_path: Path) -> None:
    head = b"HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream\r\nContent-Length: 1000\r\n\r\n"
    server.default = Reply(raw=head + b"x" * 100)
    with pytest.raises(calls.error("ica_v3", "TransportError")):
        downloaded(calls, server, lambda reply: reply.save(tmp_path / "out.bin"))
    assert list(tmp_path.iterdir()) == []


def test_leaving_early_frees_the_connection(calls: Calls, server: Loopback) -> None:
    server.default = Reply(200, b"", BINARY, chunks=[b"x" * 65536] * 4, pause=0.05)
    assert downloaded(calls, server, lambda reply: reply.status) == 200
    server.default = Reply.json({"id": ica.UUID_1, "name": "main.nf"}, 201, ica.V3)
    assert server.wait_closed() == 0


# ---- forms ----


def test_the_same_fields_as_json_or_as_a_form(calls: Calls, server: Loopback) -> None:
    server.default = Reply.json(
        {"bundleId": ica.UUID_1, "termsOfUse": "<b>", "requiresUserAcceptance": True, "releaseVersion": "1"},
        200,
        ica.V3,
    )
    body = calls.model("ica_v3", "CreateTermsOfUse")(
        terms_of_use="a & b", requires_user_acceptance=True, release_version="1", reset_acceptance_records=False
    )
    calls.run(calls.client("ica_v3", server.url).bundle.insert_bundle_terms_of_use(ica.UUID_1, body))
    assert server.last.target == f"/ica/rest/api/bundles/{ica.UUID_1}/termsOfUse:new"
    assert server.last.header("Content-Type") == ica.V3
    assert json.loads(server.last.body) == {
        "termsOfUse": "a & b",
        "requiresUserAcceptance": True,
        "releaseVersion": "1",
        "resetAcceptanceRecords": False,
    }
