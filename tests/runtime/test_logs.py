"""The log: every attempt at DEBUG, retries at INFO, and nothing that should not be read."""

from __future__ import annotations

import logging
from typing import Any

import pytest
from call_kit import GET, Flavour, KitClient, Reply

from runtime.logs import Log
from runtime.transport import TransportFailure

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


@pytest.mark.parametrize(("value", "level"), [("debug", "DEBUG"), ("INFO", "INFO"), ("nonsense", None), ("", None)])
def test_the_environment_turns_it_on(monkeypatch: pytest.MonkeyPatch, value: str, level: Any) -> None:
    name = f"kit_env_{value or 'empty'}"
    monkeypatch.setenv(f"{name.upper()}_LOG", value)
    logger = logging.getLogger(name)
    try:
        Log(name)
        Log(name)
        (handler,) = logger.handlers
        assert isinstance(handler, logging.NullHandler) is (level is None)
        assert logging.getLevelName(logger.level) == (level or "NOTSET")
    finally:
        for handler in list(logger.handlers):
            logger.removeHandler(handler)
        logger.setLevel(logging.NOTSET)


def test_the_logger_bears_the_name_of_the_package() -> None:
    assert KitClient()._core.shared.log.logger.name == "kit"
