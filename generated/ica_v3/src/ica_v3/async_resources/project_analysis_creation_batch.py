"""Async resource: Project Analysis Creation Batch."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, overload

from .. import models, types
from .._operations import project_analysis_creation_batch as operations
from .._runtime.options import RequestOptions, unseen
from .._runtime.resource import (
    AsyncResource,
    PathValue,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncProjectAnalysisCreationBatch(AsyncResource):
    """Start many analyses in one call and follow how they are created."""

    async def create_analysis_creation_batch(
        self,
        project_id: PathValue,
        create_analysis_creation_batch: (
            models.CreateAnalysisCreationBatch | Mapping[str, object]
        ),
        *,
        idempotency_key: str | None = None,
        version: Literal["v3"] = "v3",
        options: RequestOptions | None = None,
    ) -> models.AnalysisCreationBatch:
        """Start many analyses at once.

        Creates a batch and starts its analyses in the background. Follow its progress
        through the batch and its items.

        Args:
            project_id: Project to work in.
            create_analysis_creation_batch: Analyses to start.
            idempotency_key: Makes a repeated call safe; at most 255 characters. A
                successful reply is kept for 7 days per endpoint and user and is sent
                again for the same key and body. Expect 409 while the first call still
                runs and 422 when the body differs; a call that failed may be tried
                again. Generated for every call unless given.
            version: Media version, sent in `Accept` and `Content-Type`.
            options: Settings for this call: `timeout`, `retries`, `headers` and others.

        Raises:
            ApiError: Any error status; `body` is `models.Problem`.
        """
        # POST /api/projects/{projectId}/analysisCreationBatch
        options = options and unseen(options)
        return await self._request(
            operations.CREATE_ANALYSIS_CREATION_BATCH,
            {"projectId": project_id, "Idempotency-Key": idempotency_key},
            body=create_analysis_creation_batch,
            version=version,
            options=options,
        )

    async def get_analysis_creation_batch(
        self,
        project_id: PathValue,
        batch_id: PathValue,
        *,
        version: Literal["v3"] = "v3",
        options: RequestOptions | None = None,
    ) -> models.AnalysisCreationBatch:
        """Get one analysis batch.

        Returns the batch with the job that works through it.

        Args:
            project_id: Project to work in.
            batch_id: Batch of analyses, by id.
            version: Media version, sent in `Accept`.
            options: Settings for this call: `timeout`, `retries`, `headers` and others.

        Raises:
            ApiError: Any error status; `body` is `models.Problem`.
        """
        # GET /api/projects/{projectId}/analysisCreationBatch/{batchId}
        options = options and unseen(options)
        return await self._request(
            operations.GET_ANALYSIS_CREATION_BATCH,
            {"projectId": project_id, "batchId": batch_id},
            version=version,
            options=options,
        )

    @overload
    def get_analysis_creation_batch_items(
        self,
        project_id: PathValue,
        batch_id: PathValue,
        *,
        status: Sequence[types.ProjectAnalysisCreationBatchStatus] | None = None,
        page_offset: int | str | None = None,
        page_token: str | None = None,
        page_size: int | str | None = None,
        version: Literal["v4"] = "v4",
        options: RequestOptions | None = None,
    ) -> types.AsyncPager[
        models.AnalysisCreationBatchItemV4, models.AnalysisCreationBatchItemPagedListV4
    ]: ...
    @overload
    def get_analysis_creation_batch_items(
        self,
        project_id: PathValue,
        batch_id: PathValue,
        *,
        version: Literal["v3"],
        status: Sequence[types.ProjectAnalysisCreationBatchStatus] | None = None,
        page_offset: int | str | None = None,
        page_token: str | None = None,
        page_size: int | str | None = None,
        options: RequestOptions | None = None,
    ) -> types.AsyncPager[
        models.AnalysisCreationBatchItemV3, models.AnalysisCreationBatchItemPagedListV3
    ]: ...
    @overload
    def get_analysis_creation_batch_items(
        self,
        project_id: PathValue,
        batch_id: PathValue,
        *,
        version: Literal["v3", "v4"],
        status: Sequence[types.ProjectAnalysisCreationBatchStatus] | None = None,
        page_offset: int | str | None = None,
        page_token: str | None = None,
        page_size: int | str | None = None,
        options: RequestOptions | None = None,
    ) -> types.AsyncPager[
        models.AnalysisCreationBatchItemV4 | models.AnalysisCreationBatchItemV3,
        models.AnalysisCreationBatchItemPagedListV4
        | models.AnalysisCreationBatchItemPagedListV3,
    ]: ...
    def get_analysis_creation_batch_items(
        self,
        project_id: PathValue,
        batch_id: PathValue,
        *,
        status: Sequence[types.ProjectAnalysisCreationBatchStatus] | None = None,
        page_offset: int | str | None = None,
        page_token: str | None = None,
        page_size: int | str | None = None,
        version: Literal["v3", "v4"] = "v4",
        options: RequestOptions | None = None,
    ) -> types.AsyncPager[
        models.AnalysisCreationBatchItemV4 | models.AnalysisCreationBatchItemV3,
        models.AnalysisCreationBatchItemPagedListV4
        | models.AnalysisCreationBatchItemPagedListV3,
    ]:
        """List the items of an analysis batch.

        Returns one page of the items of a batch, by offset or by cursor. In v4 the
        created analysis names owner and tenant as objects, its priority and status are
        open strings, and several states are new.

        Args:
            project_id: Project to work in.
            batch_id: Batch of analyses, by id.
            status: Keep items in these creation states.
            page_offset: Rows to skip, for offset paging; ideally a multiple of the page
                size. This style ends at 200,000 rows and may repeat rows from page to
                page.
            page_token: Cursor from the previous reply, for cursor paging. This style
                returns every row exactly once.
            page_size: Rows to return on one page. Works with either paging style.
            version: Media version, sent in `Accept`.
            options: Settings for this call: `timeout`, `retries`, `headers` and others.

        Raises:
            ApiError: Any error status; `body` is `models.Problem`.
        """
        # GET /api/projects/{projectId}/analysisCreationBatch/{batchId}/items
        options = options and unseen(options)
        return self._paginate(
            operations.GET_ANALYSIS_CREATION_BATCH_ITEMS,
            {
                "projectId": project_id,
                "batchId": batch_id,
                "status": status,
                "pageOffset": page_offset,
                "pageToken": page_token,
                "pageSize": page_size,
            },
            version=version,
            options=options,
        )

    @overload
    async def get_analysis_creation_batch_item(
        self,
        project_id: PathValue,
        batch_id: PathValue,
        item_id: PathValue,
        *,
        version: Literal["v4"] = "v4",
        options: RequestOptions | None = None,
    ) -> models.AnalysisCreationBatchItemV4: ...
    @overload
    async def get_analysis_creation_batch_item(
        self,
        project_id: PathValue,
        batch_id: PathValue,
        item_id: PathValue,
        *,
        version: Literal["v3"],
        options: RequestOptions | None = None,
    ) -> models.AnalysisCreationBatchItemV3: ...
    @overload
    async def get_analysis_creation_batch_item(
        self,
        project_id: PathValue,
        batch_id: PathValue,
        item_id: PathValue,
        *,
        version: Literal["v3", "v4"],
        options: RequestOptions | None = None,
    ) -> models.AnalysisCreationBatchItemV4 | models.AnalysisCreationBatchItemV3: ...
    async def get_analysis_creation_batch_item(
        self,
        project_id: PathValue,
        batch_id: PathValue,
        item_id: PathValue,
        *,
        version: Literal["v3", "v4"] = "v4",
        options: RequestOptions | None = None,
    ) -> models.AnalysisCreationBatchItemV4 | models.AnalysisCreationBatchItemV3:
        """Get one item of an analysis batch.

        Returns one item with its request, its progress and the analysis made from it.
        In v4 the created analysis names owner and tenant as objects, its priority and
        status are open strings, and several states are new.

        Args:
            project_id: Project to work in.
            batch_id: Batch of analyses, by id.
            item_id: Item of the batch, by id.
            version: Media version, sent in `Accept`.
            options: Settings for this call: `timeout`, `retries`, `headers` and others.

        Raises:
            ApiError: Any error status; `body` is `models.Problem`.
        """
        # GET /api/projects/{projectId}/analysisCreationBatch/{batchId}/items/{itemId}
        options = options and unseen(options)
        return await self._request(
            operations.GET_ANALYSIS_CREATION_BATCH_ITEM,
            {"projectId": project_id, "batchId": batch_id, "itemId": item_id},
            version=version,
            options=options,
        )

    @property
    def with_raw_response(self) -> AsyncProjectAnalysisCreationBatchWithRawResponse:
        """The same methods, each returning the whole reply."""
        return AsyncProjectAnalysisCreationBatchWithRawResponse(self)

    @property
    def with_streaming_response(
        self,
    ) -> AsyncProjectAnalysisCreationBatchWithStreamingResponse:
        """The same methods, each returning a reply to be read piece by piece."""
        return AsyncProjectAnalysisCreationBatchWithStreamingResponse(self)


class AsyncProjectAnalysisCreationBatchWithRawResponse:
    """The methods of `AsyncProjectAnalysisCreationBatch`, each returning the whole
    reply.
    """

    def __init__(self, resource: AsyncProjectAnalysisCreationBatch) -> None:
        raw = raw_of_async(resource)
        self.create_analysis_creation_batch = as_raw_async(
            raw.create_analysis_creation_batch
        )
        self.get_analysis_creation_batch = as_raw_async(raw.get_analysis_creation_batch)
        self.get_analysis_creation_batch_items = as_raw_async(
            raw.get_analysis_creation_batch_items
        )
        self.get_analysis_creation_batch_item = as_raw_async(
            raw.get_analysis_creation_batch_item
        )


class AsyncProjectAnalysisCreationBatchWithStreamingResponse:
    """The methods of `AsyncProjectAnalysisCreationBatch`, each returning a reply to be
    read piece by piece.
    """

    def __init__(self, resource: AsyncProjectAnalysisCreationBatch) -> None:
        streamed = streamed_of_async(resource)
        self.create_analysis_creation_batch = as_streamed_async(
            streamed.create_analysis_creation_batch
        )
        self.get_analysis_creation_batch = as_streamed_async(
            streamed.get_analysis_creation_batch
        )
        self.get_analysis_creation_batch_items = as_streamed_async(
            streamed.get_analysis_creation_batch_items
        )
        self.get_analysis_creation_batch_item = as_streamed_async(
            streamed.get_analysis_creation_batch_item
        )
