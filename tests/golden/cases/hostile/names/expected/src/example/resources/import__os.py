"""Resource: __import__('os')."""

from __future__ import annotations

from collections.abc import Mapping

from .. import models
from .._operations import import__os as operations
from .._runtime.options import RequestOptions, unseen
from .._runtime.resource import (
    PathValue,
    Resource,
    as_raw,
    as_streamed,
    raw_of,
    streamed_of,
)


class ImportOs(Resource):
    """The __import__('os') operations."""

    def a_b_c(
        self,
        back_slash: PathValue,
        x_path: PathValue,
        new_line: PathValue,
        body: models.AB | Mapping[str, object] | None = None,
        *,
        quote_quote_quote: str | None = None,
        a_b: str | None = None,
        x_query: str | None = None,
        right_to_left_override: str | None = None,
        filter_name: str | None = None,
        dot: str | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """POST /quote"/{back\\slash}/{{ x }}/{new-line}

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # POST /quote"/{back\slash}/{{ x }}/{new-line}
        options = options and unseen(options)
        return self._request(
            operations.A_B_C,
            {
                "back\\slash": back_slash,
                " x ": x_path,
                "new-line": new_line,
                '"""': quote_quote_quote,
                "a\nb": a_b,
                "{{ x }}": x_query,
                "\u202e": right_to_left_override,
                "filter[name]": filter_name,
                ".": dot,
            },
            body=body,
            options=options,
        )

    @property
    def with_raw_response(self) -> ImportOsWithRawResponse:
        """The same methods, each returning the whole reply."""
        return ImportOsWithRawResponse(self)

    @property
    def with_streaming_response(self) -> ImportOsWithStreamingResponse:
        """The same methods, each returning a reply to be read piece by piece."""
        return ImportOsWithStreamingResponse(self)


class ImportOsWithRawResponse:
    """The methods of `ImportOs`, each returning the whole reply."""

    def __init__(self, resource: ImportOs) -> None:
        raw = raw_of(resource)
        self.a_b_c = as_raw(raw.a_b_c)


class ImportOsWithStreamingResponse:
    """The methods of `ImportOs`, each returning a reply to be read piece by piece."""

    def __init__(self, resource: ImportOs) -> None:
        streamed = streamed_of(resource)
        self.a_b_c = as_streamed(streamed.a_b_c)
