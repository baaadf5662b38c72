"""Each operation of the pages this project was created from, called with every argument named as on the page."""

from __future__ import annotations

from typing import Any

import pytest
from loopback import Loopback, Reply
from support.clients import Calls
from support.seed_calls import CALLS, SeedCall
from support.seed_facts import FACTS

each_call = pytest.mark.parametrize("call", CALLS, ids=lambda call: call.name)


def called(calls: Calls, server: Loopback, call: SeedCall, **more: Any) -> Any:
    """What the call gives: the result, or of a listing the body of its first page."""
    client = calls.client(call.package, server.url, **call.credentials)
    arguments = {**call.arguments, **more}
    if call.body is not None and call.body[0] not in arguments:
        arguments[call.body[0]] = call.body[1](calls.package(call.package).models)
    result = getattr(getattr(client, call.resource), call.method)(**arguments)
    return calls.run(result.first_page()).body if call.paged else calls.run(result)


def scripted(call: SeedCall) -> Reply:
    return Reply.json(call.reply, call.status, call.reply_type)


def read(value: Any, path: str) -> Any:
    for step in path.split("."):
        value = value[int(step)] if step.isdecimal() else getattr(value, step)
    return value


@each_call
def test_sent(call: SeedCall, calls: Calls, server: Loopback) -> None:
    server.script(scripted(call))
    called(calls, server, call)
    (request,) = server.received
    assert (request.method, request.target) == (call.verb, call.target)
    assert sorted((request.header("Accept") or "").split(", ")) == sorted(call.accept)
    assert request.header("Content-Type") == call.content_type
    for name, value in call.headers.items():
        assert request.header(name) == value
    # one credential alone
    assert sum(request.header(name) is not None for name in ("Authorization", "X-API-Key", "Cookie")) == 1
    if call.json is None:
        assert request.body == b""
    else:
        assert request.json() == call.json


@each_call
def test_received(call: SeedCall, calls: Calls, server: Loopback) -> None:
    server.script(scripted(call))
    result = called(calls, server, call)
    assert type(result) is calls.model(call.package, call.returns)
    assert {path: read(result, path) for path in call.values} == call.values
    assert result.extra_fields == {}


@pytest.mark.parametrize("call", [call for call in CALLS if call.body], ids=lambda call: call.name)
def test_a_mapping_is_a_body_too(call: SeedCall, calls: Calls, server: Loopback) -> None:
    server.script(scripted(call))
    assert call.body is not None
    called(calls, server, call, **{call.body[0]: call.json})
    assert server.last.json() == call.json
    assert server.last.header("Content-Type") == call.content_type


@each_call
def test_the_document_describes_what_came(call: SeedCall, calls: Calls, server: Loopback) -> None:
    server.script(scripted(call))
    client = calls.client(call.package, server.url, strict=True, **call.credentials)
    result = getattr(getattr(client, call.resource), call.method)(
        **call.arguments,
        **({call.body[0]: call.json} if call.body else {}),
    )
    calls.run(result.first_page() if call.paged else result)
    assert list(client.drift) == []


def test_every_argument_of_every_page_is_given() -> None:
    given: dict[tuple[str, str, str], set[str]] = {}
    for call in CALLS:
        names = given.setdefault((call.package, f"{call.resource}.md", call.method), set())
        names.update(call.arguments)
        names.update([call.body[0]] if call.body else [])
    assert len(given) == 22
    for fact in FACTS:
        told = {name for name, *_ in (*fact.required, *fact.optional)} | ({fact.body[0]} if fact.body else set())
        assert given[fact.package, fact.page, fact.method] - {"version"} == told


@pytest.mark.parametrize(
    ("package", "resource", "method", "arguments"),
    [
        ("ica_v1", "tasks", "create_task", {}),
        ("ica_v1", "tasks", "update_task", {"task_id": "t"}),
        ("ica_v1", "task_versions", "launch_task_run", {"task_id": "t", "version_id": "v"}),
        ("lusid_workflow", "tasks", "update_task", {"id": "t"}),
    ],
)
def test_an_optional_body_may_be_left_out(
    package: str, resource: str, method: str, arguments: dict[str, Any], calls: Calls, server: Loopback
) -> None:
    client = calls.client(package, server.url)
    calls.run(getattr(getattr(client, resource), method)(**arguments))
    assert server.last.body == b""
    assert server.last.header("Content-Type") is None


def test_two_ways_of_paging_are_never_both_sent(calls: Calls, server: Loopback) -> None:
    batches = calls.client("ica_v3", server.url).project_analysis_creation_batch
    with pytest.raises(ValueError, match="pageToken and pageOffset do not go together"):
        batches.get_analysis_creation_batch_items("p", "b", page_token="t", page_offset="1")
    assert server.received == []


def test_where_arguments_may_stand(calls: Calls, server: Loopback) -> None:
    # up to three path parameters may be given by position, in the order of the URL
    server.script(Reply.json({"id": "tvn.1"}))
    versions = calls.client("ica_v1", server.url).task_versions
    calls.run(versions.get_task_version("tsk.1", "tvn.1"))
    assert server.last.target == "/v1/tasks/tsk.1/versions/tvn.1"
    # with seven, a swap must be impossible
    task = calls.client("astronomer_core", server.url).task
    with pytest.raises(TypeError, match="positional"):
        calls.run(task.get_mapped_task_instance("o", "w", "r", "d", "dr", "t", "0"))
