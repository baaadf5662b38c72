"""Resource: a."""

from __future__ import annotations

from collections.abc import Mapping

from .. import models, types
from .._operations import a as operations
from .._runtime.options import RequestOptions, unseen
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class A(Resource):
    """The a operations."""

    def a(
        self,
        body: models.A | Mapping[str, object] | None = None,
        *,
        q: types.Q | None = None,
        p: str | None = None,
        n: float | None = None,
        i: int | None = None,
        l: str | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """POST /a

        Args:
            p: Pattern: `\"\"\"''' \\\\{{ x }}{% y %}["'\\]]`.
            n: 1e+300 to -1e+300. A multiple of 0.
            i: -9999999999999999999999 to 1.5.
            l: At most
                1000000000000000052504760255204420248704468581108159154915854115511802457988908195786371375080447864043704443832883878176942523235360430575644792184786706982848387200926575803737830233794788090059368953234970799945081119038967640880074652742780142494579258788820056842838115669472196386865459400540160
                characters.
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # POST /a
        options = options and unseen(options)
        return self._request(
            operations.A,
            {'q"""': q, "p": p, "n": n, "i": i, "l": l},
            body=body,
            options=options,
        )

    @property
    def with_raw_response(self) -> AWithRawResponse:
        """The same methods, each returning the whole reply."""
        return AWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AWithStreamingResponse:
        """The same methods, each returning a reply to be read piece by piece."""
        return AWithStreamingResponse(self)


class AWithRawResponse:
    """The methods of `A`, each returning the whole reply."""

    def __init__(self, resource: A) -> None:
        raw = raw_of(resource)
        self.a = as_raw(raw.a)


class AWithStreamingResponse:
    """The methods of `A`, each returning a reply to be read piece by piece."""

    def __init__(self, resource: A) -> None:
        streamed = streamed_of(resource)
        self.a = as_streamed(streamed.a)
