"""Resource: default."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from clientloom_runtime.options import RequestOptions, unseen
from clientloom_runtime.resource import (
    PathValue,
    Resource,
    as_raw,
    as_streamed,
    raw_of,
    streamed_of,
)

from .. import models, types
from .._operations import default as operations


class Default(Resource):
    """Operations without a tag."""

    def list_pets(
        self,
        *,
        kind: Sequence[models.Kind | str] | None = None,
        cursor: str | None = None,
        options: RequestOptions | None = None,
    ) -> types.Pager[models.Pet, models.ListPetsReply]:
        """GET /pets

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /pets
        options = options and unseen(options)
        return self._paginate(
            operations.LIST_PETS, {"kind": kind, "cursor": cursor}, options=options
        )

    def put_pet(
        self,
        id: PathValue,
        body: models.Pet | Mapping[str, object],
        *,
        options: RequestOptions | None = None,
    ) -> models.Pet:
        """PUT /pets/{id}

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # PUT /pets/{id}
        options = options and unseen(options)
        return self._request(operations.PUT_PET, {"id": id}, body=body, options=options)

    @property
    def with_raw_response(self) -> DefaultWithRawResponse:
        """The same methods, each returning the whole reply."""
        return DefaultWithRawResponse(self)

    @property
    def with_streaming_response(self) -> DefaultWithStreamingResponse:
        """The same methods, each returning a reply to be read piece by piece."""
        return DefaultWithStreamingResponse(self)


class DefaultWithRawResponse:
    """The methods of `Default`, each returning the whole reply."""

    def __init__(self, resource: Default) -> None:
        raw = raw_of(resource)
        self.list_pets = as_raw(raw.list_pets)
        self.put_pet = as_raw(raw.put_pet)


class DefaultWithStreamingResponse:
    """The methods of `Default`, each returning a reply to be read piece by piece."""

    def __init__(self, resource: Default) -> None:
        streamed = streamed_of(resource)
        self.list_pets = as_streamed(streamed.list_pets)
        self.put_pet = as_streamed(streamed.put_pet)
