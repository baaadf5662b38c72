"""Where a call may be sent on to, what is never sent twice, and how a call ends early."""

from __future__ import annotations

import re

import pytest
from call_kit import (
    CREATE,
    DELETE,
    GET,
    AsyncScript,
    Flavour,
    Reply,
    Thing,
)

from runtime.errors import ApiError, BadRequestError, NotFoundError, ServerError, UnauthorizedError
from runtime.http.messages import Request
from runtime.http.timeout import Timeout

THING = {"id": "t1", "size": 3}


def redirect(status: int, location: str) -> Reply:
    return Reply(status, Location=location)


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_get_follows_to_the_same_origin(flavour: Flavour, status: int) -> None:
    client, script = flavour.client(redirect(status, "/base/things/2?x=1#part"), Reply(200, THING))
    assert flavour.call(client, GET, {"id": "1"}).id == "t1"
    assert [request.target for request in script.sent] == [
        "https://api.example.com/base/things/1",
        "https://api.example.com/base/things/2?x=1",
    ]
    assert script.sent[1].header("x-api-key") == "k1"


@pytest.mark.parametrize(
    "location",
    [
        "https://evil.example.com/",
        "http://api.example.com/base",
        "https://api.example.com:444/",
        "//evil.example.com/",
        "file:///etc/passwd",
        "https://u:p@api.example.com/",
        "https://[broken/",
        "",
    ],
)
def test_nothing_goes_to_another_origin(flavour: Flavour, location: str) -> None:
    client, script = flavour.client(redirect(307, location))
    with pytest.raises(ApiError) as caught:
        flavour.call(client, GET, {"id": "1"})
    assert (caught.value.status, len(script.sent)) == (307, 1)
    assert caught.value.headers["location"] == location


@pytest.mark.parametrize(
    ("location", "said"),
    [
        ("https://evil.example.com/a?sig=s3cret#x", "to https://evil.example.com/a: it is another host"),
        ("//evil.example.com/", "to https://evil.example.com/: it is another host"),
        ("http://api.example.com/base", "to http://api.example.com/base: it is http, not https"),
        ("https://api.example.com:444/", "to https://api.example.com:444/: it is another port"),
        ("https://u:s3cret@api.example.com/x", "to https://api.example.com/x: it holds a user"),
        ("file:///etc/passwd", "to file:///etc/passwd: it is no address of HTTP"),
        ("https://[broken/?sig=s3cret", "to https://[broken/: it is no address"),
        ("https://evil.example.com/key-s3cret/x", "to https://evil.example.com/***/x: it is another host"),
        ("https://evil.example.com/\x1b[31m", "to https://evil.example.com/?[31m: it is another host"),
        ("https://evil.example.com/" + "x" * 999, "x…: it is another host"),
        ("", "it does not say where to"),
    ],
)
def test_a_redirect_that_is_not_followed_says_where_it_leads_and_why(
    flavour: Flavour, location: str, said: str
) -> None:
    client, _ = flavour.client(redirect(307, location), secrets={"Key": "key-s3cret"})
    pattern = f"getThing: 307 Temporary Redirect .*; not followed.*{re.escape(said)}$"
    with pytest.raises(ApiError, match=pattern) as caught:
        flavour.call(client, GET, {"id": "1"})
    assert "s3cret" not in str(caught.value)
    assert len(str(caught.value)) < 450


def test_other_reasons_not_to_follow_a_redirect(flavour: Flavour) -> None:
    client, _ = flavour.client(redirect(303, "/other"))
    with pytest.raises(ApiError, match=r"to https://api\.example\.com/other: a POST would become a GET"):
        flavour.call(client, CREATE, body=Thing(id="t1"))
    client, _ = flavour.client(*[redirect(302, "/loop") for _ in range(20)])
    with pytest.raises(ApiError, match=r"to https://api\.example\.com/loop: it is one more than 5 in a row"):
        flavour.call(client, GET, {"id": "1"})
    client, _ = flavour.client(Reply(304))
    with pytest.raises(ApiError, match=r"Not Modified [^;]*$"):
        flavour.call(client, GET, {"id": "1"})


def test_a_post_follows_only_where_it_stays_a_post(flavour: Flavour) -> None:
    client, script = flavour.client(redirect(308, "/other"), Reply(201, THING))
    flavour.call(client, CREATE, body=Thing(id="t1"))
    assert [(request.method, request.content) for request in script.sent] == [("POST", b'{"id":"t1"}')] * 2
    for status in (301, 302, 303):
        client, script = flavour.client(redirect(status, "/other"))
        with pytest.raises(ApiError):
            flavour.call(client, CREATE, body=Thing(id="t1"))
        assert len(script.sent) == 1


def test_a_redirect_loop_ends(flavour: Flavour) -> None:
    client, script = flavour.client(*[redirect(302, "/loop") for _ in range(20)])
    with pytest.raises(ApiError):
        flavour.call(client, GET, {"id": "1"})
    assert len(script.sent) == 6


def test_a_body_that_cannot_be_sent_twice_is_not(flavour: Flavour, waits: list[float]) -> None:
    from runtime.request.declarations import Body
    from runtime.request.operation import Operation

    upload: Operation[None] = Operation(
        id="upload",
        method="PUT",
        path="/upload",
        body=Body({"application/octet-stream": lambda: bytes}),
        replies={"200": None},
    )
    client, script = flavour.client(Reply(503, retry_after="1"))
    with pytest.raises(ServerError):
        flavour.call(client, upload, body=iter([b"a", b"b"]))
    assert len(script.sent) == 1
    client, script = flavour.client(Reply(503), Reply(200))
    assert flavour.call(client, upload, body=b"ab") is None
    assert len(script.sent) == 2


def test_nothing_is_sent_where_arguments_are_wrong(flavour: Flavour) -> None:
    client, script = flavour.client()
    with pytest.raises(TypeError):
        flavour.call(client, GET, {})
    with pytest.raises(TypeError):
        flavour.call(client, CREATE)
    assert script.sent == []


def test_other_exceptions_of_a_transport_pass(flavour: Flavour) -> None:
    client, _ = flavour.client(ZeroDivisionError("a bug"))
    with pytest.raises(ZeroDivisionError):
        flavour.call(client, GET, {"id": "1"})


def test_errors_by_status(flavour: Flavour) -> None:
    for status, kind in [(400, BadRequestError), (401, UnauthorizedError), (404, NotFoundError), (501, ServerError)]:
        client, _ = flavour.client(Reply(status))
        with pytest.raises(kind) as caught:
            flavour.call(client, DELETE, {"id": "1"})
        assert type(caught.value) is kind


def test_a_cancelled_call_ends_at_once_and_closes_its_flow() -> None:
    import asyncio

    from call_kit import AsyncKitClient

    class Hanging(AsyncScript):
        cancelled = False

        async def send(self, request: Request, timeout: Timeout) -> Reply:
            try:
                await asyncio.sleep(60)
            except asyncio.CancelledError:
                self.cancelled = True
                raise
            raise AssertionError("never")

    script = Hanging()

    async def main() -> None:
        client = AsyncKitClient(transport=script, secrets={"Key": "k"})
        task = asyncio.create_task(client.things.call(GET, {"id": "1"}))
        await asyncio.sleep(0)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    asyncio.run(main())
    assert script.cancelled
