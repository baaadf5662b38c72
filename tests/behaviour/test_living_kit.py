"""`<package>.testing`: users test their pipelines without a network."""

from __future__ import annotations

import importlib
import pathlib
import subprocess
import sys
from typing import Any

import pytest
from support.clients import CLIENTS, CREDENTIALS, PACKAGES, Calls, source

BASE = "https://test"
CACHE = pathlib.Path(__file__).resolve().parents[2] / ".mypy_cache" / "kit"  # checking the runtime takes a while
TASK = {"id": "t1", "name": "n", "href": "h"}


def kit(calls: Calls, package: str) -> Any:
    return importlib.import_module(f"{package}.testing")


def mock(calls: Calls, package: str, *steps: Any) -> Any:
    found = kit(calls, package)
    return (found.AsyncMockTransport if calls.is_async else found.MockTransport)(*steps)


@pytest.mark.parametrize("package", PACKAGES)
def test_every_package_has_a_test_kit(calls: Calls, package: str) -> None:
    assert set(kit(calls, package).__all__) == {
        "AsyncMockTransport",
        "MockTransport",
        "Reply",
        "SentRequest",
        "failure",
    }
    assert calls.package(package).testing is kit(calls, package)


def test_replies_are_scripted_and_requests_kept(calls: Calls) -> None:
    testing = kit(calls, "ica_v1")
    transport = mock(calls, "ica_v1").on("GET", "/v1/tasks/{taskId}", testing.Reply.json(TASK))
    transport.on("POST", "/v1/tasks", testing.Reply.problem(403, "No", detail="not yours"))
    client = calls.client("ica_v1", BASE, transport=transport)
    assert calls.run(client.tasks.get_task("a b")).name == "n"
    with pytest.raises(calls.error("ica_v1", "ForbiddenError"), match="not yours"):
        calls.run(client.tasks.create_task({"name": "new"}))
    first, second = transport.sent
    assert (first.method, first.path, first.raw_path) == ("GET", "/v1/tasks/a b", "/v1/tasks/a%20b")
    assert first.headers["authorization"] == "Bearer ica-v1-token"
    assert second.json() == {"name": "new"}
    assert repr(second) == "<SentRequest POST /v1/tasks>"
    assert str(client.drift) == "no differences met"
    transport.assert_done()


def test_a_json_reply_comes_in_the_media_type_that_was_asked_for(calls: Calls) -> None:
    testing = kit(calls, "ica_v3")
    body = calls.model("ica_v3", "Token")(token="jwt")
    transport = mock(calls, "ica_v3", testing.Reply.json(body))
    client = calls.client("ica_v3", BASE, api_key_auth="k", transport=transport)
    assert calls.run(client.token.create_jwt_token()).token == "jwt"
    assert transport.sent[0].path == "/ica/rest/api/tokens"
    assert str(client.drift) == "no differences met"


def test_failures_retries_and_functions(calls: Calls) -> None:
    testing = kit(calls, "ica_v1")

    def answer(request: Any) -> Any:
        return testing.Reply.json({**TASK, "name": request.path})

    transport = mock(calls, "ica_v1", testing.failure("connect"), testing.Reply(503), answer)
    client = calls.client("ica_v1", BASE, transport=transport, retries=calls.package("ica_v1").Retry(backoff=0))
    assert calls.run(client.tasks.get_task("x")).name == "/v1/tasks/x"
    assert len(transport.sent) == 3
    transport.then(testing.failure("timeout-read"))
    with pytest.raises(calls.error("ica_v1", "RequestTimeoutError")):
        calls.run(client.with_options(retries=0).tasks.get_task("x"))


def test_what_is_not_scripted_fails_the_test(calls: Calls) -> None:
    testing = kit(calls, "ica_v1")
    transport = mock(calls, "ica_v1").on("GET", "/v1/tasks/{id}/versions", testing.Reply.json({}))
    client = calls.client("ica_v1", BASE, transport=transport)
    with pytest.raises(AssertionError, match=r"no reply is scripted for GET /v1/tasks/x \(there is: GET /v1/tasks/"):
        calls.run(client.tasks.get_task("x"))
    with pytest.raises(AssertionError, match="never asked for"):
        transport.assert_done()
    with pytest.raises(TypeError, match="no reply"):
        transport.on("GET", "/x")


def test_pages_uploads_and_downloads(calls: Calls, tmp_path: pathlib.Path) -> None:
    testing = kit(calls, "ica_v1")
    pages = [testing.Reply.json({"items": [TASK], "nextPageToken": token}) for token in ("2", None)]
    transport = mock(calls, "ica_v1", *pages)
    client = calls.client("ica_v1", BASE, transport=transport)
    assert [task.id for task in calls.all(client.tasks.list_tasks())] == ["t1", "t1"]
    assert [request.query.get("pageToken") for request in transport.sent] == [None, ["2"]]


def test_streams(calls: Calls) -> None:
    testing = kit(calls, "ica_v1")
    chunks = testing.Reply(200, iter([b'{"id":', b'"t1"}']), {"Content-Type": "application/json"})
    transport = mock(calls, "ica_v1", chunks)
    client = calls.client("ica_v1", BASE, transport=transport)
    streaming = client.tasks.with_streaming_response.get_task("x")
    assert calls.within(streaming, lambda reply: reply.iter_bytes(3)) == [b'{"i', b'd":', b'"t1', b'"}']
    assert testing.Reply.events({"a": 1}, "x").content == [b'data: {"a":1}\n\n', b"data: x\n\n"]
    assert testing.Reply.lines({"a": 1}, 2).content == [b'{"a":1}\n', b"2\n"]
    assert testing.Reply.text("é").headers["content-type"] == "text/plain; charset=utf-8"


def test_a_closed_mock_is_closed(calls: Calls) -> None:
    transport = mock(calls, "ica_v1")
    client = calls.client("ica_v1", BASE, transport=transport)
    calls.run(client.close())
    assert transport.closed


def test_the_test_kit_is_typed(tmp_path: pathlib.Path) -> None:
    """What a user would write passes mypy in strict mode."""
    program = tmp_path / "use.py"
    program.write_text(
        "import asyncio\n"
        "from ica_v1 import AsyncIcaV1Client, Hooks, IcaV1Client, KeyExchange\n"
        "from ica_v1.testing import AsyncMockTransport, MockTransport, Reply, SentRequest, failure\n"
        "def answer(request: SentRequest) -> Reply:\n"
        "    return Reply.json({'id': request.path})\n"
        "transport = MockTransport(failure('connect')).on('GET', '/v1/tasks/{id}', answer)\n"
        "with IcaV1Client(base_url='https://t', bearer=KeyExchange('/v1/tokens', 'k'), transport=transport,\n"
        "                 hooks=Hooks(before=lambda attempt: print(attempt.number))) as client:\n"
        "    name: str | None = client.tasks.get_task('1').name\n"
        "async def main() -> None:\n"
        "    async with AsyncIcaV1Client(base_url='https://t', transport=AsyncMockTransport(Reply(204))) as other:\n"
        "        await other.tasks.get_task('1')\n"
    )
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--cache-dir", str(CACHE), str(program)],
        capture_output=True,
        text=True,
        env={"MYPYPATH": str(source("ica_v1")), "PATH": "/usr/bin:/bin"},
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_names_used_here_are_those_of_the_packages() -> None:
    assert CLIENTS.keys() == CREDENTIALS.keys() == set(PACKAGES)
