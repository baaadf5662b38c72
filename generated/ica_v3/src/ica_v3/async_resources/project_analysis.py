"""Async resource: Project Analysis."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, overload

from .. import models, types
from .._operations import project_analysis as operations
from .._runtime.options import RequestOptions, unseen
from .._runtime.resource import (
    AsyncResource,
    PathValue,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncProjectAnalysis(AsyncResource):
    """Start, find, change and stop single analyses."""

    @overload
    async def get_analysis(
        self,
        project_id: PathValue,
        analysis_id: PathValue,
        *,
        version: Literal["v4"] = "v4",
        options: RequestOptions | None = None,
    ) -> models.AnalysisV4: ...
    @overload
    async def get_analysis(
        self,
        project_id: PathValue,
        analysis_id: PathValue,
        *,
        version: Literal["v3"],
        options: RequestOptions | None = None,
    ) -> models.AnalysisV3: ...
    @overload
    async def get_analysis(
        self,
        project_id: PathValue,
        analysis_id: PathValue,
        *,
        version: Literal["v3", "v4"],
        options: RequestOptions | None = None,
    ) -> models.AnalysisV4 | models.AnalysisV3: ...
    async def get_analysis(
        self,
        project_id: PathValue,
        analysis_id: PathValue,
        *,
        version: Literal["v3", "v4"] = "v4",
        options: RequestOptions | None = None,
    ) -> models.AnalysisV4 | models.AnalysisV3:
        """Get one analysis.

        Returns an analysis with its pipeline and state. The two media versions differ
        in owner, tenant, priority and status.

        Args:
            project_id: Project to work in.
            analysis_id: Analysis to fetch, by id.
            version: Media version, sent in `Accept`.
            options: Settings for this call: `timeout`, `retries`, `headers` and others.

        Raises:
            ApiError: Any error status; `body` is `models.Problem`.
        """
        # GET /api/projects/{projectId}/analyses/{analysisId}
        options = options and unseen(options)
        return await self._request(
            operations.GET_ANALYSIS,
            {"projectId": project_id, "analysisId": analysis_id},
            version=version,
            options=options,
        )

    @overload
    async def update_analysis(
        self,
        project_id: PathValue,
        analysis_id: PathValue,
        body: models.AnalysisV4 | Mapping[str, object],
        *,
        if_match: str | None = None,
        version: Literal["v4"] = "v4",
        options: RequestOptions | None = None,
    ) -> models.AnalysisV4: ...
    @overload
    async def update_analysis(
        self,
        project_id: PathValue,
        analysis_id: PathValue,
        body: models.AnalysisV3 | Mapping[str, object],
        *,
        version: Literal["v3"],
        if_match: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.AnalysisV3: ...
    @overload
    async def update_analysis(
        self,
        project_id: PathValue,
        analysis_id: PathValue,
        body: models.AnalysisV4 | models.AnalysisV3 | Mapping[str, object],
        *,
        version: Literal["v3", "v4"],
        if_match: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.AnalysisV4 | models.AnalysisV3: ...
    async def update_analysis(
        self,
        project_id: PathValue,
        analysis_id: PathValue,
        body: models.AnalysisV4 | models.AnalysisV3 | Mapping[str, object],
        *,
        if_match: str | None = None,
        version: Literal["v3", "v4"] = "v4",
        options: RequestOptions | None = None,
    ) -> models.AnalysisV4 | models.AnalysisV3:
        """Change an analysis.

        Stores a changed analysis; only its tags can change. Plain JSON counts as v3,
        and the versions in the Accept and Content-Type headers must agree.

        Args:
            project_id: Project to work in.
            analysis_id: Analysis to change, by id.
            body: The analysis as it should become.
            if_match: Last `ETag` seen. When it is out of date the reply is 409; without
                it nothing is checked and the newest write wins.
            version: Media version, sent in `Accept` and `Content-Type`.
            options: Settings for this call: `timeout`, `retries`, `headers` and others.

        Raises:
            ApiError: Any error status; `body` is `models.Problem`.
        """
        # PUT /api/projects/{projectId}/analyses/{analysisId}
        options = options and unseen(options)
        return await self._request(
            operations.UPDATE_ANALYSIS,
            {"projectId": project_id, "analysisId": analysis_id, "If-Match": if_match},
            body=body,
            version=version,
            options=options,
        )

    async def abort_analysis(
        self,
        project_id: PathValue,
        analysis_id: PathValue,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Stop an analysis.

        Asks a running analysis to stop. Its state changes only when the stop begins,
        not with this call.

        Args:
            project_id: Project to work in.
            analysis_id: Analysis to stop, by id.
            options: Settings for this call: `timeout`, `retries`, `headers` and others.

        Raises:
            ApiError: Any error status; `body` is `models.Problem`.
        """
        # POST /api/projects/{projectId}/analyses/{analysisId}:abort
        options = options and unseen(options)
        return await self._request(
            operations.ABORT_ANALYSIS,
            {"projectId": project_id, "analysisId": analysis_id},
            options=options,
        )

    def search_analyses(
        self,
        project_id: PathValue,
        body: models.AnalysisQueryParameters | Mapping[str, object] | None = None,
        *,
        page_offset: int | str | None = None,
        page_token: str | None = None,
        page_size: int | str | None = None,
        sort: str | None = None,
        version: Literal["v3"] = "v3",
        options: RequestOptions | None = None,
    ) -> types.AsyncPager[models.AnalysisV4, models.AnalysisPagedListV4]:
        """Search analyses.

        Finds analyses by the optional filters in the body and returns one page of them.
        The reply has v4 analyses although its media type says v3.

        Args:
            project_id: Project to work in.
            body: Filters to apply.
            page_offset: Rows to skip, for offset paging; ideally a multiple of the page
                size. This style ends at 200,000 rows and may repeat rows from page to
                page.
            page_token: Cursor from the previous reply, for cursor paging. This style
                returns every row exactly once.
            page_size: Rows to return on one page. Works with either paging style.
            sort: Comma-separated fields to order by, with offset paging only; ascending
                unless ` desc` follows a field. Allowed are reference, userReference,
                pipeline, status, startDate, endDate and summary.
            version: Media version, sent in `Accept` and `Content-Type`.
            options: Settings for this call: `timeout`, `retries`, `headers` and others.

        Raises:
            ApiError: Any error status; `body` is `models.Problem`.
        """
        # POST /api/projects/{projectId}/analysis:search
        options = options and unseen(options)
        return self._paginate(
            operations.SEARCH_ANALYSES,
            {
                "pageOffset": page_offset,
                "pageToken": page_token,
                "pageSize": page_size,
                "sort": sort,
                "projectId": project_id,
            },
            body=body,
            version=version,
            options=options,
        )

    @overload
    async def create_nextflow_analysis(
        self,
        project_id: PathValue,
        create_nextflow_analysis: models.CreateNextflowAnalysis | Mapping[str, object],
        *,
        idempotency_key: str | None = None,
        version: Literal["v4"] = "v4",
        options: RequestOptions | None = None,
    ) -> models.AnalysisV4: ...
    @overload
    async def create_nextflow_analysis(
        self,
        project_id: PathValue,
        create_nextflow_analysis: models.CreateNextflowAnalysis | Mapping[str, object],
        *,
        version: Literal["v3"],
        idempotency_key: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.AnalysisV3: ...
    @overload
    async def create_nextflow_analysis(
        self,
        project_id: PathValue,
        create_nextflow_analysis: models.CreateNextflowAnalysis | Mapping[str, object],
        *,
        version: Literal["v3", "v4"],
        idempotency_key: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.AnalysisV4 | models.AnalysisV3: ...
    async def create_nextflow_analysis(
        self,
        project_id: PathValue,
        create_nextflow_analysis: models.CreateNextflowAnalysis | Mapping[str, object],
        *,
        idempotency_key: str | None = None,
        version: Literal["v3", "v4"] = "v4",
        options: RequestOptions | None = None,
    ) -> models.AnalysisV4 | models.AnalysisV3:
        """Start a Nextflow analysis.

        Creates an analysis for a Nextflow pipeline and starts it. The versions in the
        Accept and Content-Type headers must agree.

        Args:
            project_id: Project to work in.
            create_nextflow_analysis: What to run and with which inputs.
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
        # POST /api/projects/{projectId}/analysis:nextflow
        options = options and unseen(options)
        return await self._request(
            operations.CREATE_NEXTFLOW_ANALYSIS,
            {"Idempotency-Key": idempotency_key, "projectId": project_id},
            body=create_nextflow_analysis,
            version=version,
            options=options,
        )

    @property
    def with_raw_response(self) -> AsyncProjectAnalysisWithRawResponse:
        """The same methods, each returning the whole reply."""
        return AsyncProjectAnalysisWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncProjectAnalysisWithStreamingResponse:
        """The same methods, each returning a reply to be read piece by piece."""
        return AsyncProjectAnalysisWithStreamingResponse(self)


class AsyncProjectAnalysisWithRawResponse:
    """The methods of `AsyncProjectAnalysis`, each returning the whole reply."""

    def __init__(self, resource: AsyncProjectAnalysis) -> None:
        raw = raw_of_async(resource)
        self.get_analysis = as_raw_async(raw.get_analysis)
        self.update_analysis = as_raw_async(raw.update_analysis)
        self.abort_analysis = as_raw_async(raw.abort_analysis)
        self.search_analyses = as_raw_async(raw.search_analyses)
        self.create_nextflow_analysis = as_raw_async(raw.create_nextflow_analysis)


class AsyncProjectAnalysisWithStreamingResponse:
    """The methods of `AsyncProjectAnalysis`, each returning a reply to be read piece by
    piece.
    """

    def __init__(self, resource: AsyncProjectAnalysis) -> None:
        streamed = streamed_of_async(resource)
        self.get_analysis = as_streamed_async(streamed.get_analysis)
        self.update_analysis = as_streamed_async(streamed.update_analysis)
        self.abort_analysis = as_streamed_async(streamed.abort_analysis)
        self.search_analyses = as_streamed_async(streamed.search_analyses)
        self.create_nextflow_analysis = as_streamed_async(
            streamed.create_nextflow_analysis
        )
