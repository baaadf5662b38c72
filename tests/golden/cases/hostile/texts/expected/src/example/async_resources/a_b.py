"""Async resource: a \"\"\" b."""

from __future__ import annotations

from .. import models
from .._operations import a_b as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import (
    AsyncResource,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncAB(AsyncResource):
    """\"\"\" import os \\"""

    async def read(
        self,
        *,
        q: str | None = None,
        r: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.Thing:
        """Ends with a quote".

        "Begins and ends" with \\N{DIGIT ONE} \\x41 \\u0041 {{ x }} {# y #}
        <script>alert(1)</script> \\

        Args:
            q: A BCD EF\"\"\"

                Default: `'\"\"\"\\ {{ x }}`.
            r: ```python never = 'closed'
        """
        return await self._request(operations.READ, {"q": q, "r": r}, options=options)

    async def write(self, *, options: RequestOptions | None = None) -> None:
        """indented tab

        | a | b |
        |---|---|
        | `|` | ] ( |

        # Heading
        * item more
        """
        return await self._request(operations.WRITE, {}, options=options)

    @property
    def with_raw_response(self) -> AsyncABWithRawResponse:
        """The same methods, each giving the whole reply."""
        return AsyncABWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncABWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return AsyncABWithStreamingResponse(self)


class AsyncABWithRawResponse:
    """`AsyncAB` with whole replies."""

    def __init__(self, resource: AsyncAB) -> None:
        raw = raw_of_async(resource)
        self.read = as_raw_async(raw.read)
        self.write = as_raw_async(raw.write)


class AsyncABWithStreamingResponse:
    """`AsyncAB` with replies read piece by piece."""

    def __init__(self, resource: AsyncAB) -> None:
        streamed = streamed_of_async(resource)
        self.read = as_streamed_async(streamed.read)
        self.write = as_streamed_async(streamed.write)
