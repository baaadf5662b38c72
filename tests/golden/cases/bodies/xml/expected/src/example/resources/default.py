"""Resource: default."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from .. import models
from .._operations import default as operations
from .._runtime.options import RequestOptions, unseen
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class Default(Resource):
    """Operations without a tag."""

    def put_note(
        self,
        body: models.Note | Mapping[str, object],
        *,
        content_type: Literal["application/json", "application/xml"] | None = None,
        options: RequestOptions | None = None,
    ) -> models.Note:
        """PUT /notes

        Args:
            content_type: Media type to send the body in. By default one that fits the
                body.
            options: Settings for this call: `timeout`, `retries`, `headers` and others.

        Raises:
            ApiError: Any error status; `body` is `models.PutNoteError`.
        """
        # PUT /notes
        options = options and unseen(options)
        return self._request(
            operations.PUT_NOTE,
            {},
            body=body,
            content_type=content_type,
            options=options,
        )

    def list_notes(
        self,
        *,
        accept: Literal["text/xml", "application/vnd.notes+xml"] = "text/xml",
        options: RequestOptions | None = None,
    ) -> list[models.Note] | str:
        """GET /notes

        Args:
            accept: Media type to ask for, sent in `Accept`.
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /notes
        options = options and unseen(options)
        return self._request(operations.LIST_NOTES, {}, accept=accept, options=options)

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
        self.put_note = as_raw(raw.put_note)
        self.list_notes = as_raw(raw.list_notes)


class DefaultWithStreamingResponse:
    """The methods of `Default`, each returning a reply to be read piece by piece."""

    def __init__(self, resource: Default) -> None:
        streamed = streamed_of(resource)
        self.put_note = as_streamed(streamed.put_note)
        self.list_notes = as_streamed(streamed.list_notes)
