"""What a caller passes stays where it belongs: an id in its segment, a value in its header, a list a list."""

from __future__ import annotations

import datetime
import uuid
from typing import Any

import pytest
from loopback import Loopback, Reply
from support import ica_replies as ica
from support.clients import Calls

NAIVE = datetime.datetime(2024, 5, 17, 9, 0, 0)  # without a zone: nobody can say when that is


@pytest.mark.parametrize(
    ("value", "sent"),
    [
        ("../regions", "..%2Fregions"),
        ("a/b", "a%2Fb"),
        ("a?b=c", "a%3Fb%3Dc"),
        ("a#b", "a%23b"),
        ("%2e%2e", "%252e%252e"),
        ("a\\b", "a%5Cb"),
        ("a;b", "a%3Bb"),
        ("a:abort", "a%3Aabort"),
        ("\r\nX: y", "%0D%0AX%3A%20y"),
        ("é 名", "%C3%A9%20%E5%90%8D"),
        ("...", "..."),
        (7, "7"),
        (uuid.UUID(int=7), "00000000-0000-0000-0000-000000000007"),
    ],
)
def test_an_id_stays_in_its_segment(value: Any, sent: str, calls: Calls, server: Loopback) -> None:
    calls.run(calls.client("ica_v1", server.url).tasks.get_task(value))
    assert server.last.target == f"/v1/tasks/{sent}"


@pytest.mark.parametrize("value", ["", ".", ".."])
def test_an_id_that_names_another_resource_is_refused(value: str, calls: Calls, server: Loopback) -> None:
    client = calls.client("ica_v1", server.url)
    with pytest.raises(ValueError, match="task_id"):
        calls.run(client.tasks.get_task(value))
    with pytest.raises(ValueError, match="task_id"):
        calls.run(client.task_versions.get_task_version(value, "v"))
    assert server.accepted == 0


def test_an_id_that_is_missing_is_refused(calls: Calls, server: Loopback) -> None:
    with pytest.raises(TypeError, match="task_id must be given"):
        calls.run(calls.client("ica_v1", server.url).tasks.get_task(None))
    assert server.accepted == 0


@pytest.mark.parametrize("value", ["a\r\nX-Evil: 1", "a\nb", "a\x00b", "a\rb"])
def test_headers_take_one_line(value: str, calls: Calls, server: Loopback) -> None:
    client = calls.client("ica_v3", server.url)
    with pytest.raises(ValueError, match="If-Match") as caught:
        calls.run(client.project_analysis.update_analysis("p", "a", ica.analysis_v4(), if_match=value))
    assert "Evil" not in str(caught.value)
    with pytest.raises(ValueError, match="X-Mine"):
        calls.run(client.project_analysis.get_analysis("p", "a", options={"headers": {"X-Mine": value}}))
    with pytest.raises(ValueError, match="Idempotency-Key"):
        calls.run(client.project_analysis_creation_batch.create_analysis_creation_batch("p", {}, idempotency_key=value))
    with pytest.raises(ValueError, match="jwt_auth"):
        calls.client("ica_v3", server.url, jwt_auth=value)
    assert server.accepted == 0


def test_a_text_is_no_list(calls: Calls, server: Loopback) -> None:
    v3 = calls.client("ica_v3", server.url)
    with pytest.raises(TypeError, match="status"):
        calls.all(v3.project_analysis_creation_batch.get_analysis_creation_batch_items("p", "b", status="FAILED"))
    with pytest.raises(TypeError, match="include"):
        calls.all(calls.client("ica_v1", server.url).workflow_runs.list_workflow_runs(include="totalItemCount"))
    assert server.accepted == 0
    server.default = Reply.json(ica.page([]), 200, ica.V4)
    for value in (["FAILED"], ("FAILED",), {"FAILED"}, (each for each in ["FAILED"])):
        calls.run(
            v3.project_analysis_creation_batch.get_analysis_creation_batch_items("p", "b", status=value).first_page()
        )
        assert server.last.raw_query == "status=FAILED"


def test_a_time_without_a_zone_is_refused(calls: Calls, server: Loopback) -> None:
    tasks = calls.client("lusid_workflow", server.url).tasks
    with pytest.raises(ValueError, match="as_at"):
        calls.run(tasks.get_task("t", as_at=NAIVE))
    assert server.accepted == 0


def test_a_misspelt_name_is_an_error_at_once(calls: Calls, server: Loopback) -> None:
    client = calls.client("lusid_workflow", server.url)
    with pytest.raises(TypeError, match="triger"):
        calls.run(client.tasks.update_task("t", triger="x"))
    model = calls.model("lusid_workflow", "ResourceId")
    with pytest.raises(TypeError, match="scop"):
        model(scop="s", code="c")
    reference = model(scope="s", code="c")
    with pytest.raises(AttributeError, match="scop"):
        reference.scop = "t"
    assert not hasattr(client, "task")
    assert server.accepted == 0


def test_a_required_list_is_missed_before_sending(calls: Calls, server: Loopback) -> None:
    deployment = calls.client("astronomer_core", server.url).deployment
    with pytest.raises(TypeError, match="sources"):
        calls.run(deployment.get_deployment_logs("o", "d"))
    assert server.accepted == 0
    server.script(Reply.json({"limit": 1, "maxNumResults": 1, "offset": 0, "resultCount": 0, "results": []}))
    calls.run(deployment.get_deployment_logs("o", "d", sources=["scheduler", "new-one"], range=60))
    assert server.last.query == [("sources", "scheduler"), ("sources", "new-one"), ("range", "60")]


@pytest.mark.parametrize(
    "url",
    [
        "ftp://example.com",
        "example.com",
        "//example.com",
        "https://user:secret@example.com",
        "https://example.com?key=1",
        "https://example.com#x",
        "https://",
    ],
)
def test_a_base_url_that_cannot_be_meant(url: str, calls: Calls) -> None:
    with pytest.raises(ValueError, match="base_url") as caught:
        calls.client("lusid_workflow", url)
    assert "secret" not in str(caught.value)


def test_unknown_fields_come_and_go_unharmed(calls: Calls, server: Loopback) -> None:
    sent = {**ica.analysis_v4("QUEUED", newField={"deep": [1, {"x": None}]}), "status": "SOMETHING_NEW"}
    sent["pipeline"]["alsoNew"] = True
    sent["pipeline"]["language"] = "WDL"
    server.default = Reply.json(sent, 200, ica.V4)
    client = calls.client("ica_v3", server.url)
    found = calls.run(client.project_analysis.get_analysis("p", "a"))
    assert found.extra_fields == {"newField": {"deep": [1, {"x": None}]}}
    assert found.pipeline.language == "WDL"
    found.summary = "mine"
    calls.run(client.project_analysis.update_analysis("p", "a", found))
    assert server.last.json() == {**sent, "summary": "mine"}
    assert sorted((drift.path, drift.kind) for drift in client.drift if drift.operation == "getAnalysis") == [
        ("$.newField", "unknown-field"),
        ("$.pipeline.alsoNew", "unknown-field"),
        ("$.pipeline.language", "unknown-value"),
    ]


def test_a_closed_object_keeps_what_the_server_adds(calls: Calls, server: Loopback) -> None:
    server.default = Reply.json({"state": "s", "addedLater": 1})
    client = calls.client("lusid_workflow", server.url)
    task = calls.run(client.tasks.get_task("t"))
    assert dict(task.extra_fields) == {"addedLater": 1}
    with pytest.raises(TypeError):
        task.extra_fields["mine"] = 1
    with pytest.raises(TypeError, match="mine"):
        calls.model("lusid_workflow", "Task")(state="s", mine=1)
