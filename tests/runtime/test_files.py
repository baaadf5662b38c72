"""Files: what is one, how it is read, when it can be sent again."""

from __future__ import annotations

import asyncio
import io
import os
import threading
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest

from runtime.request.files import CHUNK, Upload, filename_of, in_async, is_file, opened


def pieces() -> Iterator[bytes]:
    yield b"ab"
    yield b""
    yield b"c"


async def apieces() -> AsyncIterator[bytes]:
    yield b"ab"
    yield b"c"


class Again:
    def __iter__(self) -> Iterator[bytes]:
        return iter([b"a", b"b"])


class AsyncAgain:
    def __aiter__(self) -> AsyncIterator[bytes]:
        return apieces()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "dätä.bin"
    file.write_bytes(b"abc" * CHUNK)
    return file


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (b"x", True),
        (bytearray(b"x"), True),
        (memoryview(b"x"), True),
        (Path("x"), True),
        (io.BytesIO(), True),
        (pieces(), True),
        (apieces(), True),
        (Again(), True),
        (Upload(b""), True),
        ("x", False),
        (None, False),
        (5, False),
        ([b"x"], False),
        ((b"x",), False),
        ({"a": b"x"}, False),
        (dict, False),
    ],
)
def test_is_file(value: Any, expected: bool) -> None:
    assert is_file(value) is expected


@pytest.mark.parametrize("value", [b"abc", bytearray(b"abc"), memoryview(b"abc"), Upload(b"abc")])
def test_bytes_stay_bytes(value: Any) -> None:
    assert opened(value, "body") == b"abc"


def test_a_path_is_read_in_pieces_and_anew_each_time(path: Path) -> None:
    content: Any = opened(path, "body")
    assert content.length == 3 * CHUNK
    for _ in range(2):
        assert content.replayable
        assert [len(piece) for piece in content] == [CHUNK, CHUNK, CHUNK]


def test_a_path_that_is_not_there_is_found_before_sending(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        opened(tmp_path / "no", "body")
    with pytest.raises(IsADirectoryError, match="is a folder"):
        opened(tmp_path, "body")


def test_a_file_that_grows_is_sent_as_long_as_it_was(path: Path) -> None:
    content: Any = opened(path, "body")
    with path.open("ab") as file:
        file.write(b"more")
    assert sum(map(len, content)) == 3 * CHUNK


def test_a_file_that_shrinks_is_an_error(path: Path) -> None:
    content: Any = opened(path, "body")
    path.write_bytes(b"less")
    with pytest.raises(OSError, match="the content has less"):
        list(content)


def test_an_open_file_is_sent_from_where_it_stands_and_rewound(path: Path) -> None:
    with path.open("rb") as file:
        file.seek(CHUNK)
        content: Any = opened(file, "body")
        assert content.length == 2 * CHUNK
        for _ in range(2):
            assert content.replayable
            assert len(b"".join(content)) == 2 * CHUNK


def test_a_pipe_can_be_sent_once() -> None:
    reading, writing = os.pipe()
    os.write(writing, b"abc")
    os.close(writing)
    with os.fdopen(reading, "rb") as file:
        content: Any = opened(file, "body")
        assert content.length is None
        assert content.replayable
        assert b"".join(content) == b"abc"
        assert not content.replayable
        with pytest.raises(RuntimeError, match="read only once"):
            list(content)


def test_an_object_with_only_read_is_a_file() -> None:
    class Source:
        def __init__(self) -> None:
            self.left = [b"ab", bytearray(b"c"), b""]

        def read(self, size: int) -> Any:
            return self.left.pop(0)

    assert b"".join(opened(Source(), "body")) == b"abc"  # type: ignore[arg-type]


def test_a_generator_can_be_sent_once_and_gives_no_empty_piece() -> None:
    content: Any = opened(pieces(), "body")
    assert content.length is None
    assert content.replayable
    assert list(content) == [b"ab", b"c"]
    assert not content.replayable
    with pytest.raises(RuntimeError, match="read only once"):
        list(content)


def test_what_can_be_iterated_again_can_be_sent_again() -> None:
    for value in (Again(), [b"a", b"b"]):
        content: Any = opened(value, "body")
        assert [list(content), list(content)] == [[b"a", b"b"], [b"a", b"b"]]
        assert content.replayable


@pytest.mark.parametrize(("length", "word"), [(2, "more"), (4, "less")])
def test_a_length_that_is_not_true_is_an_error(length: int, word: str) -> None:
    content: Any = opened(Upload(pieces(), length=length), "body")
    assert content.length == length
    with pytest.raises(OSError, match=f"{length} bytes were announced, but the content has {word}"):
        list(content)

    async def read() -> None:
        async for _ in in_async(opened(Upload(apieces(), length=length), "body")):  # type: ignore[arg-type]
            pass

    with pytest.raises(OSError, match=word):
        asyncio.run(read())


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ("a text", "a text is not taken for a file"),
        (io.StringIO("x"), "open in text mode"),
        (5, "a int is not a file"),
        ({"a": 1}, "a dict is not a file"),
    ],
)
def test_what_is_no_file_is_refused(value: Any, message: str) -> None:
    with pytest.raises(TypeError, match=message):
        opened(value, "body")


