"""Resource: Workflow Runs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

from .. import models, types
from .._operations import workflow_runs as operations
from .._runtime.options import RequestOptions, unseen
from .._runtime.resource import (
    PathValue,
    Resource,
    as_raw,
    as_streamed,
    raw_of,
    streamed_of,
)


class WorkflowRuns(Resource):
    """Runs of whole workflows: list and stop them."""

    def list_workflow_runs(
        self,
        *,
        status: Sequence[types.Status] | None = None,
        tenant_id: str | None = None,
        name: str | None = None,
        include: Sequence[Literal["totalItemCount"] | str] | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        sort: str | None = None,
        options: RequestOptions | None = None,
    ) -> types.Pager[models.WorkflowRunCompact, models.WorkflowRunList]:
        """List workflow runs.

        Returns one page of the workflow runs that the caller may see.

        Args:
            status: Keeps the runs whose status is one of these; several are joined by
                commas.
            tenant_id: Tenant whose runs are listed.
            name: Keeps the runs with this name.
            include: Extra fields wanted in the reply; totalItemCount asks for the
                totals.
            page_size: How many entries one page holds, from 1 to 1000; 10 when left
                out. Do not send it together with pageToken. Default: `10`.
            page_token: Token of the page to read, taken from an earlier reply. Do not
                send it together with pageSize.
            sort: Field to sort by and, after a space, asc or desc; the direction may be
                left out. Default: `timeCreated asc`.
            options: Settings for this call: `timeout`, `retries`, `headers` and others.

        Raises:
            BadRequestError, UnauthorizedError, ForbiddenError, ApiError: 400, 401, 403
                or any other status; `body` is `models.ErrorResponse`.
        """
        # GET /v1/workflows/runs
        options = options and unseen(options)
        return self._paginate(
            operations.LIST_WORKFLOW_RUNS,
            {
                "status": status,
                "tenantId": tenant_id,
                "name": name,
                "include": include,
                "pageSize": page_size,
                "pageToken": page_token,
                "sort": sort,
            },
            options=options,
        )

    def abort_workflow_run(
        self,
        run_id: PathValue,
        body: models.AbortWorkflowRunRequest | Mapping[str, object] | None = None,
        *,
        include: Sequence[types.Include] | None = None,
        options: RequestOptions | None = None,
    ) -> models.WorkflowRun:
        """Stop a workflow run.

        Aborts a workflow run. The body may say why.

        Args:
            run_id: ID of the workflow run.
            body: Error and cause to note on the run.
            include: Fields that come only when asked for: definition, engineParameters.
            options: Settings for this call: `timeout`, `retries`, `headers` and others.

        Raises:
            BadRequestError, UnauthorizedError, ForbiddenError, NotFoundError, ApiError:
                400, 401, 403, 404 or any other status; `body` is
                `models.ErrorResponse`.
        """
        # PUT /v1/workflows/runs/{runId}:abort
        options = options and unseen(options)
        return self._request(
            operations.ABORT_WORKFLOW_RUN,
            {"runId": run_id, "include": include},
            body=body,
            options=options,
        )

    @property
    def with_raw_response(self) -> WorkflowRunsWithRawResponse:
        """The same methods, each returning the whole reply."""
        return WorkflowRunsWithRawResponse(self)

    @property
    def with_streaming_response(self) -> WorkflowRunsWithStreamingResponse:
        """The same methods, each returning a reply to be read piece by piece."""
        return WorkflowRunsWithStreamingResponse(self)


class WorkflowRunsWithRawResponse:
    """The methods of `WorkflowRuns`, each returning the whole reply."""

    def __init__(self, resource: WorkflowRuns) -> None:
        raw = raw_of(resource)
        self.list_workflow_runs = as_raw(raw.list_workflow_runs)
        self.abort_workflow_run = as_raw(raw.abort_workflow_run)


class WorkflowRunsWithStreamingResponse:
    """The methods of `WorkflowRuns`, each returning a reply to be read piece by
    piece.
    """

    def __init__(self, resource: WorkflowRuns) -> None:
        streamed = streamed_of(resource)
        self.list_workflow_runs = as_streamed(streamed.list_workflow_runs)
        self.abort_workflow_run = as_streamed(streamed.abort_workflow_run)
