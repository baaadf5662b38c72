"""The record of differences: once each, logged, told, printable, and without a secret."""

import logging
import pickle

import pytest
from call_kit import GET, Flavour, Reply
from exemplars import Credentials, Owner

from runtime.drift import Drift, DriftLog
from runtime.serialization.decoder import Decoder
from runtime.serialization.json_values import describe


def test_each_difference_is_told_once(caplog: pytest.LogCaptureFixture) -> None:
    told: list[Drift] = []
    log = DriftLog(logging.getLogger("ica_v3"), told.append)
    with caplog.at_level(logging.WARNING):
        for _ in range(3):
            log.report("getTask", "$.x", "unknown-field", "no such field", 1)
        log.report("getTask", "$.x", "type", "string", None)
        log.report("listTasks", "$.x", "unknown-field", "no such field", "shown as it is")
    assert told == list(log)
    assert len(log) == len(caplog.records) == 3
    assert told[0] == Drift("getTask", "$.x", "unknown-field", "no such field", "integer")
    assert told[2].got == "shown as it is"
    assert "getTask: $.x: unknown-field" in caplog.messages[0]
    assert pickle.loads(pickle.dumps(told)) == told


def test_the_table_is_for_people() -> None:
    log = DriftLog()
    assert str(log) == "no differences met"
    log.report("getTask", "$.items[].x", "unknown-field", "no such field", 1)
    log.report("op", "$", "null", "object", None)
    assert str(log).splitlines() == [
        "operation  path         kind           expected       got",
        "getTask    $.items[].x  unknown-field  no such field  integer",
        "op         $            null           object         null",
    ]
    assert repr(log) == "<DriftLog: 2 differences>"


def test_a_callback_that_fails_loses_no_reply(caplog: pytest.LogCaptureFixture) -> None:
    def fail(drift: Drift) -> None:
        raise RuntimeError("mine")

    log = DriftLog(logging.getLogger("pkg"), fail)
    with caplog.at_level(logging.ERROR):
        value = Decoder(lambda: Owner).decode(b'{"name":"n","x":1}', report=log.reporter("op"))
    assert value.extra_fields == {"x": 1}
    assert "on_drift failed" in caplog.text


def test_each_client_is_told_though_they_share_a_decoder() -> None:
    decoder = Decoder(lambda: Owner)
    content = b'{"name":"n","x":1}'
    logs = [DriftLog(), DriftLog()]
    for log in logs:
        for _ in range(3):
            decoder.decode(content, report=log.reporter("op"))
    assert [len(log) for log in logs] == [1, 1]
    logs[0].clear()
    decoder.decode(content, report=logs[0].reporter("op"))
    assert len(logs[0]) == 1


def test_a_difference_at_a_new_place_is_told_though_its_kind_is_known() -> None:
    decoder = Decoder(lambda: dict[str, list[Owner]])
    log = DriftLog()
    report = log.reporter("op")
    decoder.decode(b'{"a":[{"name":"n","x":1}]}', report=report)
    decoder.decode(b'{"a":[{"name":"n","x":1,"y":2}]}', report=report)
    assert [drift.path for drift in log] == ["$.*[].x", "$.*[].y"]


def test_no_secret_is_recorded() -> None:
    canary = "canary-4711"
    log = DriftLog()
    content = f'{{"user":["{canary}"],"password":{{"{canary[::-1]}":"{canary}"}},"token":1,"new":"{canary}"}}'
    Decoder(lambda: Credentials).decode(content.encode(), report=log.reporter("op"))
    assert len(log) == 4
    assert canary not in f"{log}{list(log)}"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, "null"),
        (True, "boolean"),
        (1, "integer"),
        (1.5, "number"),
        ("", "string of length 0"),
        (b"12", "2 bytes"),
        ([1], "array of 1 item"),
        ({"a": 1, "b": 2}, "object of 2 fields"),
        (object(), "object"),
    ],
)
def test_describe_tells_kind_and_size(value: object, text: str) -> None:
    assert describe(value) == text


def test_what_a_server_calls_like_a_secret_of_the_client(flavour: Flavour, caplog: pytest.LogCaptureFixture) -> None:
    """Names and types are told by a report, and a server may have made them of what it was sent."""
    secret = "sk-CANARY-1"
    told: list[Drift] = []
    client, _ = flavour.client(
        Reply(200, {"id": "a", secret: 1}),
        Reply(200, {"id": "a"}, f"application/{secret}+json"),
        secrets={"Key": secret},
        on_drift=told.append,
    )
    for _ in range(2):
        flavour.call(client, GET, {"id": "1"})
    assert [(each.path, each.got) for each in told] == [("$['***']", "integer"), ("$", "application/***+json")]
    assert "CANARY" not in caplog.text + str(client.drift) + repr(list(client.drift))
    assert len(pickle.loads(pickle.dumps(client.drift))) == 0
