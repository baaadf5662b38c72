"""When a conflict is tried again, and by whose clock a server's date is read."""

from __future__ import annotations

import json
from typing import Any

import pytest
from call_kit import GET, JSON, PROBLEM, Flavour, Reply, Thing

from runtime.call.retries import repeatable
from runtime.errors import ConflictError
from runtime.request.declarations import Body
from runtime.request.operation import Operation

PLACE: Operation[Thing] = Operation(
    id="placeThing",
    method="POST",
    path="/orders",
    body=Body({JSON: lambda: Thing}, required=True),
    replies={"201": {JSON: lambda: Thing}},
    idempotency_key="Idempotency-Key",
    in_progress=("https://example.com/problems/in-progress",),
)
THING = {"id": "t1", "size": 3}
IN_PROGRESS = "https://example.com/problems/in-progress"


@pytest.mark.parametrize(
    ("body", "headers", "again"),
    [
        (None, {}, False),
        ({"title": "Order exists", "status": 409}, {}, False),
        ({"type": "https://example.com/problems/taken", "status": 409}, {}, False),
        ({"type": IN_PROGRESS, "status": 409}, {}, True),
        ({"error": {"code": IN_PROGRESS}}, {}, True),
        ({"error": IN_PROGRESS}, {}, True),
        ([IN_PROGRESS], {}, False),
        (b"{", {}, False),
        ({"type": "https://example.com/problems/taken"}, {"retry_after": "1"}, True),
        (None, {"retry_after": "soon"}, False),
    ],
)
@pytest.mark.parametrize("streamed", [False, True])
def test_a_409_is_tried_again_only_while_the_same_key_is_in_progress(
    flavour: Flavour, waits: list[float], body: Any, headers: Any, again: bool, streamed: bool
) -> None:
    client, script = flavour.client(Reply(409, body, PROBLEM, **headers), Reply(201, THING))
    call = streaming(flavour, client) if streamed else lambda: flavour.call(client, PLACE, body=Thing(id="t1"))
    if again:
        call()
        assert len(script.sent) == 2
        assert len({request.header("Idempotency-Key") for request in script.sent}) == 1
        return
    with pytest.raises(ConflictError) as caught:
        call()
    assert (len(script.sent), waits) == (1, [])
    assert caught.value.content == (
        body if isinstance(body, bytes) else b"" if body is None else json.dumps(body).encode()
    )


def streaming(flavour: Flavour, client: Any) -> Any:
    async def opened() -> None:
        async with client.streamed(PLACE, body=Thing(id="t1")):
            pass

    def call() -> None:
        if flavour.is_async:
            flavour.run(opened())
        else:
            with client.streamed(PLACE, body=Thing(id="t1")):
                pass

    return call


@pytest.mark.parametrize(
    ("header", "date", "waited"),
    [
        ("Mon, 01 Jan 2001 00:00:05 GMT", "Mon, 01 Jan 2001 00:00:00 GMT", 5.0),
        ("Fri, 31 Dec 2100 23:59:59 GMT", "Fri, 31 Dec 2100 23:59:52 GMT", 7.0),
        ("Fri, 31 Dec 2100 23:59:59", "Fri, 31 Dec 2100 23:59:52 +0000", 7.0),
        ("Mon, 01 Jan 2001 00:00:00 GMT", "Mon, 01 Jan 2001 00:00:05 GMT", 0.0),
        ("Mon, 01 Jan 2001 00:00:05 GMT", "yesterday", 0.0),
        ("4", "Mon, 01 Jan 2001 00:00:00 GMT", 4.0),
    ],
)
def test_a_date_to_come_back_at_is_read_by_the_servers_own_clock(
    flavour: Flavour, waits: list[float], header: str, date: str, waited: float
) -> None:
    client, _ = flavour.client(Reply(503, retry_after=header, date=date), Reply(200, THING))
    flavour.call(client, GET, {"id": "1"})
    assert waits == [waited]


@pytest.mark.parametrize("method", ["POST", "PUT"])
def test_a_key_that_the_document_does_not_know_of_makes_no_conflict_safe(
    flavour: Flavour, waits: list[float], method: str
) -> None:
    plain: Any = Operation(id="p", method=method, path="/p", replies={"201": {JSON: lambda: Thing}})
    client, script = flavour.client(Reply(409, retry_after="1"))
    with pytest.raises(ConflictError):
        flavour.call(client, plain, options={"idempotency_key": "k"})
    assert (len(script.sent), waits) == (1, [])


@pytest.mark.parametrize("method", ["GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE", "QUERY", "POST", "PATCH"])
def test_methods_that_do_the_same_however_often_they_are_sent(method: str) -> None:
    assert repeatable(method) == (method not in ("POST", "PATCH"))
