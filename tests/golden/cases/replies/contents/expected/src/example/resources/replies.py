"""Resource: replies."""

from __future__ import annotations

import datetime
from typing import Literal

from .. import models
from .._operations import replies as operations
from .._runtime.options import RequestOptions, unseen
from .._runtime.resource import (
    EventStream,
    Resource,
    as_raw,
    as_streamed,
    raw_of,
    streamed_of,
)


class Replies(Resource):
    """The replies operations."""

    def text(self, *, options: RequestOptions | None = None) -> str:
        """GET /a

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /a
        options = options and unseen(options)
        return self._request(operations.TEXT, {}, options=options)

    def binary(self, *, options: RequestOptions | None = None) -> bytes:
        """GET /b

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /b
        options = options and unseen(options)
        return self._request(operations.BINARY, {}, options=options)

    def image(self, *, options: RequestOptions | None = None) -> bytes:
        """GET /c

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /c
        options = options and unseen(options)
        return self._request(operations.IMAGE, {}, options=options)

    def xml(self, *, options: RequestOptions | None = None) -> str:
        """GET /d

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /d
        options = options and unseen(options)
        return self._request(operations.XML, {}, options=options)

    def anything(self, *, options: RequestOptions | None = None) -> models.Thing:
        """GET /e

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /e
        options = options and unseen(options)
        return self._request(operations.ANYTHING, {}, options=options)

    def lines(self, *, options: RequestOptions | None = None) -> list[models.Thing]:
        """GET /f

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /f
        options = options and unseen(options)
        return self._request(operations.LINES, {}, options=options)

    def events(
        self, *, options: RequestOptions | None = None
    ) -> EventStream[models.Thing]:
        """GET /g

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /g
        options = options and unseen(options)
        return self._stream(operations.EVENTS, {}, options=options)

    def text_as_json(self, *, options: RequestOptions | None = None) -> models.Thing:
        """GET /h

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /h
        options = options and unseen(options)
        return self._request(operations.TEXT_AS_JSON, {}, options=options)

    def number(self, *, options: RequestOptions | None = None) -> int:
        """GET /i

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /i
        options = options and unseen(options)
        return self._request(operations.NUMBER, {}, options=options)

    def map(self, *, options: RequestOptions | None = None) -> dict[str, models.Thing]:
        """GET /j

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /j
        options = options and unseen(options)
        return self._request(operations.MAP, {}, options=options)

    def string(self, *, options: RequestOptions | None = None) -> str:
        """GET /k

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /k
        options = options and unseen(options)
        return self._request(operations.STRING, {}, options=options)

    def day(self, *, options: RequestOptions | None = None) -> datetime.date:
        """GET /l

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /l
        options = options and unseen(options)
        return self._request(operations.DAY, {}, options=options)

    def file(self, *, options: RequestOptions | None = None) -> bytes:
        """GET /m

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /m
        options = options and unseen(options)
        return self._request(operations.FILE, {}, options=options)

    def state(
        self, *, options: RequestOptions | None = None
    ) -> Literal["a", "b"] | str:
        """GET /n

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /n
        options = options and unseen(options)
        return self._request(operations.STATE, {}, options=options)

    @property
    def with_raw_response(self) -> RepliesWithRawResponse:
        """The same methods, each returning the whole reply."""
        return RepliesWithRawResponse(self)

    @property
    def with_streaming_response(self) -> RepliesWithStreamingResponse:
        """The same methods, each returning a reply to be read piece by piece."""
        return RepliesWithStreamingResponse(self)


class RepliesWithRawResponse:
    """The methods of `Replies`, each returning the whole reply."""

    def __init__(self, resource: Replies) -> None:
        raw = raw_of(resource)
        self.text = as_raw(raw.text)
        self.binary = as_raw(raw.binary)
        self.image = as_raw(raw.image)
        self.xml = as_raw(raw.xml)
        self.anything = as_raw(raw.anything)
        self.lines = as_raw(raw.lines)
        self.events = as_raw(raw.events)
        self.text_as_json = as_raw(raw.text_as_json)
        self.number = as_raw(raw.number)
        self.map = as_raw(raw.map)
        self.string = as_raw(raw.string)
        self.day = as_raw(raw.day)
        self.file = as_raw(raw.file)
        self.state = as_raw(raw.state)


class RepliesWithStreamingResponse:
    """The methods of `Replies`, each returning a reply to be read piece by piece."""

    def __init__(self, resource: Replies) -> None:
        streamed = streamed_of(resource)
        self.text = as_streamed(streamed.text)
        self.binary = as_streamed(streamed.binary)
        self.image = as_streamed(streamed.image)
        self.xml = as_streamed(streamed.xml)
        self.anything = as_streamed(streamed.anything)
        self.lines = as_streamed(streamed.lines)
        self.events = as_streamed(streamed.events)
        self.text_as_json = as_streamed(streamed.text_as_json)
        self.number = as_streamed(streamed.number)
        self.map = as_streamed(streamed.map)
        self.string = as_streamed(streamed.string)
        self.day = as_streamed(streamed.day)
        self.file = as_streamed(streamed.file)
        self.state = as_streamed(streamed.state)
