"""Media versions of ICA v3: one argument sets what is sent and what is read; the reply says itself what it is."""

from __future__ import annotations

import logging
import uuid
from typing import Any

import pytest
from loopback import Loopback, Reply
from support import ica_replies as ica
from support.clients import Calls


def analyses(calls: Calls, server: Loopback, **more: Any) -> Any:
    return calls.client("ica_v3", server.url, **more).project_analysis


def accepted(server: Loopback) -> set[str]:
    return set((server.last.header("Accept") or "").split(", "))


@pytest.mark.parametrize(
    ("arguments", "media_type", "model"),
    [
        ({}, ica.V4, "AnalysisV4"),
        ({"version": "v4"}, ica.V4, "AnalysisV4"),
        ({"version": "v3"}, ica.V3, "AnalysisV3"),
    ],
)
def test_accept_and_reply(
    arguments: dict[str, Any], media_type: str, model: str, calls: Calls, server: Loopback
) -> None:
    reply = ica.analysis_v4() if model == "AnalysisV4" else ica.analysis_v3()
    server.script(Reply.json(reply, 200, f"{media_type};charset=UTF-8", ETag='"7"'))
    found = calls.run(analyses(calls, server).get_analysis("p", "a", **arguments))
    assert type(found) is calls.model("ica_v3", model)
    assert accepted(server) == {media_type, ica.PROBLEM}
    assert server.last.header("Content-Type") is None


def test_body_and_content_type_follow_the_version(calls: Calls, server: Loopback) -> None:
    for version, media_type, reply in (("v4", ica.V4, ica.analysis_v4()), ("v3", ica.V3, ica.analysis_v3())):
        server.script(Reply.json(reply, 200, media_type, ETag='"7"'), Reply.json(reply, 200, media_type, ETag='"8"'))
        api = analyses(calls, server)
        found = calls.run(api.get_analysis("p", "a", version=version))
        found.tags.user_tags = ["changed"]
        found.summary = "done"
        stored = calls.run(api.update_analysis("p", "a", found, if_match='"7"', version=version))
        assert type(stored) is type(found)
        assert server.last.method == "PUT"
        assert server.last.header("Content-Type") == media_type
        assert accepted(server) == {media_type, ica.PROBLEM}
        assert server.last.header("If-Match") == '"7"'
        # what was read goes back whole, with what was changed
        tags = {**ica.TAGS, "userTags": ["changed"]}
        assert server.last.json() == {**reply, "tags": tags, "summary": "done"}


def test_one_body_type_in_both_versions(calls: Calls, server: Loopback) -> None:
    body = calls.model("ica_v3", "CreateNextflowAnalysis")(
        user_reference="mine",
        pipeline_id=ica.UUID_1,
        analysis_input=calls.model("ica_v3", "NextflowAnalysisInput")(inputs=[]),
    )
    api = analyses(calls, server)
    for version, media_type, reply in (("v4", ica.V4, ica.analysis_v4()), ("v3", ica.V3, ica.analysis_v3())):
        server.script(Reply.json(reply, 201, media_type))
        made = calls.run(api.create_nextflow_analysis("p", create_nextflow_analysis=body, version=version))
        assert type(made).__name__ == f"Analysis{version.upper()}"
        assert server.last.header("Content-Type") == media_type
        assert accepted(server) == {media_type, ica.PROBLEM}
        # made by the client, for the document declares the header
        assert uuid.UUID(server.last.header("Idempotency-Key") or "")
    assert server.received[0].header("Idempotency-Key") != server.received[1].header("Idempotency-Key")


def test_a_reply_in_another_version_is_an_error_that_holds_it(calls: Calls, server: Loopback) -> None:
    server.script(
        Reply.json(ica.analysis_v3(), 200, ica.V3),
        Reply.json(ica.analysis_v4(), 200, ica.V4),
        Reply.json(ica.page([ica.numbered_item(1)], "t"), 200, ica.V3),
    )
    client = calls.client("ica_v3", server.url)
    error = calls.error("ica_v3", "UnexpectedMediaVersionError")
    with pytest.raises(
        error, match=r"getAnalysis: asked for version v4.* with application/vnd\.illumina\.v3"
    ) as caught:
        calls.run(client.project_analysis.get_analysis("p", "a"))
    assert type(caught.value.result) is calls.model("ica_v3", "AnalysisV3")
    assert caught.value.result.owner_id == uuid.UUID(ica.UUID_2)
    assert caught.value.response.status == 200
    with pytest.raises(error, match="asked for version v3") as caught:
        calls.run(client.project_analysis.get_analysis("p", "a", version="v3"))
    assert type(caught.value.result) is calls.model("ica_v3", "AnalysisV4")
    with pytest.raises(error) as caught:
        calls.all(client.project_analysis_creation_batch.get_analysis_creation_batch_items("p", ica.UUID_1))
    assert type(caught.value.result) is calls.model("ica_v3", "AnalysisCreationBatchItemPagedListV3")


