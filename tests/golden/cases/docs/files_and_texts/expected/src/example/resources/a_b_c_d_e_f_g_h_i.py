"""Resource: a|b `c` <d> [e](f) *g* _h_ # i."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from .. import models
from .._operations import a_b_c_d_e_f_g_h_i as operations
from .._runtime.files import FileInput
from .._runtime.options import RequestOptions
from .._runtime.parameters import PathValue
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class ABCDEFGHI(Resource):
    """The a|b `c` <d> [e](f) *g* _h_ # i operations."""

    def put_file(
        self,
        name: PathValue,
        body: FileInput,
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
        return self._request(
            operations.PUT_FILE,
            {"name": name, "mode": mode},
            body=body,
            options=options,
        )

    def upload(
        self,
        body: models.UploadBody | Mapping[str, object],
        *,
        options: RequestOptions | None = None,
    ) -> bytes:
        """POST /upload"""
        return self._request(operations.UPLOAD, {}, body=body, options=options)

    @property
    def with_raw_response(self) -> ABCDEFGHIWithRawResponse:
        """The same methods, each giving the whole reply."""
        return ABCDEFGHIWithRawResponse(self)

    @property
    def with_streaming_response(self) -> ABCDEFGHIWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return ABCDEFGHIWithStreamingResponse(self)


class ABCDEFGHIWithRawResponse:
    """`ABCDEFGHI` with whole replies."""

    def __init__(self, resource: ABCDEFGHI) -> None:
        raw = raw_of(resource)
        self.put_file = as_raw(raw.put_file)
        self.upload = as_raw(raw.upload)


class ABCDEFGHIWithStreamingResponse:
    """`ABCDEFGHI` with replies read piece by piece."""

    def __init__(self, resource: ABCDEFGHI) -> None:
        streamed = streamed_of(resource)
        self.put_file = as_streamed(streamed.put_file)
        self.upload = as_streamed(streamed.upload)
