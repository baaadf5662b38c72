"""Resource: repos."""

from __future__ import annotations

import builtins
from collections.abc import Sequence

from .. import models
from .._operations import repos as operations
from .._runtime.options import RequestOptions, unseen
from .._runtime.resource import (
    PathValue,
    Resource,
    as_raw,
    as_streamed,
    raw_of,
    streamed_of,
)


class Repos(Resource):
    """The repos operations."""

    def list(
        self, *, ids: Sequence[int] | None = None, options: RequestOptions | None = None
    ) -> models.Names:
        """GET /repos

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /repos
        options = options and unseen(options)
        return self._request(operations.LIST, {"ids": ids}, options=options)

    def str(
        self, body: Sequence[builtins.str], *, options: RequestOptions | None = None
    ) -> models.Names:
        """PUT /repos

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # PUT /repos
        options = options and unseen(options)
        return self._request(operations.STR, {}, body=body, options=options)

    def dict(
        self,
        dict: PathValue,
        *,
        list: Sequence[builtins.str] | None = None,
        str: builtins.str | None = None,
        options: RequestOptions | None = None,
    ) -> builtins.dict[builtins.str, builtins.list[builtins.str]]:
        """GET /repos/{dict}

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /repos/{dict}
        options = options and unseen(options)
        return self._request(
            operations.DICT, {"dict": dict, "list": list, "str": str}, options=options
        )

    @property
    def with_raw_response(self) -> ReposWithRawResponse:
        """The same methods, each returning the whole reply."""
        return ReposWithRawResponse(self)

    @property
    def with_streaming_response(self) -> ReposWithStreamingResponse:
        """The same methods, each returning a reply to be read piece by piece."""
        return ReposWithStreamingResponse(self)


class ReposWithRawResponse:
    """The methods of `Repos`, each returning the whole reply."""

    def __init__(self, resource: Repos) -> None:
        raw = raw_of(resource)
        self.list = as_raw(raw.list)
        self.str = as_raw(raw.str)
        self.dict = as_raw(raw.dict)


class ReposWithStreamingResponse:
    """The methods of `Repos`, each returning a reply to be read piece by piece."""

    def __init__(self, resource: Repos) -> None:
        streamed = streamed_of(resource)
        self.list = as_streamed(streamed.list)
        self.str = as_streamed(streamed.str)
        self.dict = as_streamed(streamed.dict)
