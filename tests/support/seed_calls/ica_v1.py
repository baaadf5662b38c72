"""The nine operations of ICA v1's TasksApi and TaskVersionsApi pages."""

from __future__ import annotations

import base64
import datetime
from typing import Any

from support.seed_calls.call import SeedCall

_JSON = "application/json"
_BEARER = {"Authorization": "Bearer ica-v1-token"}
_TASKS: dict[str, Any] = {"package": "ica_v1", "resource": "tasks", "headers": _BEARER}
_VERSIONS: dict[str, Any] = {"package": "ica_v1", "resource": "task_versions", "headers": _BEARER}
_SUMMARY = {
    "id": "tsk.1",
    "href": "https://use1.platform.illumina.com/v1/tasks/tsk.1",
    "urn": "urn:ilp:tsk.1",
    "name": "name_example",
    "acl": ["tid:1"],
    "timeCreated": "2020-11-05T10:20:30.123456Z",
}
_CREATED = datetime.datetime(2020, 11, 5, 10, 20, 30, 123456, tzinfo=datetime.UTC)
_VERSION = {"id": "tvn.1", "version": "1.0", "execution": {"image": {"name": "ubuntu"}, "retryLimit": 3}}


def _version_arguments(models: Any) -> dict[str, Any]:
    """Every field that the page's example of a task version has."""
    key = {"key": "key_example"}
    return {
        "version": "version_example",
        "description": "description_example",
        "execution": models.Execution(
            image=models.Image(
                name="name_example",
                tag="tag_example",
                digest="digest_example",
                credentials=models.Credentials(username="username_example", password="password_example"),
            ),
            command="command_example",
            args=["args_example"],
            inputs=[
                models.InputMountMappingWithCreds(
                    storage_provider="storage_provider_example",
                    credentials=key,
                    path="path_example",
                    url="url_example",
                    urn="urn_example",
                    mode="mode_example",
                    type="File",
                )
            ],
            outputs=[
                models.MountMappingWithCreds(
                    path="path_example",
                    url="url_example",
                    urn="urn_example",
                    type="type_example",
                    storage_provider="storage_provider_example",
                    credentials=key,
                )
            ],
            system_files=models.SystemFiles(
                url="url_example", urn="urn_example", storage_provider="storage_provider_example", credentials=key
            ),
            environment=models.Environment(
                variables=key,
                resources=models.Resources(
                    type="type_example",
                    size="size_example",
                    cpu_cores=3.14,
                    memory_gb=3.14,
                    hardware=["hardware_example"],
                    tier="tier_example",
                ),
                input_stream_settings=models.InputStreamSettings(
                    access_pattern="sequential", cache_size_gb=50, block_size_mb=32.0, prefetch_blocks=32
                ),
            ),
            working_directory="working_directory_example",
            retry_limit=3,
            retry_count=0,
        ),
        "acl": ["acl_example"],
    }


_VERSION_JSON = {
    "version": "version_example",
    "description": "description_example",
    "execution": {
        "image": {
            "name": "name_example",
            "tag": "tag_example",
            "digest": "digest_example",
            "credentials": {"username": "username_example", "password": "password_example"},
        },
        "command": "command_example",
        "args": ["args_example"],
        "inputs": [
            {
                "storageProvider": "storage_provider_example",
                "credentials": {"key": "key_example"},
                "path": "path_example",
                "url": "url_example",
                "urn": "urn_example",
                "mode": "mode_example",
                "type": "File",
            }
        ],
        "outputs": [
            {
                "path": "path_example",
                "url": "url_example",
                "urn": "urn_example",
                "type": "type_example",
                "storageProvider": "storage_provider_example",
                "credentials": {"key": "key_example"},
            }
        ],
        "systemFiles": {
            "url": "url_example",
            "urn": "urn_example",
            "storageProvider": "storage_provider_example",
            "credentials": {"key": "key_example"},
        },
        "environment": {
            "variables": {"key": "key_example"},
            "resources": {
                "type": "type_example",
                "size": "size_example",
                "cpuCores": 3.14,
                "memoryGb": 3.14,
                "hardware": ["hardware_example"],
                "tier": "tier_example",
            },
            "inputStreamSettings": {
                "accessPattern": "sequential",
                "cacheSizeGB": 50,
                "blockSizeMB": 32.0,
                "prefetchBlocks": 32,
            },
        },
        "workingDirectory": "working_directory_example",
        "retryLimit": 3,
        "retryCount": 0,
    },
    "acl": ["acl_example"],
}

