"""Resource: s."""

from __future__ import annotations

from .._operations import s as operations
from .._runtime.options import RequestOptions, unseen
from .._runtime.resource import (
    PathValue,
    Resource,
    as_raw,
    as_streamed,
    raw_of,
    streamed_of,
)


class S(Resource):
    """The s operations."""

    def list_activities_api_v1(
        self, namespace: PathValue, *, options: RequestOptions | None = None
    ) -> None:
        """GET /api/v1/namespaces/{namespace}/activities

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /api/v1/namespaces/{namespace}/activities
        options = options and unseen(options)
        return self._request(
            operations.LIST_ACTIVITIES_API_V1, {"namespace": namespace}, options=options
        )

    def list_activities(
        self, namespace: PathValue, *, options: RequestOptions | None = None
    ) -> None:
        """GET /namespaces/{namespace}/activities

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /namespaces/{namespace}/activities
        options = options and unseen(options)
        return self._request(
            operations.LIST_ACTIVITIES, {"namespace": namespace}, options=options
        )

    def list_activities_by_id(
        self,
        namespace: PathValue,
        id: PathValue,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """GET /namespaces/{namespace}/activities/{id}

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /namespaces/{namespace}/activities/{id}
        options = options and unseen(options)
        return self._request(
            operations.LIST_ACTIVITIES_BY_ID,
            {"namespace": namespace, "id": id},
            options=options,
        )

    @property
    def with_raw_response(self) -> SWithRawResponse:
        """The same methods, each returning the whole reply."""
        return SWithRawResponse(self)

    @property
    def with_streaming_response(self) -> SWithStreamingResponse:
        """The same methods, each returning a reply to be read piece by piece."""
        return SWithStreamingResponse(self)


class SWithRawResponse:
    """The methods of `S`, each returning the whole reply."""

    def __init__(self, resource: S) -> None:
        raw = raw_of(resource)
        self.list_activities_api_v1 = as_raw(raw.list_activities_api_v1)
        self.list_activities = as_raw(raw.list_activities)
        self.list_activities_by_id = as_raw(raw.list_activities_by_id)


class SWithStreamingResponse:
    """The methods of `S`, each returning a reply to be read piece by piece."""

    def __init__(self, resource: S) -> None:
        streamed = streamed_of(resource)
        self.list_activities_api_v1 = as_streamed(streamed.list_activities_api_v1)
        self.list_activities = as_streamed(streamed.list_activities)
        self.list_activities_by_id = as_streamed(streamed.list_activities_by_id)
