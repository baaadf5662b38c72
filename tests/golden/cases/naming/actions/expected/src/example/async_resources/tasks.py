"""Async resource: Tasks."""

from __future__ import annotations

from .._operations import tasks as operations
from .._runtime.options import RequestOptions
from .._runtime.parameters import PathValue
from .._runtime.resource import (
    AsyncResource,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncTasks(AsyncResource):
    """The Tasks operations."""

    async def post_tasks_abort(
        self, task_id: PathValue, *, options: RequestOptions | None = None
    ) -> None:
        """POST /tasks/{taskId}:abort"""
        return await self._request(
            operations.POST_TASKS_ABORT, {"taskId": task_id}, options=options
        )

    async def complete_upload(
        self, file_id: PathValue, *, options: RequestOptions | None = None
    ) -> None:
        """POST /files/{fileId}:completeUpload"""
        return await self._request(
            operations.COMPLETE_UPLOAD, {"fileId": file_id}, options=options
        )

    async def post_workers_run(
        self, id: PathValue, *, options: RequestOptions | None = None
    ) -> None:
        """POST /workers/{id}/$run"""
        return await self._request(
            operations.POST_WORKERS_RUN, {"id": id}, options=options
        )

    async def get_reports_by_format(
        self,
        year: int,
        month: int,
        format: PathValue,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """GET /reports/{year}-{month}.{format}"""
        return await self._request(
            operations.GET_REPORTS_BY_FORMAT,
            {"format": format, "year": year, "month": month},
            options=options,
        )

    async def get(self, *, options: RequestOptions | None = None) -> None:
        """GET /"""
        return await self._request(operations.GET, {}, options=options)

    async def get_by_id(
        self, id: PathValue, *, options: RequestOptions | None = None
    ) -> None:
        """GET /{id}"""
        return await self._request(operations.GET_BY_ID, {"id": id}, options=options)

    @property
    def with_raw_response(self) -> AsyncTasksWithRawResponse:
        """The same methods, each giving the whole reply."""
        return AsyncTasksWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncTasksWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return AsyncTasksWithStreamingResponse(self)


class AsyncTasksWithRawResponse:
    """`AsyncTasks` with whole replies."""

    def __init__(self, resource: AsyncTasks) -> None:
        raw = raw_of_async(resource)
        self.post_tasks_abort = as_raw_async(raw.post_tasks_abort)
        self.complete_upload = as_raw_async(raw.complete_upload)
        self.post_workers_run = as_raw_async(raw.post_workers_run)
        self.get_reports_by_format = as_raw_async(raw.get_reports_by_format)
        self.get = as_raw_async(raw.get)
        self.get_by_id = as_raw_async(raw.get_by_id)


class AsyncTasksWithStreamingResponse:
    """`AsyncTasks` with replies read piece by piece."""

    def __init__(self, resource: AsyncTasks) -> None:
        streamed = streamed_of_async(resource)
        self.post_tasks_abort = as_streamed_async(streamed.post_tasks_abort)
        self.complete_upload = as_streamed_async(streamed.complete_upload)
        self.post_workers_run = as_streamed_async(streamed.post_workers_run)
        self.get_reports_by_format = as_streamed_async(streamed.get_reports_by_format)
        self.get = as_streamed_async(streamed.get)
        self.get_by_id = as_streamed_async(streamed.get_by_id)