CALLS = (
    SeedCall(
        **_TASKS,
        method="create_task",
        verb="POST",
        target="/v1/tasks",
        body=(
            "body",
            lambda models: models.CreateTaskRequest(
                name="name_example",
                description="description_example",
                acl=["acl_example"],
                task_versions=[models.CreateTaskVersionRequest(**_version_arguments(models))],
            ),
        ),
        json={
            "name": "name_example",
            "description": "description_example",
            "acl": ["acl_example"],
            "taskVersions": [_VERSION_JSON],
        },
        content_type=_JSON,
        status=201,
        reply={**_SUMMARY, "taskVersions": [_VERSION]},
        returns="Task",
        values={
            "id": "tsk.1",
            "time_created": _CREATED,
            "task_versions.0.execution.image.name": "ubuntu",
            "task_versions.0.execution.retry_limit": 3,
            "description": None,
        },
    ),
    SeedCall(
        **_TASKS,
        method="get_task",
        verb="GET",
        target="/v1/tasks/tsk.1%2F..%20%C3%A9%2525",
        arguments={"task_id": "tsk.1/.. é%25"},
        reply=_SUMMARY,
        returns="TaskSummary",
        values={"acl": ["tid:1"], "time_created": _CREATED},
    ),
    SeedCall(
        package="ica_v1",
        resource="tasks",
        method="get_task",
        label="basic",
        verb="GET",
        target="/v1/tasks/tsk.1",
        arguments={"task_id": "tsk.1"},
        credentials={"basic": ("user", "p:ss")},
        headers={"Authorization": "Basic " + base64.b64encode(b"user:p:ss").decode()},
        reply=_SUMMARY,
        returns="TaskSummary",
        values={"name": "name_example"},
    ),
    SeedCall(
        **_TASKS,
        method="list_tasks",
        verb="GET",
        target="/v1/tasks?names=a%2Cb%20c&acls=tid%3A1&pageSize=10&sort=timeCreated%20asc&pageToken=a%2Bb%2Fc%3D%3D",
        arguments={
            "names": "a,b c",
            "acls": "tid:1",
            "page_size": 10,
            "sort": "timeCreated asc",
            "page_token": "a+b/c==",
        },
        paged=True,
        reply={"items": [_SUMMARY], "itemCount": 1, "nextPageToken": "", "totalItemCount": 1, "totalPageCount": 1},
        returns="TaskSummaryPagedItems",
        values={"items.0.urn": "urn:ilp:tsk.1", "total_item_count": 1, "prev_page_token": None},
    ),
    SeedCall(
        **_TASKS,
        method="update_task",
        verb="PATCH",
        target="/v1/tasks/tsk.1",
        arguments={"task_id": "tsk.1"},
        body=(
            "body",
            lambda models: models.UpdateTaskRequest(
                name="name_example", description="description_example", acl=["acl_example"]
            ),
        ),
        json={"name": "name_example", "description": "description_example", "acl": ["acl_example"]},
        content_type=_JSON,
        reply={**_SUMMARY, "taskVersions": []},
        returns="Task",
        values={"task_versions": [], "name": "name_example"},
    ),
    SeedCall(
        **_VERSIONS,
        method="create_task_version",
        verb="POST",
        target="/v1/tasks/tsk.1/versions",
        arguments={"task_id": "tsk.1"},
        body=("body", lambda models: models.CreateTaskVersionRequest(**_version_arguments(models))),
        json=_VERSION_JSON,
        content_type=_JSON,
        status=201,
        reply=_VERSION,
        returns="TaskVersion",
        values={"version": "1.0", "execution.image.name": "ubuntu"},
    ),
    SeedCall(
        **_VERSIONS,
        method="get_task_version",
        verb="GET",
        target="/v1/tasks/tsk.1/versions/tvn%3A1",
        arguments={"task_id": "tsk.1", "version_id": "tvn:1"},
        reply=_VERSION,
        returns="TaskVersion",
        values={"id": "tvn.1"},
    ),
    SeedCall(
        **_VERSIONS,
        method="launch_task_run",
        verb="POST",
        target="/v1/tasks/tsk.1/versions/tvn.1:launch",
        arguments={"task_id": "tsk.1", "version_id": "tvn.1"},
        body=(
            "body",
            lambda models: models.LaunchTaskRequest(
                name="name_example",
                description="description_example",
                arguments={"key": "key_example"},
                acl=["acl_example"],
            ),
        ),
        json={
            "name": "name_example",
            "description": "description_example",
            "arguments": {"key": "key_example"},
            "acl": ["acl_example"],
        },
        content_type=_JSON,
        status=201,
        reply={
            "id": "trn.1",
            "status": "Pending",
            "logs": [{"startTime": "2020-11-05T10:20:30Z", "stdout": "out"}],
            "taskVersionSummary": {"id": "tvn.1"},
        },
        returns="TaskRun",
        values={
            "status": "Pending",
            "logs.0.start_time": datetime.datetime(2020, 11, 5, 10, 20, 30, tzinfo=datetime.UTC),
            "task_version_summary.id": "tvn.1",
        },
    ),
    SeedCall(
        **_VERSIONS,
        method="list_task_versions",
        verb="GET",
        target=(
            "/v1/tasks/tsk.1/versions?sort=version%20desc&versions=1.0&ids=tvn.1%2Ctvn.2&acls=x&pageSize=5&pageToken=t"
        ),
        arguments={
            "task_id": "tsk.1",
            "sort": "version desc",
            "versions": "1.0",
            "ids": "tvn.1,tvn.2",
            "acls": "x",
            "page_size": 5,
            "page_token": "t",
        },
        paged=True,
        reply={"items": [{"id": "tvn.1", "version": "1.0"}], "itemCount": 1},
        returns="TaskVersionSummaryPagedItems",
        values={"items.0.version": "1.0", "item_count": 1},
    ),
    SeedCall(
        **_VERSIONS,
        method="update_task_version",
        verb="PATCH",
        target="/v1/tasks/tsk.1/versions/tvn.1",
        arguments={"task_id": "tsk.1", "version_id": "tvn.1"},
        body=("body", lambda models: models.UpdateTaskVersionRequest(**_version_arguments(models))),
        json=_VERSION_JSON,
        content_type=_JSON,
        reply=_VERSION,
        returns="TaskVersion",
        values={"execution.image.name": "ubuntu"},
    ),
)
