"""What every pager promises: take, resume, one page, no endless listing, the options of the call on every page."""

from __future__ import annotations

import pytest
from loopback import Loopback, Reply
from support import ica_replies as ica
from support.clients import Calls
from support.paged import ids, numbers, queries, rows, sent


def test_a_repeated_cursor_is_an_error(calls: Calls, server: Loopback) -> None:
    server.default = Reply.json({"values": [{"state": "s"}], "nextPage": "same"})
    tasks = calls.client("lusid_workflow", server.url).tasks
    pages = calls.some(tasks.list_tasks().pages(), 2)
    assert [len(page.items) for page in pages] == [1, 1]
    server.received.clear()
    with pytest.raises(calls.error("lusid_workflow", "PagingError"), match="same cursor twice") as caught:
        calls.all(tasks.list_tasks())
    assert len(server.received) == 2
    assert caught.value.cursor


def test_take(calls: Calls, server: Loopback) -> None:
    rows(server, 7)
    batches = calls.client("ica_v3", server.url).project_analysis_creation_batch
    pager = batches.get_analysis_creation_batch_items("p", ica.UUID_1, page_size=2)
    assert numbers(calls.all(pager.take(3))) == [0, 1, 2]
    assert len(server.received) == 2
    assert calls.all(pager.take(0)) == []
    assert len(server.received) == 2
    assert numbers(calls.all(pager.take(5).take(2))) == [0, 1]
    assert len(server.received) == 3  # a whole page is enough: nothing more is asked for
    assert numbers(calls.all(pager.take(100))) == [0, 1, 2, 3, 4, 5, 6]


def test_resume_after_take(calls: Calls, server: Loopback) -> None:
    rows(server, 7)
    batches = calls.client("ica_v3", server.url).project_analysis_creation_batch
    for arguments in ({"page_size": 2}, {"page_size": 2, "page_offset": 0}):
        pager = batches.get_analysis_creation_batch_items("p", ica.UUID_1, **arguments)
        *_, last = calls.all(pager.take(3).pages())
        assert numbers(last.items) == [2]
        assert numbers(calls.all(pager.resume(last.cursor))) == [3, 4, 5, 6]


def test_resume_after_an_error(calls: Calls, server: Loopback) -> None:
    server.script(
        Reply.json({"items": [{"id": "1"}], "nextPageToken": "t1"}),
        Reply.json({"code": "gone", "message": "no"}, 404),
        Reply.json({"items": [{"id": "2"}], "nextPageToken": None}),
    )
    tasks = calls.client("ica_v1", server.url).tasks
    with pytest.raises(calls.error("ica_v1", "NotFoundError")) as caught:
        calls.all(tasks.list_tasks(page_size=1))
    assert ids(calls.all(tasks.list_tasks(page_size=1).resume(caught.value.cursor))) == ["2"]
    assert sent(server) == queries("pageSize=1", "pageSize=1&pageToken=t1", "pageSize=1&pageToken=t1")
    with pytest.raises(ValueError, match="not a cursor"):
        tasks.list_tasks().resume("t1")


def test_first_page(calls: Calls, server: Loopback) -> None:
    rows(server, 5)
    batches = calls.client("ica_v3", server.url).project_analysis_creation_batch
    pager = batches.get_analysis_creation_batch_items("p", ica.UUID_1, page_offset=0)
    page = calls.run(pager.first_page())
    assert numbers(page.items) == [0, 1]
    assert type(page.body) is calls.model("ica_v3", "AnalysisCreationBatchItemPagedListV4")
    assert (page.total, page.response.status) == (5, 200)
    assert page.response.headers["content-type"] == ica.V4
    assert numbers(calls.all(pager.resume(page.cursor))) == [2, 3, 4]
    last = calls.run(batches.get_analysis_creation_batch_items("p", ica.UUID_1, page_token="row-4").first_page())
    assert last.cursor is None


def test_options_reach_every_page(calls: Calls, server: Loopback) -> None:
    rows(server, 5)
    batches = calls.client("ica_v3", server.url).project_analysis_creation_batch
    options = {"headers": {"X-Trace": "t1"}, "query": {"debug": "1"}}
    assert len(calls.all(batches.get_analysis_creation_batch_items("p", ica.UUID_1, options=options))) == 5
    assert [request.header("X-Trace") for request in server.received] == ["t1"] * 3
    assert all("debug=1" in request.raw_query for request in server.received)


def test_an_async_pager_cannot_be_awaited_nor_looped_over_without_async(server: Loopback) -> None:
    calls = Calls("async")
    try:
        pager = calls.client("ica_v1", server.url).tasks.list_tasks()
        assert not hasattr(pager, "__await__")
        assert not hasattr(pager, "__iter__")
        assert server.received == []
    finally:
        calls.close()
