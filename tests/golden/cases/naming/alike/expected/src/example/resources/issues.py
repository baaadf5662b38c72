"""Resource: issues."""

from __future__ import annotations

from .. import models
from .._operations import issues as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class Issues(Resource):
    """The issues operations."""

    def list_issues(
        self, *, options: RequestOptions | None = None
    ) -> list[models.IssueReply]:
        """GET /issues"""
        return self._request(operations.LIST_ISSUES, {}, options=options)

    def get_issue(
        self, id: int, *, options: RequestOptions | None = None
    ) -> models.IssueReply:
        """GET /issues/{id}"""
        return self._request(operations.GET_ISSUE, {"id": id}, options=options)

    def delete_issue(
        self, id: int, *, options: RequestOptions | None = None
    ) -> models.Link:
        """DELETE /issues/{id}"""
        return self._request(operations.DELETE_ISSUE, {"id": id}, options=options)

    @property
    def with_raw_response(self) -> IssuesWithRawResponse:
        """The same methods, each giving the whole reply."""
        return IssuesWithRawResponse(self)

    @property
    def with_streaming_response(self) -> IssuesWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return IssuesWithStreamingResponse(self)


class IssuesWithRawResponse:
    """`Issues` with whole replies."""

    def __init__(self, resource: Issues) -> None:
        raw = raw_of(resource)
        self.list_issues = as_raw(raw.list_issues)
        self.get_issue = as_raw(raw.get_issue)
        self.delete_issue = as_raw(raw.delete_issue)


class IssuesWithStreamingResponse:
    """`Issues` with replies read piece by piece."""

    def __init__(self, resource: Issues) -> None:
        streamed = streamed_of(resource)
        self.list_issues = as_streamed(streamed.list_issues)
        self.get_issue = as_streamed(streamed.get_issue)
        self.delete_issue = as_streamed(streamed.delete_issue)
