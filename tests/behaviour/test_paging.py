"""Every way of paging of the four systems, played to the end: what is asked for, page by page, and what comes out."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import pytest
from loopback import Loopback, Received, Reply
from support import ica_replies as ica
from support.clients import Calls
from support.made import make
from support.paged import ITEMS_PATH, ids, numbers, queries, rows, sent

SINCE = datetime.datetime(2024, 5, 17, 9, tzinfo=datetime.UTC)

# ---- ICA v1: tokens ----


def test_v1_tokens(calls: Calls, server: Loopback) -> None:
    server.script(
        Reply.json({"items": [{"id": "1"}, {"id": "2"}], "nextPageToken": "a+b/c==", "prevPageToken": None}),
        Reply.json({"items": [], "nextPageToken": "empty"}),  # an empty page that goes on
        Reply.json({"items": [{"id": "3"}], "nextPageToken": "last"}),  # a short one that goes on
        Reply.json({"items": [{"id": "4"}], "nextPageToken": ""}),
    )
    tasks = calls.client("ica_v1", server.url).tasks
    pager = tasks.list_tasks(page_size=2, names="n")
    assert server.received == []  # nothing is sent before it is used
    assert ids(calls.all(pager)) == ["1", "2", "3", "4"]
    assert sent(server) == queries(
        "names=n&pageSize=2",
        "names=n&pageSize=2&pageToken=a%2Bb%2Fc%3D%3D",
        "names=n&pageSize=2&pageToken=empty",
        "names=n&pageSize=2&pageToken=last",
    )
    assert {request.header("Authorization") for request in server.received} == {"Bearer ica-v1-token"}


def test_v1_starts_where_the_caller_says(calls: Calls, server: Loopback) -> None:
    server.script(Reply.json({"items": [{"id": "1"}], "nextPageToken": "t2"}), Reply.json({"items": [{"id": "2"}]}))
    versions = calls.client("ica_v1", server.url).task_versions
    assert ids(calls.all(versions.list_task_versions("tsk.1", page_token="t1"))) == ["1", "2"]
    assert sent(server) == queries("pageToken=t1", "pageToken=t2")


def test_v1_workflow_runs_count_only_when_asked(calls: Calls, server: Loopback) -> None:
    def answer(request: Received) -> Reply:
        asked = parse_qs(request.raw_query)
        first = "pageToken" not in asked
        counted = {"totalItemCount": 2} if asked.get("include") == ["totalItemCount"] else {}
        return Reply.json(
            {"items": [{"id": "1" if first else "2"}], "nextPageToken": "t" if first else None, **counted}
        )

    server.default = answer
    runs = calls.client("ica_v1", server.url).workflow_runs
    pages = calls.all(runs.list_workflow_runs(include=["totalItemCount"], status=["running", "failed"]).pages())
    assert [page.total for page in pages] == [2, 2]
    assert [ids(page.items) for page in pages] == [["1"], ["2"]]
    assert sent(server) == queries(
        "status=running,failed&include=totalItemCount",
        "status=running,failed&include=totalItemCount&pageToken=t",
    )
    assert calls.run(runs.list_workflow_runs().first_page()).total is None
    assert sent(server)[-1] == []


# ---- ICA v3: cursor, or offset when the caller sorts or gives an offset ----


def test_v3_by_cursor(calls: Calls, server: Loopback) -> None:
    rows(server, 5)
    batches = calls.client("ica_v3", server.url).project_analysis_creation_batch
    pager = batches.get_analysis_creation_batch_items("p", ica.UUID_1, page_size=2, status=["FAILED"])
    assert numbers(calls.all(pager)) == [0, 1, 2, 3, 4]
    assert sent(server) == queries(
        "status=FAILED&pageSize=2",
        "status=FAILED&pageSize=2&pageToken=row-2",
        "status=FAILED&pageSize=2&pageToken=row-4",
    )
    assert {request.raw_path for request in server.received} == {ITEMS_PATH}
    assert {request.header("Accept") for request in server.received} == {f"{ica.V4}, {ica.PROBLEM}"}
    # every iteration starts anew
    assert numbers(calls.some(pager, 1)) == [0]
    assert len(server.received) == 4


def test_v3_by_offset(calls: Calls, server: Loopback) -> None:
    rows(server, 5)
    batches = calls.client("ica_v3", server.url).project_analysis_creation_batch
    pager = batches.get_analysis_creation_batch_items("p", ica.UUID_1, page_offset=1, page_size="2")
    pages = calls.all(pager.pages())
    assert [numbers(page.items) for page in pages] == [[1, 2], [3, 4]]
    assert {page.total for page in pages} == {5}
    assert sent(server) == queries("pageOffset=1&pageSize=2", "pageOffset=3&pageSize=2")


def test_v3_offset_in_the_older_version(calls: Calls, server: Loopback) -> None:
    rows(server, 3, reply_type=ica.V3)
    batches = calls.client("ica_v3", server.url).project_analysis_creation_batch
    pager = batches.get_analysis_creation_batch_items("p", ica.UUID_1, page_offset="0", page_size=2, version="v3")
    assert numbers(calls.all(pager)) == [0, 1, 2]
    assert sent(server) == queries("pageOffset=0&pageSize=2", "pageOffset=2&pageSize=2")
    assert {request.header("Accept") for request in server.received} == {f"{ica.V3}, {ica.PROBLEM}"}


def test_v3_sorting_pages_by_offset(calls: Calls, server: Loopback) -> None:
    def answer(request: Received) -> Reply:
        offset = int(parse_qs(request.raw_query).get("pageOffset", ["0"])[0])
        return Reply.json(ica.page([ica.project_data(f"{offset}")], "", 2), 200, ica.V3)

    server.default = answer
    data = calls.client("ica_v3", server.url).project_data
    found = calls.all(data.get_project_data_list("p", sort="name desc", page_size=1))
    assert [item.data.id for item in found] == ["fil.0", "fil.1"]
    assert sent(server) == queries(
        "pageSize=1&sort=name%20desc&pageOffset=0",
        "pageSize=1&sort=name%20desc&pageOffset=1",
    )


def test_v3_a_cap_is_an_error_and_loses_nothing(calls: Calls, server: Loopback) -> None:
    rows(server, 200_004)
    batches = calls.client("ica_v3", server.url).project_analysis_creation_batch
    pager = batches.get_analysis_creation_batch_items("p", ica.UUID_1, page_offset=199_996, page_size=2)
    seen: list[int] = []

    def keep(pages: list[Any]) -> None:
        seen.extend(number for page in pages for number in numbers(page.items))

    # the pages up to the cap are handed out, then it raises
    keep(calls.some(pager.pages(), 2))
    assert seen == [199_996, 199_997, 199_998, 199_999]
    with pytest.raises(calls.error("ica_v3", "PagingError"), match="200000") as caught:
        calls.all(pager)
    assert caught.value.cursor
    assert sent(server)[-1] == ["pageOffset=199998", "pageSize=2"]
    # what ends at the cap is complete
    server.received.clear()
    rows(server, 200_000)
    assert len(calls.all(pager)) == 4
    assert len(server.received) == 2


def test_v3_children_are_paged_in_v4_only(calls: Calls, server: Loopback) -> None:
    server.script(
        Reply.json(ica.page([ica.project_data("a")], "t"), 200, ica.V4),
        Reply.json(ica.page([ica.project_data("b")], None), 200, ica.V4),
        Reply.json({"items": [{"id": "fil.c"}, {"id": "fil.d"}]}, 200, ica.V3),
    )
    data = calls.client("ica_v3", server.url).project_data
    pager = data.get_project_data_children("p", "fol.1", filename=["x"])
    assert [item.data.id for item in calls.all(pager)] == ["fil.a", "fil.b"]
    whole = calls.run(data.get_project_data_children("p", "fol.1", filename=["x"], version="v3"))
    assert type(whole) is calls.model("ica_v3", "DataList")
    assert ids(whole.items) == ["fil.c", "fil.d"]
    assert sent(server) == queries("filename=x", "filename=x&pageToken=t", "filename=x")
    assert [(request.header("Accept") or "").split(", ")[0] for request in server.received] == [ica.V4, ica.V4, ica.V3]


def test_v3_a_search_posts_its_filters_with_every_page(calls: Calls, server: Loopback) -> None:
    server.script(
        Reply.json(ica.page([ica.analysis_v4("QUEUED")], "t1"), 200, ica.V3),
        Reply(503, b"", {}),  # a search may be sent again, client.toml says
        Reply.json(ica.page([ica.analysis_v4("FAILED")], None), 200, ica.V3),
    )
    client = calls.client("ica_v3", server.url).with_options(retries=calls.package("ica_v3").Retry(backoff=0.0))
    query = calls.model("ica_v3", "AnalysisQueryParameters")(status=["QUEUED", "FAILED"], user_tags=["mine"])
    found = calls.all(client.project_analysis.search_analyses("p", query, page_size=1))
    assert [item.status for item in found] == ["QUEUED", "FAILED"]
    assert [type(item) for item in found] == [calls.model("ica_v3", "AnalysisV4")] * 2
    assert sent(server) == queries("pageSize=1", "pageSize=1&pageToken=t1", "pageSize=1&pageToken=t1")
    for request in server.received:
        assert (request.method, request.raw_path) == ("POST", "/ica/rest/api/projects/p/analysis:search")
        assert request.json() == {"status": ["QUEUED", "FAILED"], "userTags": ["mine"]}
        assert request.header("Content-Type") == ica.V3


# ---- Astronomer: offset and limit, an array named after the thing; cursor for runs ----


@pytest.mark.parametrize(
    ("resource", "method", "array"),
    [("cluster", "list_clusters", "clusters"), ("deployment", "list_deployments", "deployments")],
)
def test_astronomer_by_offset(resource: str, method: str, array: str, calls: Calls, server: Loopback) -> None:
    def answer(request: Received) -> Reply:
        asked = parse_qs(request.raw_query)
        offset, limit = int(asked.get("offset", ["0"])[0]), int(asked["limit"][0])
        # the server gives fewer than asked for: what counts is what came
        found = [{"id": f"{row}", "name": f"n{row}"} for row in range(offset, min(offset + min(limit, 2), 5))]
        return Reply.json({array: found, "limit": limit, "offset": offset, "totalCount": 5})

    server.default = answer
    listing = getattr(getattr(calls.client("astronomer_core", server.url), resource), method)
    pages = calls.all(listing("org", limit=3).pages())
    assert [ids(page.items) for page in pages] == [["0", "1"], ["2", "3"], ["4"]]
    assert {page.total for page in pages} == {5}
    assert sent(server) == queries("limit=3", "limit=3&offset=2", "limit=3&offset=4")


def test_astronomer_offset_of_the_caller(calls: Calls, server: Loopback) -> None:
    def answer(request: Received) -> Reply:
        offset = int(parse_qs(request.raw_query)["offset"][0])
        instance = {"dagId": "d", "dagRunId": "r", "taskId": f"{offset}"}
        return Reply.json({"taskInstances": [instance], "limit": 1, "offset": offset, "totalCount": 4})

    server.default = answer
    task = calls.client("astronomer_core", server.url).task
    pager = task.list_mapped_task_instances(
        organization_id="o",
        workspace_id="w",
        runtime_id="r",
        dag_id="d",
        dag_run_id="dr",
        task_id="t",
        offset=2,
        limit=1,
        states=["failed", "success"],
    )
    assert [item.task_id for item in calls.all(pager)] == ["2", "3"]
    assert sent(server) == queries(
        "offset=2&limit=1&states=failed&states=success",
        "offset=3&limit=1&states=failed&states=success",
    )


def test_astronomer_by_offset_ends_at_an_empty_page(calls: Calls, server: Loopback) -> None:
    # rows were deleted meanwhile: the count lies, and going on would never end
    server.script(
        Reply.json({"clusters": [{"id": "1", "name": "n"}], "limit": 1, "offset": 0, "totalCount": 9}),
        Reply.json({"clusters": [], "limit": 1, "offset": 1, "totalCount": 9}),
    )
    clusters = calls.client("astronomer_core", server.url).cluster
    assert ids(calls.all(clusters.list_clusters("org", limit=1))) == ["1"]
    assert len(server.received) == 2


def test_astronomer_by_cursor(calls: Calls, server: Loopback) -> None:
    server.script(
        Reply.json({"items": [{"runId": "1"}, {"runId": "2"}], "nextCursor": "c=1&x", "totalCount": 3}),
        Reply.json({"items": [{"runId": "3"}], "nextCursor": "", "prevCursor": "c0", "totalCount": 3}),
    )
    deployment = calls.client("astronomer_core", server.url).deployment
    pager = deployment.get_deployment_dag_runs("o", "d", "dag", page_size=2, start_date__gt=SINCE)
    assert [run.run_id for run in calls.all(pager)] == ["1", "2", "3"]
    assert sent(server) == queries(
        "pageSize=2&startDate__gt=2024-05-17T09%3A00%3A00Z",
        "pageSize=2&startDate__gt=2024-05-17T09%3A00%3A00Z&cursor=c%3D1%26x",
    )


# ---- LUSID: page and nextPage, base64 tokens ----


@pytest.mark.parametrize(
    ("resource", "method", "value"),
    [
        ("tasks", "list_tasks", lambda n: {"state": f"s{n}"}),
        (
            "task_definitions",
            "list_task_definitions",
            lambda n: {
                "id": {"scope": "s", "code": f"{n}"},
                "displayName": f"s{n}",
                "states": [{"name": "a"}],
                "initialState": {"name": "a"},
            },
        ),
    ],
)
def test_lusid_pages(resource: str, method: str, value: Any, calls: Calls, server: Loopback) -> None:
    server.script(
        Reply.json({"values": [value(1)], "nextPage": "ab+/cd==", "previousPage": None}),
        Reply.json({"values": [], "nextPage": "Zm9v"}),
        Reply.json({"values": [value(2)], "nextPage": None, "previousPage": "ab+/cd=="}),
    )
    listing = getattr(getattr(calls.client("lusid_workflow", server.url), resource), method)
    pager = listing(limit=1, filter="state eq 'A+B'", sort_by=["id ASC", "state DESC"])
    assert [getattr(item, "state", None) or item.display_name for item in calls.all(pager)] == ["s1", "s2"]
    fixed = "limit=1&filter=state%20eq%20%27A%2BB%27&sortBy=id%20ASC&sortBy=state%20DESC"
    want = [fixed, f"{fixed}&page=ab%2B%2Fcd%3D%3D", f"{fixed}&page=Zm9v"]
    assert sent(server) == queries(*want)


# ---- the id of the last item, as Stripe pages ----

BEHIND = Path(__file__).parents[1] / "golden/cases/paging/last_item"


def test_by_the_last_item(calls: Calls, server: Loopback) -> None:
    server.script(
        Reply.json({"data": [{"id": "ch_1"}, {"id": "ch_2"}], "has_more": True}),
        Reply.json({"data": [{"id": "ch_3"}], "has_more": True}),
        Reply.json({"data": [{"id": "ch_4"}], "has_more": False}),
    )
    settings = (BEHIND / "client.toml").read_text().partition("[document]")[2]
    made = make((BEHIND / "spec.yaml").read_text(), f"[document]{settings}")
    charges = made.client(calls, server.url).charges.list_charges(limit=2)
    assert ids(calls.all(charges)) == ["ch_1", "ch_2", "ch_3", "ch_4"]
    assert sent(server) == queries("limit=2", "limit=2&starting_after=ch_2", "limit=2&starting_after=ch_3")
