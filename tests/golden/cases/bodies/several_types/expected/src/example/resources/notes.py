"""Resource: notes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal, overload

from .. import models
from .._operations import notes as operations
from .._runtime.options import RequestOptions, unseen
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class Notes(Resource):
    """The notes operations."""

    @overload
    def add_note(
        self,
        body: models.Note | str | Mapping[str, object],
        *,
        content_type: None = None,
        options: RequestOptions | None = None,
    ) -> None: ...
    @overload
    def add_note(
        self,
        body: models.Note | Mapping[str, object],
        *,
        content_type: Literal["application/json"],
        options: RequestOptions | None = None,
    ) -> None: ...
    @overload
    def add_note(
        self,
        body: str,
        *,
        content_type: Literal["text/plain"],
        options: RequestOptions | None = None,
    ) -> None: ...
    @overload
    def add_note(
        self,
        body: models.Note | Mapping[str, object],
        *,
        content_type: Literal["application/xml"],
        options: RequestOptions | None = None,
    ) -> None: ...
    def add_note(
        self,
        body: models.Note | str | Mapping[str, object],
        *,
        content_type: (
            Literal["application/json", "text/plain", "application/xml"] | None
        ) = None,
        options: RequestOptions | None = None,
    ) -> None:
        """POST /notes

        Args:
            content_type: Media type to send the body in. By default one that fits the
                body.
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # POST /notes
        options = options and unseen(options)
        return self._request(
            operations.ADD_NOTE,
            {},
            body=body,
            content_type=content_type,
            options=options,
        )

    def put_note(
        self,
        body: models.Note | Mapping[str, object],
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """PUT /notes

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # PUT /notes
        options = options and unseen(options)
        return self._request(operations.PUT_NOTE, {}, body=body, options=options)

    def patch_notes(
        self,
        body: Iterable[models.Note | Mapping[str, object]] | None = None,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """PATCH /notes

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # PATCH /notes
        options = options and unseen(options)
        return self._request(operations.PATCH_NOTES, {}, body=body, options=options)

    @property
    def with_raw_response(self) -> NotesWithRawResponse:
        """The same methods, each returning the whole reply."""
        return NotesWithRawResponse(self)

    @property
    def with_streaming_response(self) -> NotesWithStreamingResponse:
        """The same methods, each returning a reply to be read piece by piece."""
        return NotesWithStreamingResponse(self)


class NotesWithRawResponse:
    """The methods of `Notes`, each returning the whole reply."""

    def __init__(self, resource: Notes) -> None:
        raw = raw_of(resource)
        self.add_note = as_raw(raw.add_note)
        self.put_note = as_raw(raw.put_note)
        self.patch_notes = as_raw(raw.patch_notes)


class NotesWithStreamingResponse:
    """The methods of `Notes`, each returning a reply to be read piece by piece."""

    def __init__(self, resource: Notes) -> None:
        streamed = streamed_of(resource)
        self.add_note = as_streamed(streamed.add_note)
        self.put_note = as_streamed(streamed.put_note)
        self.patch_notes = as_streamed(streamed.patch_notes)
