"""Resource: replies."""

from __future__ import annotations

from .. import models, types
from .._operations import replies as operations
from .._runtime.options import RequestOptions, unseen
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class Replies(Resource):
    """The replies operations."""

    def nothing(self, *, options: RequestOptions | None = None) -> None:
        """GET /a

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.

        Raises:
            ApiError: Any 4xx; `body` is `models.Error`.
        """
        # GET /a
        options = options and unseen(options)
        return self._request(operations.NOTHING, {}, options=options)

    def only_default(self, *, options: RequestOptions | None = None) -> models.Thing:
        """GET /b

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /b
        options = options and unseen(options)
        return self._request(operations.ONLY_DEFAULT, {}, options=options)

    def range(self, *, options: RequestOptions | None = None) -> models.Thing:
        """GET /c

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.

        Raises:
            ServerError: Any 5xx.
        """
        # GET /c
        options = options and unseen(options)
        return self._request(operations.RANGE, {}, options=options)

    def created_or_there(
        self, *, options: RequestOptions | None = None
    ) -> models.Thing:
        """GET /d

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /d
        options = options and unseen(options)
        return self._request(operations.CREATED_OR_THERE, {}, options=options)

    def thing_or_nothing(
        self, *, options: RequestOptions | None = None
    ) -> models.Thing | None:
        """GET /e

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /e
        options = options and unseen(options)
        return self._request(operations.THING_OR_NOTHING, {}, options=options)

    def done_or_queued(
        self, *, options: RequestOptions | None = None
    ) -> models.Thing | models.Job:
        """GET /f

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /f
        options = options and unseen(options)
        return self._request(operations.DONE_OR_QUEUED, {}, options=options)

    def no_success(self, *, options: RequestOptions | None = None) -> None:
        """GET /g

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.

        Raises:
            NotFoundError: 404.
        """
        # GET /g
        options = options and unseen(options)
        return self._request(operations.NO_SUCCESS, {}, options=options)

    def redirect(self, *, options: RequestOptions | None = None) -> None:
        """GET /h

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /h
        options = options and unseen(options)
        return self._request(operations.REDIRECT, {}, options=options)

    def check(self, *, options: RequestOptions | None = None) -> None:
        """HEAD /i

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # HEAD /i
        options = options and unseen(options)
        return self._request(operations.CHECK, {}, options=options)

    def unsaid(self, *, options: RequestOptions | None = None) -> types.JsonValue:
        """GET /j

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /j
        options = options and unseen(options)
        return self._request(operations.UNSAID, {}, options=options)

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
        self.nothing = as_raw(raw.nothing)
        self.only_default = as_raw(raw.only_default)
        self.range = as_raw(raw.range)
        self.created_or_there = as_raw(raw.created_or_there)
        self.thing_or_nothing = as_raw(raw.thing_or_nothing)
        self.done_or_queued = as_raw(raw.done_or_queued)
        self.no_success = as_raw(raw.no_success)
        self.redirect = as_raw(raw.redirect)
        self.check = as_raw(raw.check)
        self.unsaid = as_raw(raw.unsaid)


class RepliesWithStreamingResponse:
    """The methods of `Replies`, each returning a reply to be read piece by piece."""

    def __init__(self, resource: Replies) -> None:
        streamed = streamed_of(resource)
        self.nothing = as_streamed(streamed.nothing)
        self.only_default = as_streamed(streamed.only_default)
        self.range = as_streamed(streamed.range)
        self.created_or_there = as_streamed(streamed.created_or_there)
        self.thing_or_nothing = as_streamed(streamed.thing_or_nothing)
        self.done_or_queued = as_streamed(streamed.done_or_queued)
        self.no_success = as_streamed(streamed.no_success)
        self.redirect = as_streamed(streamed.redirect)
        self.check = as_streamed(streamed.check)
        self.unsaid = as_streamed(streamed.unsaid)
