"""The log: every attempt at DEBUG, retries at INFO, and nothing that should not be read."""

from __future__ import annotations

import io
import logging
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from call_kit import CREATE, GET, Flavour, KitClient, Reply

from runtime.errors import NotFoundError
from runtime.http.messages import TransportFailure
from runtime.observability.logs import Log
from runtime.request.declarations import Body
from runtime.request.operation import Operation
from runtime.serialization.model import Model

THING = {"id": "t1"}


def test_attempts_and_retries(flavour: Flavour, waits: list[float], caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, logger="kit")
    client, _ = flavour.client(
        TransportFailure("read", "cut", sent=True),
        Reply(503, retry_after="1", Set_Cookie="s3cret"),
        Reply(200, THING, X_Request_Id="r1", X_Internal="s3cret"),
    )
    flavour.call(client, GET, {"id": "1", "token": "s3cret", "q": "private"}, options={"headers": {"X-Mine": "s3cret"}})
    lines = [record.getMessage() for record in caplog.records]
    assert lines[0].startswith("getThing attempt 1: GET https://api.example.com/base/things/1 {'Accept'")
    assert "failed after" in lines[1]
    assert "(read)" in lines[1]
    assert lines[2].startswith("getThing attempt 1: read; next attempt in")
    assert "getThing attempt 2: 503 in" in lines[4]
    assert lines[5] == "getThing attempt 2: 503; next attempt in 1.00 s"
    assert "getThing attempt 3: 200 in" in lines[7]
    assert "request id r1" in lines[7]
    assert len(lines) == 8
    assert "s3cret" not in caplog.text
    assert "private" not in caplog.text


def test_retries_alone_at_info(flavour: Flavour, waits: list[float], caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, logger="kit")
    client, _ = flavour.client(Reply(503), Reply(200, THING))
    flavour.call(client, GET, {"id": "1"})
    assert [record.levelname for record in caplog.records] == ["INFO"]


def test_drift_is_a_warning_once(flavour: Flavour, caplog: pytest.LogCaptureFixture) -> None:
    client, _ = flavour.client(Reply(200, {**THING, "new": 1}), Reply(200, {**THING, "new": 1}))
    for _ in range(2):
        flavour.call(client, GET, {"id": "1"})
    assert [(record.name, record.levelname) for record in caplog.records] == [("kit", "WARNING")]


def test_nothing_is_said_unasked(flavour: Flavour, capfd: pytest.CaptureFixture[str]) -> None:
    client, _ = flavour.client(Reply(200, {**THING, "new": 1}))
    flavour.call(client, GET, {"id": "1"})
    assert len(client.drift) == 1
    assert capfd.readouterr() == ("", "")


@pytest.fixture
def named() -> Iterator[str]:
    """The name of a package whose loggers are new, and gone afterwards."""
    name = "kit_of_logs"
    yield name
    for logger in (logging.getLogger(name), logging.getLogger(f"{name}.bodies")):
        logger.handlers.clear()
        logger.filters.clear()
        logger.setLevel(logging.NOTSET)


@pytest.mark.parametrize(
    ("value", "level", "bodies"),
    [
        ("debug", "DEBUG", "INFO"),
        ("INFO", "INFO", "INFO"),
        ("bodies", "DEBUG", "DEBUG"),
        ("nonsense", None, "INFO"),
        ("", None, "INFO"),
    ],
)
def test_the_environment_turns_it_on(
    monkeypatch: pytest.MonkeyPatch, named: str, value: str, level: Any, bodies: str
) -> None:
    monkeypatch.setenv(f"{named.upper()}_LOG", value)
    logger = logging.getLogger(named)
    Log(named)
    Log(named)
    (handler,) = logger.handlers
    assert isinstance(handler, logging.NullHandler) is (level is None)
    assert logging.getLevelName(logger.level) == (level or "NOTSET")
    assert logging.getLevelName(logging.getLogger(f"{named}.bodies").level) == bodies


