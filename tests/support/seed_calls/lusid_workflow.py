"""The four operations of the LUSID Workflow TasksApi page."""

from __future__ import annotations

import datetime
import uuid
from typing import Any

from support.seed_calls.call import SeedCall

_ID = "5f9a1c1e-30aa-4b0b-9d52-8c1f5b1d2f10"
_JSON = "application/json"
_COMMON: dict[str, Any] = {
    "package": "lusid_workflow",
    "resource": "tasks",
    "headers": {"Authorization": "Bearer lusid-token"},
}
_TASK = {
    "id": _ID,
    "correlationIds": ["correlation-id"],
    "taskDefinitionId": {"scope": "A1-Scope", "code": "A1-Code"},
    "taskDefinitionVersion": {"asAtModified": "2023-04-14T10:00:00.0000000+00:00"},
    "version": {"asAtCreated": "2023-04-14T10:00:00+00:00", "userIdCreated": "u1", "asAtVersionNumber": 3},
    "state": "Pending",
    "terminalState": False,
    "asAtLastTransition": None,
    "fields": [{"name": "clientId", "value": "zzz123"}],
}
_TASK_VALUES = {
    "id": uuid.UUID(_ID),
    "correlation_ids": ["correlation-id"],
    "task_definition_id.code": "A1-Code",
    "task_definition_version.as_at_modified": datetime.datetime(2023, 4, 14, 10, tzinfo=datetime.UTC),
    "version.as_at_version_number": 3,
    "terminal_state": False,
    "as_at_last_transition": None,
    "fields.0.value": "zzz123",
}

CALLS = (
    SeedCall(
        **_COMMON,
        method="create_task",
        verb="POST",
        target="/workflow/api/tasks?trigger=start%20now%2F1",
        arguments={"trigger": "start now/1"},
        body=(
            "create_task_request",
            lambda models: models.CreateTaskRequest(
                task_definition_id=models.ResourceId(scope="A1-Scope", code="A1-Code"),
                correlation_ids=["correlation-id"],
                fields=[models.TaskInstanceField(name="clientId", value="zzz123")],
            ),
        ),
        content_type=_JSON,
        json={
            "taskDefinitionId": {"scope": "A1-Scope", "code": "A1-Code"},
            "correlationIds": ["correlation-id"],
            "fields": [{"name": "clientId", "value": "zzz123"}],
        },
        status=201,
        reply=_TASK,
        returns="Task",
        values=_TASK_VALUES,
    ),
    SeedCall(
        **_COMMON,
        method="delete_task",
        verb="DELETE",
        target=f"/workflow/api/tasks/{_ID}",
        arguments={"id": _ID},
        reply={
            "href": "https://www.lusid.com/workflow/api/tasks/1",
            "effectiveFrom": None,
            "asAt": "2024-01-02T03:04:05+01:00",
            "links": [{"relation": "Root", "href": "https://www.lusid.com", "description": None, "method": "GET"}],
        },
        returns="DeletedEntityResponse",
        values={
            "as_at": datetime.datetime(2024, 1, 2, 3, 4, 5, tzinfo=datetime.timezone(datetime.timedelta(hours=1))),
            "links.0.method": "GET",
            "effective_from": None,
        },
    ),
    SeedCall(
        **_COMMON,
        method="get_task",
        verb="GET",
        target=f"/workflow/api/tasks/{_ID}?asAt=2013-10-20T19%3A20%3A30%2B01%3A00",
        arguments={
            "id": uuid.UUID(_ID),
            "as_at": datetime.datetime(2013, 10, 20, 19, 20, 30, tzinfo=datetime.timezone(datetime.timedelta(hours=1))),
        },
        reply=_TASK,
        returns="Task",
        values=_TASK_VALUES,
    ),
    SeedCall(
        **_COMMON,
        method="update_task",
        verb="POST",
        target=f"/workflow/api/tasks/{_ID}?trigger=go",
        arguments={"id": _ID, "trigger": "go"},
        body=(
            "update_task_request",
            lambda models: models.UpdateTaskRequest(fields=[models.TaskInstanceField(name="test", value="foo")]),
        ),
        content_type=_JSON,
        json={"fields": [{"name": "test", "value": "foo"}]},
        reply={"wasSuccessful": True, "asAt": "2024-01-02T03:04:05Z", "message": None},
        returns="UpdateTaskResponse",
        values={
            "was_successful": True,
            "as_at": datetime.datetime(2024, 1, 2, 3, 4, 5, tzinfo=datetime.UTC),
            "message": None,
        },
    ),
)
