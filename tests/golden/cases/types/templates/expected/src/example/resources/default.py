"""Resource: default."""

from __future__ import annotations

from .. import models
from .._operations import default as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class Default(Resource):
    """Operations without a tag."""

    def list_users(self, *, options: RequestOptions | None = None) -> models.UserPage:
        """GET /users"""
        return self._request(operations.LIST_USERS, {}, options=options)

    def list_groups(
        self, *, options: RequestOptions | None = None
    ) -> models.ListGroupsReply:
        """GET /groups"""
        return self._request(operations.LIST_GROUPS, {}, options=options)

    @property
    def with_raw_response(self) -> DefaultWithRawResponse:
        """The same methods, each giving the whole reply."""
        return DefaultWithRawResponse(self)

    @property
    def with_streaming_response(self) -> DefaultWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return DefaultWithStreamingResponse(self)


class DefaultWithRawResponse:
    """`Default` with whole replies."""

    def __init__(self, resource: Default) -> None:
        raw = raw_of(resource)
        self.list_users = as_raw(raw.list_users)
        self.list_groups = as_raw(raw.list_groups)


class DefaultWithStreamingResponse:
    """`Default` with replies read piece by piece."""

    def __init__(self, resource: Default) -> None:
        streamed = streamed_of(resource)
        self.list_users = as_streamed(streamed.list_users)
        self.list_groups = as_streamed(streamed.list_groups)
