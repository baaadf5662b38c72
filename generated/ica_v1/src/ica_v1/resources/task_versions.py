"""Resource: Task Versions."""

from __future__ import annotations

from collections.abc import Mapping

from .. import models, types
from .._operations import task_versions as operations
from .._runtime.options import RequestOptions, unseen
from .._runtime.resource import (
    PathValue,
    Resource,
    as_raw,
    as_streamed,
    hides_arguments,
    raw_of,
    streamed_of,
)


class TaskVersions(Resource):
    """Versions of a task, each with its own execution, and their launch."""

    def list_task_versions(
        self,
        task_id: PathValue,
        *,
        sort: str | None = None,
        versions: str | None = None,
        ids: str | None = None,
        acls: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        options: RequestOptions | None = None,
    ) -> types.Pager[models.TaskVersionSummary, models.TaskVersionSummaryPagedItems]:
        """List the versions of a task.

        Returns one page of those versions of a task that the tenant of the caller may
        see.

        Args:
            task_id: ID of the task.
            sort: Field to sort by (name, version, timeCreated or timeModified) and,
                after a space, asc or desc; asc when no direction is named.
            versions: Keeps the entries with these version strings.
            ids: Keeps the entries with these version IDs.
            acls: Keeps the entries with these access list entries.
            page_size: How many entries one page holds, from 1 to 1000; 10 when left
                out. Default: `10`.
            page_token: Token of the page to read, taken from an earlier reply: its
                firstPageToken, nextPageToken or prevPageToken.
            options: Settings for this call: `timeout`, `retries`, `headers` and others.

        Raises:
            BadRequestError, UnauthorizedError, ForbiddenError, NotFoundError,
                ServerError, ApiError: 400, 401, 403, 404, 500 or any other status;
                `body` is `models.ErrorResponse`.
        """
        # GET /v1/tasks/{taskId}/versions
        options = options and unseen(options)
        return self._paginate(
            operations.LIST_TASK_VERSIONS,
            {
                "taskId": task_id,
                "sort": sort,
                "versions": versions,
                "ids": ids,
                "acls": acls,
                "pageSize": page_size,
                "pageToken": page_token,
            },
            options=options,
        )

    @hides_arguments
    def create_task_version(
        self,
        task_id: PathValue,
        body: models.CreateTaskVersionRequest | Mapping[str, object] | None = None,
        *,
        options: RequestOptions | None = None,
    ) -> models.TaskVersion:
        """Add a version to a task.

        Stores a new version of an existing task and answers with its ID. Text such as
        {{string}} in it is a placeholder, filled in at launch.

        Args:
            task_id: ID of the task.
            body: Version string, description, execution and access list of the new
                version.
            options: Settings for this call: `timeout`, `retries`, `headers` and others.

        Raises:
            BadRequestError, UnauthorizedError, ForbiddenError, NotFoundError,
                ConflictError, ServerError, ApiError: 400, 401, 403, 404, 409, 500 or
                any other status; `body` is `models.ErrorResponse`.
        """
        # POST /v1/tasks/{taskId}/versions
        return self._request(
            operations.CREATE_TASK_VERSION,
            {"taskId": task_id},
            body=body,
            options=options,
        )

    def get_task_version(
        self,
        task_id: PathValue,
        version_id: PathValue,
        *,
        options: RequestOptions | None = None,
    ) -> models.TaskVersion:
        """Read one task version.

        Returns a version of a task together with its execution.

        Args:
            task_id: ID of the task.
            version_id: ID of the task version.
            options: Settings for this call: `timeout`, `retries`, `headers` and others.

        Raises:
            BadRequestError, UnauthorizedError, ForbiddenError, NotFoundError,
                ServerError, ApiError: 400, 401, 403, 404, 500 or any other status;
                `body` is `models.ErrorResponse`.
        """
        # GET /v1/tasks/{taskId}/versions/{versionId}
        options = options and unseen(options)
        return self._request(
            operations.GET_TASK_VERSION,
            {"taskId": task_id, "versionId": version_id},
            options=options,
        )

    @hides_arguments
    def update_task_version(
        self,
        task_id: PathValue,
        version_id: PathValue,
        body: models.UpdateTaskVersionRequest | Mapping[str, object] | None = None,
        *,
        options: RequestOptions | None = None,
    ) -> models.TaskVersion:
        """Change a task version.

        Changes properties of a version of a task.

        Args:
            task_id: ID of the task.
            version_id: ID of the task version.
            body: The fields to change.
            options: Settings for this call: `timeout`, `retries`, `headers` and others.

        Raises:
            BadRequestError, UnauthorizedError, ForbiddenError, NotFoundError,
                ServerError, ApiError: 400, 401, 403, 404, 500 or any other status;
                `body` is `models.ErrorResponse`.
        """
        # PATCH /v1/tasks/{taskId}/versions/{versionId}
        return self._request(
            operations.UPDATE_TASK_VERSION,
            {"taskId": task_id, "versionId": version_id},
            body=body,
            options=options,
        )

    def launch_task_run(
        self,
        task_id: PathValue,
        version_id: PathValue,
        body: models.LaunchTaskRequest | Mapping[str, object] | None = None,
        *,
        options: RequestOptions | None = None,
    ) -> models.TaskRun:
        """Run a task version.

        Starts a task run from a version and answers with the ID of the run. Every
        placeholder of the version needs a value.

        Args:
            task_id: ID of the task.
            version_id: ID of the task version.
            body: Name, description, placeholder values and access list of the run.
            options: Settings for this call: `timeout`, `retries`, `headers` and others.

        Raises:
            BadRequestError, UnauthorizedError, ForbiddenError, NotFoundError,
                ServerError, ApiError: 400, 401, 403, 404, 500 or any other status;
                `body` is `models.ErrorResponse`.
        """
        # POST /v1/tasks/{taskId}/versions/{versionId}:launch
        options = options and unseen(options)
        return self._request(
            operations.LAUNCH_TASK_RUN,
            {"taskId": task_id, "versionId": version_id},
            body=body,
            options=options,
        )

    @property
    def with_raw_response(self) -> TaskVersionsWithRawResponse:
        """The same methods, each returning the whole reply."""
        return TaskVersionsWithRawResponse(self)

    @property
    def with_streaming_response(self) -> TaskVersionsWithStreamingResponse:
        """The same methods, each returning a reply to be read piece by piece."""
        return TaskVersionsWithStreamingResponse(self)


class TaskVersionsWithRawResponse:
    """The methods of `TaskVersions`, each returning the whole reply."""

    def __init__(self, resource: TaskVersions) -> None:
        raw = raw_of(resource)
        self.list_task_versions = as_raw(raw.list_task_versions)
        self.create_task_version = as_raw(raw.create_task_version)
        self.get_task_version = as_raw(raw.get_task_version)
        self.update_task_version = as_raw(raw.update_task_version)
        self.launch_task_run = as_raw(raw.launch_task_run)


class TaskVersionsWithStreamingResponse:
    """The methods of `TaskVersions`, each returning a reply to be read piece by
    piece.
    """

    def __init__(self, resource: TaskVersions) -> None:
        streamed = streamed_of(resource)
        self.list_task_versions = as_streamed(streamed.list_task_versions)
        self.create_task_version = as_streamed(streamed.create_task_version)
        self.get_task_version = as_streamed(streamed.get_task_version)
        self.update_task_version = as_streamed(streamed.update_task_version)
        self.launch_task_run = as_streamed(streamed.launch_task_run)
