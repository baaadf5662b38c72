"""`clientloom inspect`: every fact of the document, under the names that the package gives it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from clientloom.cli import main

ROOT = Path(__file__).parents[2]


def inspected(capsys: pytest.CaptureFixture[str], *arguments: str) -> Any:
    assert main.run(["inspect", *arguments, "--json"]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    return json.loads(out)


def operation(data: Any, operation_id: str) -> Any:
    (found,) = [each for each in data["operations"] if each["operation_id"] == operation_id]
    return found


def test_an_operation_whole(capsys: pytest.CaptureFixture[str]) -> None:
    found = operation(inspected(capsys, str(ROOT / "specs/ica_v1")), "listTasks")
    names = found.pop("parameters")
    replies = found.pop("replies")
    del found["summary"], found["description"]
    assert found == {
        "id": "#/paths/~1v1~1tasks/get",
        "operation_id": "listTasks",
        "tag": "Tasks",
        "attribute": "tasks",
        "method": "list_tasks",
        "call": "client.tasks.list_tasks",
        "http_method": "GET",
        "path": "/v1/tasks",
        "deprecated": False,
        "body": None,
        "returns": {"": "Pager[TaskSummary, TaskSummaryPagedItems]"},
        "content_types": [],
        "accepts": ["application/json"],
        "versions": [],
        "default_version": None,
        "paging": [
            {
                "pattern": "token",
                "style": "cursor",
                "version": None,
                "item_type": "TaskSummary",
                "page_type": "TaskSummaryPagedItems",
                "items": "items",
                "place": "query",
                "cursor_parameter": "pageToken",
                "size_parameter": "pageSize",
                "next": "nextPageToken",
                "total": "totalItemCount",
            }
        ],
        "auth": [[{"scheme": "Basic", "scopes": []}], [{"scheme": "Bearer", "scopes": []}]],
        "servers": [],
        "idempotency_key": None,
        "retry_safe": False,
    }
    assert [(each["name"], each["wire_name"], each["in"], each["type"], each.get("default")) for each in names] == [
        ("names", "names", "query", "str", None),
        ("acls", "acls", "query", "str", None),
        ("page_size", "pageSize", "query", "int", 10),
        ("sort", "sort", "query", "str", "timeCreated asc"),
        ("page_token", "pageToken", "query", "str", None),
    ]
    assert names[2]["format"] == "int32"
    assert all(not each["required"] and each["description"] for each in names)
    assert [reply["status"] for reply in replies] == ["200", "400", "401", "403", "404", "500", "default"]
    assert [reply["success"] for reply in replies] == [True] + 6 * [False]
    assert replies[1]["contents"] == [
        {"media_type": "application/json", "kind": "json", "version": None, "type": "ErrorResponse"}
    ]
    assert all(reply["description"] for reply in replies)


def test_bodies_versions_and_return_types(capsys: pytest.CaptureFixture[str]) -> None:
    data = inspected(capsys, str(ROOT / "specs/ica_v3/client.toml"))
    update = operation(data, "updateAnalysis")
    assert update["body"]["required"] is True
    assert [(each["media_type"], each["version"], each["type"]) for each in update["body"]["contents"]] == [
        ("application/vnd.illumina.v4+json", "v4", "AnalysisV4"),
        ("application/vnd.illumina.v3+json", "v3", "AnalysisV3"),
        ("application/json", "v3", "AnalysisV3"),
    ]
    assert update["returns"] == {"v4": "AnalysisV4", "v3": "AnalysisV3"}
    assert update["default_version"] == "v4"
    children = operation(data, "getProjectDataChildren")
    assert children["returns"] == {"v4": "Pager[ProjectData, ProjectDataPagedList]", "v3": "DataList"}
    assert operation(data, "abortAnalysis")["returns"] == {"": "None"}
    assert operation(data, "scheduleDownloadForData")["returns"] == {"v3": "DataTransfer"}
    assert operation(data, "downloadProjectPipelineFileContent")["returns"] == {"": "bytes"}
    create = operation(data, "createAnalysisCreationBatch")
    assert create["idempotency_key"] == "Idempotency-Key"
    assert create["accepts"] == ["application/vnd.illumina.v3+json", "application/problem+json"]
    assert operation(data, "searchAnalyses")["retry_safe"] is True
    assert data["media"]["default"] == "v4"
    (key,) = [scheme for scheme in data["auth"] if scheme["scheme"] == "ApiKeyAuth"]
    assert (key["argument"], key["environment"], key["in"], key["wire_name"]) == (
        "api_key_auth",
        ["ICA_V3_API_KEY_AUTH", "ICAV2_API_KEY"],
        "header",
        "X-API-Key",
    )
    assert data["api"]["servers"][0]["url"] == "/ica/rest"


@pytest.mark.parametrize("name", ["ica_v1", "ica_v3", "astronomer_core", "lusid_workflow"])
def test_counts_add_up_and_every_model_is_there(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    data = inspected(capsys, str(ROOT / "specs" / name))
    coverage = data["coverage"]
    assert coverage["operations"] == len(data["operations"])
    assert coverage["operations_skipped"] == coverage["schemas_skipped"] == 0
    components = [model for model in data["models"] if model["id"].count("/") == 3]
    assert coverage["schemas"] == len(components)
    assert all(model["name"] for model in data["models"])


def test_a_bare_document_is_seen_as_init_would_set_it_up(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    copy = tmp_path / "openapi.yaml"
    copy.write_bytes((ROOT / "specs/lusid_workflow/openapi.yaml").read_bytes())
    data = inspected(capsys, str(copy))
    assert data["package"]["import"] == "finbourne_workflow"
    assert operation(data, "ListTasks")["paging"][0]["cursor_parameter"] == "page"
    assert os.listdir(tmp_path) == ["openapi.yaml"]
    # a client.toml beside it that is for it wins
    (tmp_path / "client.toml").write_text('[package]\nname = "mine"\n')
    assert inspected(capsys, str(copy))["package"]["import"] == "mine"


def test_the_text_says_the_same_to_people(capsys: pytest.CaptureFixture[str]) -> None:
    assert main.run(["inspect", str(ROOT / "specs/ica_v1")]) == 0
    out = capsys.readouterr().out
    bearer = "bearer= or ICA_V1_BEARER, ICA_ACCESS_TOKEN"
    assert f"auth    Bearer: {bearer} (apiKey in header Authorization, prefix Bearer)\n" in out
    assert (
        "  launch_task_run  POST /v1/tasks/{taskId}/versions/{versionId}:launch\n"
        "    operationId launchTaskRun\n"
        "    task_id: str     path taskId     required\n"
        "    version_id: str  path versionId  required\n"
        "    body: LaunchTaskRequest  body, optional, as application/json-patch+json, application/json, text/json,"
        " application/*+json\n"
        "    returns TaskRun\n"
    ) in out
    assert out.endswith("\n24 operations, 63 schemas\n")
    assert all(line == line.rstrip() for line in out.splitlines())


def test_the_same_under_every_hash_seed() -> None:
    texts = {
        subprocess.run(
            [sys.executable, "-m", "clientloom", "inspect", "specs/lusid_workflow", "--json"],
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": "generator", "PYTHONHASHSEED": seed},
            stdout=subprocess.PIPE,
            check=True,
            timeout=60,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(texts) == 1


def test_a_reader_that_leaves_early_is_no_error() -> None:
    command = f"'{sys.executable}' -m clientloom inspect specs/ica_v3 --json | head -n 1"
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", command],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": "generator"},
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, b"{\n", b"")
