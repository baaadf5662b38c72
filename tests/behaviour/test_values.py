"""What a caller gives is sent as what it stands for, or refused before a connection is made: with both transports."""

from __future__ import annotations

import datetime
import importlib
import math
from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd
import pydantic
import pytest
from loopback import Loopback, Reply
from support import ica_replies as ica
from support.clients import Calls

TASK = {"id": "tsk.1", "name": "align"}
TRANSPORTS = ("HTTPX2Transport", "PyreqwestTransport")


@pytest.fixture(params=TRANSPORTS)
def connect(request: pytest.FixtureRequest, calls: Calls, server: Loopback) -> Callable[[str], Any]:
    """Makes a client of a package over one of the transports."""

    def made(package: str) -> Any:
        transports = importlib.import_module(f"{package}.transports")
        name = f"Async{request.param}" if calls.is_async else request.param
        return calls.client(package, server.url, transport=getattr(transports, name)())

    return made


class Version(pydantic.BaseModel):
    version: str
    description: str | None = None


def test_values_of_a_table_are_sent(connect: Callable[[str], Any], calls: Calls, server: Loopback) -> None:
    rows = pd.DataFrame({"name": ["align"], "size": np.array([5], dtype="int64")})
    row = rows.iloc[0]
    server.script(Reply.json({"items": []}), Reply.json(TASK))
    tasks = connect("ica_v1").tasks
    calls.all(tasks.list_tasks(page_size=row["size"], names=np.str_("a")))
    assert server.last.target == "/v1/tasks?names=a&pageSize=5"
    calls.run(tasks.create_task({"name": row["name"], "acl": rows["name"], "taskVersions": [Version(version="1")]}))
    assert server.last.json() == {
        "name": "align",
        "acl": ["align"],
        "taskVersions": [{"version": "1", "description": None}],
    }


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda tasks, models: tasks.list_tasks(page_size="abc"), "ListTasks: page_size takes an integer, not a str"),
        (lambda tasks, models: tasks.get_task(["a"]), "GetTask: task_id takes a scalar, not a list"),
        (lambda tasks, models: tasks.create_task(models.TaskSummary(id="a", name="n")), "takes CreateTaskRequest, not"),
        (lambda tasks, models: tasks.create_task("{}"), "takes CreateTaskRequest or a mapping, not a str"),
        (
            lambda tasks, models: tasks.create_task({"name": "a", "task_versions": []}),
            "body: a mapping has wire names, and that of 'task_versions' is 'taskVersions'",
        ),
        (lambda tasks, models: tasks.create_task({"name": math.nan}), "body.name: nan has no form in JSON"),
        (lambda tasks, models: tasks.create_task(models.CreateTaskRequest(name=math.nan)), "body.name: nan"),
        (
            lambda tasks, models: tasks.create_task({"name": datetime.datetime(2024, 1, 2)}),
            "body.name: .* has no time zone",
        ),
    ],
)
def test_what_cannot_be_right_is_refused(
    call: Callable[[Any, Any], Any], message: str, connect: Callable[[str], Any], calls: Calls, server: Loopback
) -> None:
    models = importlib.import_module("ica_v1.models")
    tasks = connect("ica_v1").tasks

    def called() -> None:
        found = call(tasks, models)
        calls.all(found) if hasattr(found, "pages") else calls.run(found)

    with pytest.raises((TypeError, ValueError), match=f"(?i){message}"):
        called()
    assert server.accepted == 0


def test_a_model_of_another_media_version_is_told(
    connect: Callable[[str], Any], calls: Calls, server: Loopback
) -> None:
    models = importlib.import_module("ica_v3.models")
    old = calls.package("ica_v3").from_dict(models.AnalysisV3, ica.analysis_v3())
    analyses = connect("ica_v3").project_analysis
    with pytest.raises(TypeError, match=r"takes AnalysisV4, not an AnalysisV3: that is what version='v3' takes"):
        calls.run(analyses.update_analysis("p", "a", old))
    assert server.accepted == 0


def test_an_undeclared_field_is_remarked_on_where_it_was_given(
    connect: Callable[[str], Any], calls: Calls, server: Loopback
) -> None:
    warning = calls.package("ica_v1").UndeclaredFieldWarning
    server.script(Reply.json(TASK))
    tasks = connect("ica_v1").tasks
    with pytest.warns(warning, match="declares no field 'nmae', it is sent as it is; 'name' is near") as caught:
        calls.run(tasks.create_task({"name": "a", "nmae": "b"}))
    assert server.last.json() == {"name": "a", "nmae": "b"}
    if not calls.is_async:
        assert caught[0].filename == __file__


def test_the_value_that_tells_a_variant_may_be_given() -> None:
    made = importlib.import_module("ica_v3.models").CwlAnalysisStructuredInput
    assert made(inputs=[], object_type="STRUCTURED") == made(inputs=[])
    with pytest.raises(ValueError, match="object_type of CwlAnalysisStructuredInput is 'STRUCTURED', nothing else"):
        made(inputs=[], object_type="JSON")
