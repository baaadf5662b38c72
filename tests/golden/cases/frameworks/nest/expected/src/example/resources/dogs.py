"""Resource: dogs."""

from __future__ import annotations

from collections.abc import Mapping

from .. import models
from .._operations import dogs as operations
from .._runtime.options import RequestOptions
from .._runtime.parameters import PathValue
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class Dogs(Resource):
    """The dogs operations."""

    def dogs_controller_create(
        self,
        body: models.CreateDogDto | Mapping[str, object],
        *,
        options: RequestOptions | None = None,
    ) -> models.Dog:
        """POST /dogs"""
        return self._request(
            operations.DOGS_CONTROLLER_CREATE, {}, body=body, options=options
        )

    def dogs_controller_find_all(
        self,
        *,
        page: float | None = None,
        limit: float | None = None,
        coat: models.Coat | str | None = None,
        options: RequestOptions | None = None,
    ) -> models.DogsControllerFindAllReply:
        """GET /dogs

        Args:
            page: Default: `1`. At least 1.
            limit: Default: `10`. 1 to 50.
        """
        return self._request(
            operations.DOGS_CONTROLLER_FIND_ALL,
            {"page": page, "limit": limit, "coat": coat},
            options=options,
        )

    def dogs_controller_update(
        self,
        id: PathValue,
        body: models.UpdateDogDto | Mapping[str, object],
        *,
        options: RequestOptions | None = None,
    ) -> models.Dog:
        """PATCH /dogs/{id}"""
        return self._request(
            operations.DOGS_CONTROLLER_UPDATE, {"id": id}, body=body, options=options
        )

    def dogs_controller_remove(
        self, id: PathValue, *, options: RequestOptions | None = None
    ) -> None:
        """DELETE /dogs/{id}"""
        return self._request(
            operations.DOGS_CONTROLLER_REMOVE, {"id": id}, options=options
        )

    @property
    def with_raw_response(self) -> DogsWithRawResponse:
        """The same methods, each giving the whole reply."""
        return DogsWithRawResponse(self)

    @property
    def with_streaming_response(self) -> DogsWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return DogsWithStreamingResponse(self)


class DogsWithRawResponse:
    """`Dogs` with whole replies."""

    def __init__(self, resource: Dogs) -> None:
        raw = raw_of(resource)
        self.dogs_controller_create = as_raw(raw.dogs_controller_create)
        self.dogs_controller_find_all = as_raw(raw.dogs_controller_find_all)
        self.dogs_controller_update = as_raw(raw.dogs_controller_update)
        self.dogs_controller_remove = as_raw(raw.dogs_controller_remove)


class DogsWithStreamingResponse:
    """`Dogs` with replies read piece by piece."""

    def __init__(self, resource: Dogs) -> None:
        streamed = streamed_of(resource)
        self.dogs_controller_create = as_streamed(streamed.dogs_controller_create)
        self.dogs_controller_find_all = as_streamed(streamed.dogs_controller_find_all)
        self.dogs_controller_update = as_streamed(streamed.dogs_controller_update)
        self.dogs_controller_remove = as_streamed(streamed.dogs_controller_remove)
