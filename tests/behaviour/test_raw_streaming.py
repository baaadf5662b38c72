"""Access to whole replies: status, headers, content, decoded when asked for; for every kind of method."""

from __future__ import annotations

from typing import Any

import pytest
from loopback import Loopback, Reply
from support import ica_replies as ica
from support.clients import Calls


def test_a_raw_response(calls: Calls, server: Loopback) -> None:
    server.script(Reply.json(ica.analysis_v4("QUEUED"), 200, ica.V4, ETag='"7"', X_Request_Id="r-1"))
    analyses = calls.client("ica_v3", server.url).project_analysis
    raw = calls.run(analyses.with_raw_response.get_analysis("p", "a"))
    assert (raw.status, raw.headers["etag"], raw.request_id) == (200, '"7"', "r-1")
    assert raw.content.startswith(b'{"id": "1111')
    assert raw.text == raw.content.decode()
    found = raw.parse()
    assert type(found) is calls.model("ica_v3", "AnalysisV4")
    assert raw.parse() is found
    assert (raw.info.method, raw.info.attempts) == ("GET", 1)
    assert server.last.header("Accept") == f"{ica.V4}, {ica.PROBLEM}"
    # what was read is sent back with its ETag
    server.script(Reply.json(ica.analysis_v4(), 200, ica.V4))
    calls.run(analyses.update_analysis("p", "a", found, if_match=raw.headers["ETag"]))
    assert server.last.header("If-Match") == '"7"'


def test_errors_are_raised_all_the_same(calls: Calls, server: Loopback) -> None:
    server.script(Reply.json(ica.problem(404, "No"), 404, ica.PROBLEM), Reply.json(ica.analysis_v3(), 200, ica.V3))
    analyses = calls.client("ica_v3", server.url).project_analysis
    with pytest.raises(calls.error("ica_v3", "NotFoundError")):
        calls.run(analyses.with_raw_response.get_analysis("p", "a"))
    # the wrong version can be looked at; decoding it says so
    raw = calls.run(analyses.with_raw_response.get_analysis("p", "a"))
    assert raw.headers["content-type"] == ica.V3
    with pytest.raises(calls.error("ica_v3", "UnexpectedMediaVersionError")):
        raw.parse()


def test_a_raw_version(calls: Calls, server: Loopback) -> None:
    server.script(Reply.json(ica.analysis_v3(), 200, ica.V3))
    analyses = calls.client("ica_v3", server.url).project_analysis
    raw = calls.run(analyses.with_raw_response.get_analysis("p", "a", version="v3"))
    assert type(raw.parse()) is calls.model("ica_v3", "AnalysisV3")


def test_no_content(calls: Calls, server: Loopback) -> None:
    server.script(Reply(204, headers={"X-Request-Id": "r-2"}))
    raw = calls.run(calls.client("ica_v3", server.url).project_analysis.with_raw_response.abort_analysis("p", "a"))
    assert (raw.status, raw.request_id, raw.parse(), raw.content) == (204, "r-2", None, b"")


def test_a_raw_listing_is_its_first_page(calls: Calls, server: Loopback) -> None:
    server.script(Reply.json(ica.page([ica.numbered_item(1)], "t"), 200, ica.V4))
    batches = calls.client("ica_v3", server.url).project_analysis_creation_batch
    raw = calls.run(batches.with_raw_response.get_analysis_creation_batch_items("p", ica.UUID_1, page_size=1))
    assert type(raw.parse()) is calls.model("ica_v3", "AnalysisCreationBatchItemPagedListV4")
    assert raw.parse().next_page_token == "t"
    assert len(server.received) == 1
    assert server.last.raw_query == "pageSize=1"


def test_raw_where_one_version_is_paged(calls: Calls, server: Loopback) -> None:
    server.script(
        Reply.json(ica.page([ica.project_data("a")], "t"), 200, ica.V4),
        Reply.json({"items": [{"id": "fil.b"}]}, 200, ica.V3),
    )
    raw = calls.client("ica_v3", server.url).project_data.with_raw_response
    paged = calls.run(raw.get_project_data_children("p", "fol.1"))
    assert type(paged.parse()) is calls.model("ica_v3", "ProjectDataPagedList")
    whole = calls.run(raw.get_project_data_children("p", "fol.1", version="v3"))
    assert type(whole.parse()) is calls.model("ica_v3", "DataList")


def test_raw_bytes(calls: Calls, server: Loopback) -> None:
    server.script(Reply(200, b"\x00\xff", {"Content-Type": "application/octet-stream"}))
    raw = calls.client("ica_v3", server.url).project_pipeline.with_raw_response
    reply = calls.run(raw.download_project_pipeline_file_content("p", "pl", ica.UUID_1))
    assert reply.content == reply.parse() == b"\x00\xff"


def test_a_streamed_response(calls: Calls, server: Loopback) -> None:
    server.default = Reply.json(ica.analysis_v4("QUEUED"), 200, ica.V4, ETag='"7"')
    streamed = calls.client("ica_v3", server.url).project_analysis.with_streaming_response
    opening = streamed.get_analysis("p", "a")
    assert server.received == []  # sent when its `with` begins
    seen: list[Any] = []

    def look(reply: Any) -> Any:
        seen.append((reply.status, reply.headers["etag"]))
        return reply.parse()

    found = calls.within(opening, look)
    assert type(found) is calls.model("ica_v3", "AnalysisV4")
    assert seen == [(200, '"7"')]
    assert len(server.received) == 1


def test_a_streamed_listing(calls: Calls, server: Loopback) -> None:
    server.default = Reply.json({"items": [{"id": "1"}], "nextPageToken": "t"})
    streamed = calls.client("ica_v1", server.url).tasks.with_streaming_response
    page = calls.within(streamed.list_tasks(page_size=1), lambda reply: reply.parse())
    assert type(page) is calls.model("ica_v1", "TaskSummaryPagedItems")
    assert page.next_page_token == "t"


def test_a_streamed_failure(calls: Calls, server: Loopback) -> None:
    server.default = Reply.json({"code": "x", "message": "no such task"}, 404)
    streamed = calls.client("ica_v1", server.url).tasks.with_streaming_response
    with pytest.raises(calls.error("ica_v1", "NotFoundError"), match="no such task") as caught:
        calls.within(streamed.get_task("t"), lambda reply: reply.read())
    assert caught.value.body.code == "x"


def test_the_twins_send_what_the_method_sends(calls: Calls, server: Loopback) -> None:
    server.default = Reply.json({"state": "s"})
    tasks = calls.client("lusid_workflow", server.url).tasks
    arguments = {"id": "a b", "trigger": "go", "update_task_request": {"fields": []}}
    calls.run(tasks.update_task(**arguments))
    calls.run(tasks.with_raw_response.update_task(**arguments))
    calls.within(tasks.with_streaming_response.update_task(**arguments), lambda reply: reply.read())
    first = server.received[0]
    for request in server.received[1:]:
        assert (request.method, request.target, request.body) == (first.method, first.target, first.body)
        for name in ("Accept", "Content-Type", "Authorization"):
            assert request.header(name) == first.header(name)
