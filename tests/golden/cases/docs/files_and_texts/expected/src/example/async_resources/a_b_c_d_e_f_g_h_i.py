"""Async resource: a|b `c` <d> [e](f) *g* _h_ # i."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from .. import models
from .._operations import a_b_c_d_e_f_g_h_i as operations
from .._runtime.files import AsyncFileInput
from .._runtime.options import RequestOptions
from .._runtime.parameters import PathValue
from .._runtime.resource import (
    AsyncResource,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncABCDEFGHI(AsyncResource):
    """The a|b `c` <d> [e](f) *g* _h_ # i operations."""

    async def put_file(
        self,
        name: PathValue,
        body: AsyncFileInput,
        *,
        mode: Literal["a|b", "`", "<b>"] | str | None = None,
        options: RequestOptions | None = None,
    ) -> str:
        """Put | a `file` here [link](javascript:alert(1)) # now.

        A table:

        | a | b |
        |---|---|
        | 1 | `|` |

        # Heading

        <script>alert(1)</script>

        ```
        open

        Args:
            name: Pipe | and `tick

                and more
            mode: Default: `a|b`.
        """
        return await self._request(
            operations.PUT_FILE,
            {"name": name, "mode": mode},
            body=body,
            options=options,
        )

    async def upload(
        self,
        body: models.UploadBody | Mapping[str, object],
        *,
        options: RequestOptions | None = None,
    ) -> bytes:
        """POST /upload"""
        return await self._request(operations.UPLOAD, {}, body=body, options=options)

    @property
    def with_raw_response(self) -> AsyncABCDEFGHIWithRawResponse:
        """The same methods, each giving the whole reply."""
        return AsyncABCDEFGHIWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncABCDEFGHIWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return AsyncABCDEFGHIWithStreamingResponse(self)


class AsyncABCDEFGHIWithRawResponse:
    """`AsyncABCDEFGHI` with whole replies."""

    def __init__(self, resource: AsyncABCDEFGHI) -> None:
        raw = raw_of_async(resource)
        self.put_file = as_raw_async(raw.put_file)
        self.upload = as_raw_async(raw.upload)


class AsyncABCDEFGHIWithStreamingResponse:
    """`AsyncABCDEFGHI` with replies read piece by piece."""

    def __init__(self, resource: AsyncABCDEFGHI) -> None:
        streamed = streamed_of_async(resource)
        self.put_file = as_streamed_async(streamed.put_file)
        self.upload = as_streamed_async(streamed.upload)
