"""Resource: Größen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._operations import groudfen as operations
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of

if TYPE_CHECKING:
    from .._runtime.options import RequestOptions
    from .._runtime.parameters import PathValue
    from ..models import Große


class Großen(Resource):
    """Wie groß alles ist."""

    def große_holen(
        self,
        große: PathValue,
        *,
        検索: str | None = None,
        naive_cafe: bool | None = None,
        options: RequestOptions | None = None,
    ) -> Große:
        """Größe holen.

        Args:
            検索: 検索する言葉
        """
        return self._request(
            operations.GROSSE_HOLEN,
            {"größe": große, "検索": 検索, "naïve-café": naive_cafe},
            options=options,
        )

    @property
    def with_raw_response(self) -> GroßenWithRawResponse:
        """The same methods, each giving the whole reply."""
        return GroßenWithRawResponse(self)

    @property
    def with_streaming_response(self) -> GroßenWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return GroßenWithStreamingResponse(self)


class GroßenWithRawResponse:
    """`Großen` with whole replies."""

    def __init__(self, resource: Großen) -> None:
        raw = raw_of(resource)
        self.große_holen = as_raw(raw.große_holen)


class GroßenWithStreamingResponse:
    """`Großen` with replies read piece by piece."""

    def __init__(self, resource: Großen) -> None:
        streamed = streamed_of(resource)
        self.große_holen = as_streamed(streamed.große_holen)