@pytest.mark.parametrize("value", [["text"], [5], "text in a file"])
def test_pieces_must_be_bytes(value: Any) -> None:
    if isinstance(value, str):

        class TextSource:
            def read(self, size: int) -> str:
                return value

        value = TextSource()
    with pytest.raises(TypeError, match="content must come as bytes"):
        list(opened(value, "body"))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("value", "name"),
    [
        (Path("a/b.txt"), "b.txt"),
        (Upload(Path("a/b.txt")), "b.txt"),
        (Upload(b"", filename="c.txt"), "c.txt"),
        (b"", None),
        (io.BytesIO(), None),
        (pieces(), None),
    ],
)
def test_filename_of(value: Any, name: str | None) -> None:
    assert filename_of(value) == name


def test_filename_of_open_files(path: Path) -> None:
    with path.open("rb") as file:
        assert filename_of(file) == "dätä.bin"
    with os.fdopen(os.open(path, os.O_RDONLY), "rb") as file:
        assert filename_of(file) is None


def gathered(content: Any) -> bytes:
    async def read() -> bytes:
        return b"".join([piece async for piece in in_async(content)])

    return asyncio.run(read())


def test_every_stream_serves_async_clients(path: Path) -> None:
    assert gathered(opened(path, "body")) == b"abc" * CHUNK
    assert gathered(opened(pieces(), "body")) == b"abc"
    assert gathered(opened(apieces(), "body")) == b"abc"
    content: Any = opened(AsyncAgain(), "body")
    assert [gathered(content), gathered(content)] == [b"abc", b"abc"]


def test_async_iterators_can_be_sent_once() -> None:
    content: Any = opened(apieces(), "body")
    assert content.replayable
    gathered(content)
    assert not content.replayable
    with pytest.raises(RuntimeError, match="read only once"):
        gathered(content)


def test_files_are_read_outside_of_the_event_loop() -> None:
    threads: set[int] = set()

    def source() -> Iterator[bytes]:
        threads.add(threading.get_ident())
        yield b"x"

    assert gathered(opened(source(), "body")) == b"x"
    assert threading.get_ident() not in threads


def test_a_reader_that_gives_up_closes_the_file() -> None:
    closed: list[bool] = []

    def source() -> Iterator[bytes]:
        try:
            yield b"x"
            yield b"y"
        finally:
            closed.append(True)

    async def read() -> None:
        stream = in_async(opened(source(), "body"))  # type: ignore[arg-type]
        assert await anext(stream) == b"x"
        await stream.aclose()  # type: ignore[attr-defined]

    asyncio.run(read())
    assert closed == [True]


def test_an_upload_shows_no_content() -> None:
    assert repr(Upload(b"secret", filename="a")) == "Upload(bytes, filename='a', content_type=None)"
