"""Resource: import."""

from __future__ import annotations

from collections.abc import Mapping

from .. import models
from .._operations import import_ as operations
from .._runtime.options import RequestOptions, unseen
from .._runtime.resource import (
    PathValue,
    Resource,
    as_raw,
    as_streamed,
    raw_of,
    streamed_of,
)


class Import(Resource):
    """The import operations."""

    def import_(
        self,
        class_: PathValue,
        body: models.NoneModel | Mapping[str, object] | None = None,
        *,
        from_: str | None = None,
        self_query: str | None = None,
        body_query: str | None = None,
        options_query: str | None = None,
        version: str | None = None,
        none: str | None = None,
        match: str | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """POST /import/{class}

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # POST /import/{class}
        options = options and unseen(options)
        return self._request(
            operations.IMPORT_,
            {
                "class": class_,
                "from": from_,
                "self": self_query,
                "body": body_query,
                "options": options_query,
                "version": version,
                "None": none,
                "match": match,
            },
            body=body,
            options=options,
        )

    def with_raw_response_(self, *, options: RequestOptions | None = None) -> None:
        """GET /with-raw-response

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /with-raw-response
        options = options and unseen(options)
        return self._request(operations.WITH_RAW_RESPONSE_, {}, options=options)

    @property
    def with_raw_response(self) -> ImportWithRawResponse:
        """The same methods, each returning the whole reply."""
        return ImportWithRawResponse(self)

    @property
    def with_streaming_response(self) -> ImportWithStreamingResponse:
        """The same methods, each returning a reply to be read piece by piece."""
        return ImportWithStreamingResponse(self)


class ImportWithRawResponse:
    """The methods of `Import`, each returning the whole reply."""

    def __init__(self, resource: Import) -> None:
        raw = raw_of(resource)
        self.import_ = as_raw(raw.import_)
        self.with_raw_response_ = as_raw(raw.with_raw_response_)


class ImportWithStreamingResponse:
    """The methods of `Import`, each returning a reply to be read piece by piece."""

    def __init__(self, resource: Import) -> None:
        streamed = streamed_of(resource)
        self.import_ = as_streamed(streamed.import_)
        self.with_raw_response_ = as_streamed(streamed.with_raw_response_)
