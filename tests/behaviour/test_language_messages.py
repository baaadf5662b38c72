"""What goes to and fro: webhooks and callbacks, streams, headers of replies, bodies in several media types."""

from __future__ import annotations

import urllib.request
from pathlib import Path

import pytest
from loopback import Loopback
from support.made import make

WEBHOOKS = Path(__file__).resolve().parents[1] / "golden" / "cases" / "webhooks"


def sent(url: str, content: bytes, content_type: str) -> None:
    """What a service does: it calls a URL of ours."""
    request = urllib.request.Request(f"{url}/hook", content, {"Content-Type": content_type}, method="POST")
    with urllib.request.urlopen(request) as reply:
        assert reply.status == 200


def test_webhooks_and_callbacks(server: Loopback) -> None:
    made = make((WEBHOOKS / "several" / "spec.yaml").read_text("utf-8"))
    webhooks = made.module("webhooks")
    sent(server.url, b'{"payment": {"id": "p"}, "at": "2026-01-31T10:00:00Z", "more": 1}', "application/json")
    came = server.last
    event = webhooks.parse("payment.disputed", came.body, came.header("Content-Type"))
    assert type(event) is made.models.OnDisputeBody
    assert (event.payment.id, event.at.hour, event.extra_fields) == ("p", 10, {"more": 1})
    assert webhooks.ON_DISPUTE.parse(came.body.decode()) == event
    with pytest.raises(ValueError, match="more"):
        webhooks.ON_DISPUTE.parse(came.body, strict=True)
    with pytest.raises(ValueError, match="JSON"):
        webhooks.ON_DISPUTE.parse(b"<html>")
    with pytest.raises(ValueError, match="no webhook or callback 'unheard'"):
        webhooks.parse("unheard", b"{}")
    # callbacks go by the operation that asked for them
    assert type(webhooks.parse("createPayment.settled", b'{"id": "p"}')) is made.models.Payment
    assert webhooks.parse("createPayment.refused", b'{"why": "late"}').why == "late"
    # one that comes in several media types
    sent(server.url, b"day=monday", "application/x-www-form-urlencoded")
    assert webhooks.AUDIT.parse(server.last.body, server.last.header("Content-Type")) == "day=monday"
    assert webhooks.AUDIT.parse(b'[{"id": "p"}]', "application/json; charset=utf-8")[0].id == "p"
    with pytest.raises(ValueError, match="not as text/csv"):
        webhooks.AUDIT.parse(b"a,b", "text/csv")