@pytest.mark.parametrize("content_type", ["application/json", "application/json; charset=utf-8", "text/json"])
def test_an_undeclared_json_like_type_is_read_as_asked_and_reported(
    content_type: str, calls: Calls, server: Loopback, caplog: pytest.LogCaptureFixture
) -> None:
    server.default = Reply.json(ica.analysis_v4(), 200, content_type)
    client = calls.client("ica_v3", server.url)
    with caplog.at_level(logging.WARNING, "ica_v3"):
        found = calls.run(client.project_analysis.get_analysis("p", "a"))
        calls.run(client.project_analysis.get_analysis("p", "b"))
    assert type(found) is calls.model("ica_v3", "AnalysisV4")
    (drift,) = client.drift
    assert (drift.operation, drift.path, drift.kind) == ("getAnalysis", "$", "media-type")
    assert drift.got == content_type.split(";")[0]
    assert len(caplog.records) == 1  # once, not at every call


def test_no_content_type_at_all(calls: Calls, server: Loopback) -> None:
    import json

    server.script(Reply(200, json.dumps(ica.analysis_v3()).encode()))
    found = calls.run(analyses(calls, server).get_analysis("p", "a", version="v3"))
    assert type(found) is calls.model("ica_v3", "AnalysisV3")


@pytest.mark.parametrize(
    ("content_type", "body"),
    [
        ("text/html; charset=utf-8", b"<html>sign in</html>"),
        ("application/octet-stream", b"\x00"),
        (ica.PROBLEM, b'{"title": "no"}'),
    ],
)
def test_anything_else_is_an_error_with_the_body(
    content_type: str, body: bytes, calls: Calls, server: Loopback
) -> None:
    server.script(Reply(200, body, {"Content-Type": content_type}))
    with pytest.raises(calls.error("ica_v3", "DecodeError")) as caught:
        calls.run(analyses(calls, server).get_analysis("p", "a"))
    assert caught.value.content == body
    assert caught.value.got == content_type.split(";")[0]
    assert caught.value.response.headers["content-type"] == content_type


def test_an_operation_of_one_version_is_not_asked_for_another(calls: Calls, server: Loopback) -> None:
    server.default = Reply.json({"id": ica.UUID_1}, 200, ica.V3)
    batches = calls.client("ica_v3", server.url).project_analysis_creation_batch
    calls.run(batches.get_analysis_creation_batch("p", ica.UUID_1))
    calls.run(batches.get_analysis_creation_batch("p", ica.UUID_1, version="v3"))
    assert [request.header("Accept") for request in server.received] == [server.received[0].header("Accept")] * 2
    with pytest.raises(ValueError, match="v9"):
        calls.run(analyses(calls, server).get_analysis("p", "a", version="v9"))
    assert len(server.received) == 2


def test_success_only_under_default(calls: Calls, server: Loopback) -> None:
    transfer = {
        "id": ica.UUID_1,
        **ica.TIMES,
        **ica.OWNED,
        "reference": "r",
        "direction": "DOWNLOAD",
        "dataTransferred": 1,
        "status": "INITIALIZED",
        "data": {"id": "fil.1"},
    }
    server.script(Reply.json(transfer, 200, ica.V3), Reply.json(ica.problem(404, "No such data"), 404, ica.PROBLEM))
    data = calls.client("ica_v3", server.url).project_data
    body = {"connectorId": ica.UUID_2, "localPath": "x"}
    found = calls.run(data.schedule_download_for_data("p", "fil.1", body))
    assert type(found) is calls.model("ica_v3", "DataTransfer")
    assert server.last.target == "/ica/rest/api/projects/p/data/fil.1:scheduleDownload"
    assert server.last.header("Content-Type") == ica.V3
    with pytest.raises(calls.error("ica_v3", "NotFoundError"), match="No such data"):
        calls.run(data.schedule_download_for_data("p", "fil.1", body))


def test_three_types_of_one_reply(calls: Calls, server: Loopback) -> None:
    """LUSID's workers answer one schema as text/plain, application/json or text/json."""
    worker = {
        "id": {"scope": "s", "code": "c"},
        "displayName": "W",
        "workerConfiguration": {"type": "HealthCheck", "url": "https://example.com"},
    }
    workers = calls.client("lusid_workflow", server.url).workers
    body = calls.model("lusid_workflow", "CreateWorkerRequest")(
        id=calls.model("lusid_workflow", "ResourceId")(scope="s", code="c"),
        display_name="W",
        worker_configuration=calls.model("lusid_workflow", "HealthCheck")(url="https://example.com"),
    )
    for content_type in ("text/plain; charset=utf-8", "application/json", "text/json"):
        server.script(Reply.json(worker, 201, content_type))
        made = calls.run(workers.create_worker(create_worker_request=body))
        assert type(made) is calls.model("lusid_workflow", "Worker")
        assert type(made.worker_configuration) is calls.model("lusid_workflow", "HealthCheckResponse")
        assert server.last.json() == worker
        assert server.last.header("Content-Type") == "application/json"
        assert accepted(server) == {"application/json", "text/plain", "text/json"}
    server.script(Reply.json({}, 200))
    calls.run(workers.run_worker("s", "c", {"parameters": []}))
    assert server.last.target == "/workflow/api/workers/s/c/$run"
