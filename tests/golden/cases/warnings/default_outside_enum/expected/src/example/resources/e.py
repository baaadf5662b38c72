"""Resource: e."""

from __future__ import annotations

from typing import Literal

from .. import models
from .._operations import e as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class E(Resource):
    """The e operations."""

    def e(
        self,
        *,
        sort: Literal["a", "b"] | str | None = None,
        mode: models.Mode | str | None = None,
        options: RequestOptions | None = None,
    ) -> models.EReply:
        """GET /e

        Args:
            sort: Default: `c`.
            mode: Default: `zzz`.
        """
        return self._request(
            operations.E, {"sort": sort, "mode": mode}, options=options
        )

    @property
    def with_raw_response(self) -> EWithRawResponse:
        """The same methods, each giving the whole reply."""
        return EWithRawResponse(self)

    @property
    def with_streaming_response(self) -> EWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return EWithStreamingResponse(self)


class EWithRawResponse:
    """`E` with whole replies."""

    def __init__(self, resource: E) -> None:
        raw = raw_of(resource)
        self.e = as_raw(raw.e)


class EWithStreamingResponse:
    """`E` with replies read piece by piece."""

    def __init__(self, resource: E) -> None:
        streamed = streamed_of(resource)
        self.e = as_streamed(streamed.e)
