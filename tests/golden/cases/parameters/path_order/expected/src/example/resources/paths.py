"""Resource: paths."""

from __future__ import annotations

from .._operations import paths as operations
from .._runtime.options import RequestOptions, unseen
from .._runtime.resource import (
    PathValue,
    Resource,
    as_raw,
    as_streamed,
    raw_of,
    streamed_of,
)


class Paths(Resource):
    """The paths operations."""

    def get_three(
        self,
        one: PathValue,
        two: int,
        three: PathValue,
        *,
        q: str,
        options: RequestOptions | None = None,
    ) -> None:
        """GET /a/{one}/b/{two}/c/{three}

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /a/{one}/b/{two}/c/{three}
        options = options and unseen(options)
        return self._request(
            operations.GET_THREE,
            {"three": three, "q": q, "two": two, "one": one},
            options=options,
        )

    def get_four(
        self,
        *,
        one: PathValue,
        two: PathValue,
        three: PathValue,
        four: PathValue,
        q: int | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """GET /a/{one}/b/{two}/c/{three}/d/{four}

        Args:
            four: The fourth.
            q: Says more than the path item.
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /a/{one}/b/{two}/c/{three}/d/{four}
        options = options and unseen(options)
        return self._request(
            operations.GET_FOUR,
            {"one": one, "two": two, "three": three, "four": four, "q": q},
            options=options,
        )

    def post_four(
        self,
        *,
        one: PathValue,
        two: PathValue,
        three: PathValue,
        four: PathValue,
        body: str,
        q: str | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """POST /a/{one}/b/{two}/c/{three}/d/{four}

        Args:
            four: The fourth.
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # POST /a/{one}/b/{two}/c/{three}/d/{four}
        options = options and unseen(options)
        return self._request(
            operations.POST_FOUR,
            {"one": one, "two": two, "three": three, "four": four, "q": q},
            body=body,
            options=options,
        )

    def put_four(
        self,
        *,
        one: PathValue,
        two: PathValue,
        three: PathValue,
        four: PathValue,
        body: str | None = None,
        q: str | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """PUT /a/{one}/b/{two}/c/{three}/d/{four}

        Args:
            four: The fourth.
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # PUT /a/{one}/b/{two}/c/{three}/d/{four}
        options = options and unseen(options)
        return self._request(
            operations.PUT_FOUR,
            {"one": one, "two": two, "three": three, "four": four, "q": q},
            body=body,
            options=options,
        )

    @property
    def with_raw_response(self) -> PathsWithRawResponse:
        """The same methods, each returning the whole reply."""
        return PathsWithRawResponse(self)

    @property
    def with_streaming_response(self) -> PathsWithStreamingResponse:
        """The same methods, each returning a reply to be read piece by piece."""
        return PathsWithStreamingResponse(self)


class PathsWithRawResponse:
    """The methods of `Paths`, each returning the whole reply."""

    def __init__(self, resource: Paths) -> None:
        raw = raw_of(resource)
        self.get_three = as_raw(raw.get_three)
        self.get_four = as_raw(raw.get_four)
        self.post_four = as_raw(raw.post_four)
        self.put_four = as_raw(raw.put_four)


class PathsWithStreamingResponse:
    """The methods of `Paths`, each returning a reply to be read piece by piece."""

    def __init__(self, resource: Paths) -> None:
        streamed = streamed_of(resource)
        self.get_three = as_streamed(streamed.get_three)
        self.get_four = as_streamed(streamed.get_four)
        self.post_four = as_streamed(streamed.post_four)
        self.put_four = as_streamed(streamed.put_four)
