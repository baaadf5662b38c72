"""Async resource: issues."""

from __future__ import annotations

from .. import models
from .._operations import issues as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import (
    AsyncResource,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncIssues(AsyncResource):
    """The issues operations."""

    async def list_issues(
        self, *, options: RequestOptions | None = None
    ) -> list[models.IssueReply]:
        """GET /issues"""
        return await self._request(operations.LIST_ISSUES, {}, options=options)

    async def get_issue(
        self, id: int, *, options: RequestOptions | None = None
    ) -> models.IssueReply:
        """GET /issues/{id}"""
        return await self._request(operations.GET_ISSUE, {"id": id}, options=options)

    async def delete_issue(
        self, id: int, *, options: RequestOptions | None = None
    ) -> models.Link:
        """DELETE /issues/{id}"""
        return await self._request(operations.DELETE_ISSUE, {"id": id}, options=options)

    @property
    def with_raw_response(self) -> AsyncIssuesWithRawResponse:
        """The same methods, each giving the whole reply."""
        return AsyncIssuesWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncIssuesWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return AsyncIssuesWithStreamingResponse(self)


class AsyncIssuesWithRawResponse:
    """`AsyncIssues` with whole replies."""

    def __init__(self, resource: AsyncIssues) -> None:
        raw = raw_of_async(resource)
        self.list_issues = as_raw_async(raw.list_issues)
        self.get_issue = as_raw_async(raw.get_issue)
        self.delete_issue = as_raw_async(raw.delete_issue)


class AsyncIssuesWithStreamingResponse:
    """`AsyncIssues` with replies read piece by piece."""

    def __init__(self, resource: AsyncIssues) -> None:
        streamed = streamed_of_async(resource)
        self.list_issues = as_streamed_async(streamed.list_issues)
        self.get_issue = as_streamed_async(streamed.get_issue)
        self.delete_issue = as_streamed_async(streamed.delete_issue)