def shown_by(handler: Any, monkeypatch: pytest.MonkeyPatch, name: str) -> tuple[str, str]:
    """What a line of a package's comes to on stderr, and in the program's own handler at the root."""
    stderr, own = io.StringIO(), io.StringIO()
    monkeypatch.setattr("sys.stderr", stderr)
    monkeypatch.setenv(f"{name.upper()}_LOG", "debug")
    root = logging.getLogger()
    monkeypatch.setattr(root, "handlers", [] if handler is None else [handler(stderr, own)])
    Log(name)
    logging.getLogger(name).debug("once")
    logging.getLogger(f"{name}.bodies").info("more")
    return stderr.getvalue(), own.getvalue()


def test_no_line_is_shown_twice(monkeypatch: pytest.MonkeyPatch, named: str) -> None:
    stderr, _ = shown_by(lambda stderr, _: logging.StreamHandler(stderr), monkeypatch, named)
    assert stderr == "once\nmore\n"


def test_a_line_goes_to_every_place_that_wants_it(monkeypatch: pytest.MonkeyPatch, named: str) -> None:
    stderr, own = shown_by(lambda _, own: logging.StreamHandler(own), monkeypatch, named)
    assert own == "once\nmore\n"
    assert [line.split(" ", 2)[2] for line in stderr.splitlines()] == [
        f"{named} DEBUG once",
        f"{named}.bodies INFO more",
    ]


def test_a_handler_that_wants_only_warnings_hides_nothing(monkeypatch: pytest.MonkeyPatch, named: str) -> None:
    def warnings(stderr: Any, _: Any) -> logging.Handler:
        handler = logging.StreamHandler(stderr)
        handler.setLevel(logging.WARNING)
        return handler

    stderr, _ = shown_by(warnings, monkeypatch, named)
    assert len(stderr.splitlines()) == 2


def test_all_headers_are_named_and_few_are_shown(flavour: Flavour, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, logger="kit")
    client, _ = flavour.client(Reply(200, THING, Set_Cookie="s3cret", ETag="e1"), secrets={"Key": "s3cret"})
    flavour.call(client, GET, {"id": "1"}, options={"headers": {"X-Mine": "s3cret"}})
    sent, received = caplog.messages
    assert "'X-API-Key': '***', 'X-Mine': '***'" in sent or "'X-Mine': '***', 'X-API-Key': '***'" in sent
    assert "'Accept': 'application/json" in sent
    assert "'Set-Cookie': '***'" in received
    assert "'ETag': 'e1'" in received
    assert "s3cret" not in caplog.text


@pytest.fixture
def bodies(caplog: pytest.LogCaptureFixture) -> Iterator[Callable[[], list[str]]]:
    """What is said of bodies, once that is turned on."""
    caplog.set_level(logging.DEBUG, logger="kit")
    Log("kit").bodies.setLevel(logging.DEBUG)
    yield lambda: [record.getMessage() for record in caplog.records if record.name == "kit.bodies"]
    logging.getLogger("kit.bodies").setLevel(logging.INFO)


@pytest.mark.filterwarnings("ignore:.* declares no field")
def test_bodies_are_shown_when_asked(
    flavour: Flavour, bodies: Callable[[], list[str]], caplog: pytest.LogCaptureFixture
) -> None:
    secret = {"id": "1", "nested": [{"accessToken": "s3cret"}], "password": None, "echo": "key-of-mine"}
    client, _ = flavour.client(Reply(201, secret), secrets={"Key": "key-of-mine"})
    flavour.call(client, CREATE, body={"id": "1", "apiKey": {"a": "s3cret"}})
    sent, received = bodies()
    assert sent == 'createThing attempt 1 sends: {"id":"1","apiKey":"***"}'
    assert received == (
        'createThing attempt 1 gets: {"id":"1","nested":[{"accessToken":"***"}],"password":null,"echo":"***"}'
    )
    assert "s3cret" not in caplog.text
    assert "key-of-mine" not in caplog.text


