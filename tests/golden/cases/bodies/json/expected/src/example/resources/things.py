"""Resource: things."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .. import models, types
from .._operations import things as operations
from .._runtime.options import RequestOptions, unseen
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class Things(Resource):
    """The things operations."""

    def add_thing(
        self,
        body: models.Thing | Mapping[str, object],
        *,
        options: RequestOptions | None = None,
    ) -> models.Thing:
        """POST /things

        Args:
            body: The thing to add.
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # POST /things
        options = options and unseen(options)
        return self._request(operations.ADD_THING, {}, body=body, options=options)

    def patch_thing(
        self,
        body: models.Thing | Mapping[str, object] | None = None,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """PATCH /things

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # PATCH /things
        options = options and unseen(options)
        return self._request(operations.PATCH_THING, {}, body=body, options=options)

    def put_things(
        self,
        body: Sequence[models.Thing | Mapping[str, object]],
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """PUT /things

        Args:
            body: All of them.
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # PUT /things
        options = options and unseen(options)
        return self._request(operations.PUT_THINGS, {}, body=body, options=options)

    def post_any(
        self, body: types.JsonValue, *, options: RequestOptions | None = None
    ) -> types.JsonValue:
        """POST /any

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # POST /any
        options = options and unseen(options)
        return self._request(operations.POST_ANY, {}, body=body, options=options)

    def put_text(self, body: str, *, options: RequestOptions | None = None) -> int:
        """PUT /any

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # PUT /any
        options = options and unseen(options)
        return self._request(operations.PUT_TEXT, {}, body=body, options=options)

    def delete_by_state(
        self, body: models.State | str, *, options: RequestOptions | None = None
    ) -> None:
        """DELETE /any

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # DELETE /any
        options = options and unseen(options)
        return self._request(operations.DELETE_BY_STATE, {}, body=body, options=options)

    @property
    def with_raw_response(self) -> ThingsWithRawResponse:
        """The same methods, each returning the whole reply."""
        return ThingsWithRawResponse(self)

    @property
    def with_streaming_response(self) -> ThingsWithStreamingResponse:
        """The same methods, each returning a reply to be read piece by piece."""
        return ThingsWithStreamingResponse(self)


class ThingsWithRawResponse:
    """The methods of `Things`, each returning the whole reply."""

    def __init__(self, resource: Things) -> None:
        raw = raw_of(resource)
        self.add_thing = as_raw(raw.add_thing)
        self.patch_thing = as_raw(raw.patch_thing)
        self.put_things = as_raw(raw.put_things)
        self.post_any = as_raw(raw.post_any)
        self.put_text = as_raw(raw.put_text)
        self.delete_by_state = as_raw(raw.delete_by_state)


class ThingsWithStreamingResponse:
    """The methods of `Things`, each returning a reply to be read piece by piece."""

    def __init__(self, resource: Things) -> None:
        streamed = streamed_of(resource)
        self.add_thing = as_streamed(streamed.add_thing)
        self.patch_thing = as_streamed(streamed.patch_thing)
        self.put_things = as_streamed(streamed.put_things)
        self.post_any = as_streamed(streamed.post_any)
        self.put_text = as_streamed(streamed.put_text)
        self.delete_by_state = as_streamed(streamed.delete_by_state)
