"""Resource: Tasks."""

from __future__ import annotations

from .._operations import tasks as operations
from .._runtime.options import RequestOptions, unseen
from .._runtime.resource import (
    PathValue,
    Resource,
    as_raw,
    as_streamed,
    raw_of,
    streamed_of,
)


class Tasks(Resource):
    """The Tasks operations."""

    def post_tasks_abort(
        self, task_id: PathValue, *, options: RequestOptions | None = None
    ) -> None:
        """POST /tasks/{taskId}:abort

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # POST /tasks/{taskId}:abort
        options = options and unseen(options)
        return self._request(
            operations.POST_TASKS_ABORT, {"taskId": task_id}, options=options
        )

    def complete_upload(
        self, file_id: PathValue, *, options: RequestOptions | None = None
    ) -> None:
        """POST /files/{fileId}:completeUpload

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # POST /files/{fileId}:completeUpload
        options = options and unseen(options)
        return self._request(
            operations.COMPLETE_UPLOAD, {"fileId": file_id}, options=options
        )

    def post_workers_run(
        self, id: PathValue, *, options: RequestOptions | None = None
    ) -> None:
        """POST /workers/{id}/$run

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # POST /workers/{id}/$run
        options = options and unseen(options)
        return self._request(operations.POST_WORKERS_RUN, {"id": id}, options=options)

    def get_reports_by_format(
        self,
        year: int,
        month: int,
        format: PathValue,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """GET /reports/{year}-{month}.{format}

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /reports/{year}-{month}.{format}
        options = options and unseen(options)
        return self._request(
            operations.GET_REPORTS_BY_FORMAT,
            {"format": format, "year": year, "month": month},
            options=options,
        )

    def get(self, *, options: RequestOptions | None = None) -> None:
        """GET /

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /
        options = options and unseen(options)
        return self._request(operations.GET, {}, options=options)

    def get_by_id(
        self, id: PathValue, *, options: RequestOptions | None = None
    ) -> None:
        """GET /{id}

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /{id}
        options = options and unseen(options)
        return self._request(operations.GET_BY_ID, {"id": id}, options=options)

    @property
    def with_raw_response(self) -> TasksWithRawResponse:
        """The same methods, each returning the whole reply."""
        return TasksWithRawResponse(self)

    @property
    def with_streaming_response(self) -> TasksWithStreamingResponse:
        """The same methods, each returning a reply to be read piece by piece."""
        return TasksWithStreamingResponse(self)


class TasksWithRawResponse:
    """The methods of `Tasks`, each returning the whole reply."""

    def __init__(self, resource: Tasks) -> None:
        raw = raw_of(resource)
        self.post_tasks_abort = as_raw(raw.post_tasks_abort)
        self.complete_upload = as_raw(raw.complete_upload)
        self.post_workers_run = as_raw(raw.post_workers_run)
        self.get_reports_by_format = as_raw(raw.get_reports_by_format)
        self.get = as_raw(raw.get)
        self.get_by_id = as_raw(raw.get_by_id)


class TasksWithStreamingResponse:
    """The methods of `Tasks`, each returning a reply to be read piece by piece."""

    def __init__(self, resource: Tasks) -> None:
        streamed = streamed_of(resource)
        self.post_tasks_abort = as_streamed(streamed.post_tasks_abort)
        self.complete_upload = as_streamed(streamed.complete_upload)
        self.post_workers_run = as_streamed(streamed.post_workers_run)
        self.get_reports_by_format = as_streamed(streamed.get_reports_by_format)
        self.get = as_streamed(streamed.get)
        self.get_by_id = as_streamed(streamed.get_by_id)