def test_bodies_are_not_shown_unasked(flavour: Flavour, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, logger="kit")
    client, _ = flavour.client(Reply(201, {"id": "unasked"}))
    flavour.call(client, CREATE, body={"id": "unasked"})
    assert "unasked" not in caplog.text


def test_bodies_are_bounded(flavour: Flavour, bodies: Callable[[], list[str]]) -> None:
    client, _ = flavour.client(
        Reply(200, {"id": "x" * 5_000, "token": "s3cret"}),
        Reply(200, {"id": "x" * 2_000_000}),
    )
    for _ in range(2):
        flavour.call(client, GET, {"id": "1"})
    long, huge = bodies()
    assert len(long) < 2_100
    assert long.endswith("… (3023 more characters)")
    assert huge == "getThing attempt 1 gets: (2000010 bytes of application/json)"


@pytest.mark.parametrize(
    ("body", "content_type", "shown"),
    [
        (b'{"token": "s3cret', "application/json", "(17 bytes of application/json)"),
        (b"\x00\x01", "application/octet-stream", "(2 bytes of application/octet-stream)"),
        (b"<a token='s3cret'/>", "application/xml", "(19 bytes of application/xml)"),
        (b"plain\r\n\x1b[31mred", "text/plain", "plain\\r\\n\\x1b[31mred"),
        (b"a=1&client_secret=s3cret&b=%0A", "application/x-www-form-urlencoded", "a=1&client_secret=***&b=%0A"),
        (b"", "application/json", "(nothing)"),
    ],
)
def test_bodies_of_other_kinds(
    flavour: Flavour, bodies: Callable[[], list[str]], body: bytes, content_type: str, shown: str
) -> None:
    client, _ = flavour.client(Reply(404, body, content_type))
    with pytest.raises(NotFoundError):
        flavour.call(client, GET, {"id": "1"})
    assert bodies() == [f"getThing attempt 1 gets: {shown}"]


def test_streams_are_not_read_for_the_log(flavour: Flavour, bodies: Callable[[], list[str]]) -> None:
    client, _ = flavour.client(Reply(200, THING))
    flavour.within(client.streamed(GET, {"id": "1"}), lambda reply: reply.read())
    assert bodies() == ["getThing attempt 1 gets: (a stream)"]


class Safe(Model, secret=("pin",), rename={"pin": "p-i-n"}):
    pin: str
    id: str


SAFE: Operation[Safe] = Operation(
    id="openSafe",
    method="POST",
    path="/safes",
    body=Body({"application/json": lambda: Safe}),
    replies={"200": {"application/json": lambda: list[Safe]}, "400": {"text/plain": lambda: str}},
)


def test_fields_that_the_document_calls_secret(flavour: Flavour, bodies: Callable[[], list[str]]) -> None:
    client, _ = flavour.client(Reply(200, [{"p-i-n": "1234", "id": "a"}]))
    flavour.call(client, SAFE, body=Safe(pin="1234", id="a"))
    assert [line.partition(": ")[2] for line in bodies()] == ['{"p-i-n":"***","id":"a"}', '[{"p-i-n":"***","id":"a"}]']


def test_control_characters_are_written_out(flavour: Flavour, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, logger="kit")
    hostile = "r1\x1b[2J\nkit DEBUG forged\u2028\u202e"
    client, _ = flavour.client(Reply(200, {**THING, hostile: 1}, X_Request_Id=hostile))
    flavour.call(client, GET, {"id": "1"})
    lines = [record.getMessage() for record in caplog.records]
    assert len(lines) == 3
    assert all(line.isprintable() for line in lines)
    assert "request id r1\\x1b[2J\\nkit DEBUG forged\\u2028\\u202e" in lines[1]


def test_the_logger_bears_the_name_of_the_package() -> None:
    assert KitClient().core.shared.log.logger.name == "kit"
