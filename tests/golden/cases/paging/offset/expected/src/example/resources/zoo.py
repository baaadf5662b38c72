"""Resource: zoo."""

from __future__ import annotations

from .. import models, types
from .._operations import zoo as operations
from .._runtime.options import RequestOptions, unseen
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class Zoo(Resource):
    """The zoo operations."""

    def list_pets(
        self,
        *,
        offset: int | None = None,
        limit: int | str | None = None,
        options: RequestOptions | None = None,
    ) -> types.Pager[models.Pet, models.Pets]:
        """GET /pets

        Args:
            offset: Default: `0`.
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /pets
        options = options and unseen(options)
        return self._paginate(
            operations.LIST_PETS, {"offset": offset, "limit": limit}, options=options
        )

    def list_names(
        self, *, offset: int | None = None, options: RequestOptions | None = None
    ) -> types.Pager[str | None, models.Names]:
        """GET /names

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /names
        options = options and unseen(options)
        return self._paginate(
            operations.LIST_NAMES, {"offset": offset}, options=options
        )

    @property
    def with_raw_response(self) -> ZooWithRawResponse:
        """The same methods, each returning the whole reply."""
        return ZooWithRawResponse(self)

    @property
    def with_streaming_response(self) -> ZooWithStreamingResponse:
        """The same methods, each returning a reply to be read piece by piece."""
        return ZooWithStreamingResponse(self)


class ZooWithRawResponse:
    """The methods of `Zoo`, each returning the whole reply."""

    def __init__(self, resource: Zoo) -> None:
        raw = raw_of(resource)
        self.list_pets = as_raw(raw.list_pets)
        self.list_names = as_raw(raw.list_names)


class ZooWithStreamingResponse:
    """The methods of `Zoo`, each returning a reply to be read piece by piece."""

    def __init__(self, resource: Zoo) -> None:
        streamed = streamed_of(resource)
        self.list_pets = as_streamed(streamed.list_pets)
        self.list_names = as_streamed(streamed.list_names)
