"""Resource: Größen."""

from __future__ import annotations

from .. import models
from .._operations import grossen as operations
from .._runtime.options import RequestOptions
from .._runtime.parameters import PathValue
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class Grossen(Resource):
    """Wie groß alles ist."""

    def grosse_holen(
        self,
        grosse: PathValue,
        *,
        検索: str | None = None,
        naive_cafe: bool | None = None,
        options: RequestOptions | None = None,
    ) -> models.Grosse:
        """Größe holen.

        Args:
            検索: 検索する言葉
        """
        return self._request(
            operations.GROSSE_HOLEN,
            {"größe": grosse, "検索": 検索, "naïve-café": naive_cafe},
            options=options,
        )

    @property
    def with_raw_response(self) -> GrossenWithRawResponse:
        """The same methods, each giving the whole reply."""
        return GrossenWithRawResponse(self)

    @property
    def with_streaming_response(self) -> GrossenWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return GrossenWithStreamingResponse(self)


class GrossenWithRawResponse:
    """`Grossen` with whole replies."""

    def __init__(self, resource: Grossen) -> None:
        raw = raw_of(resource)
        self.grosse_holen = as_raw(raw.grosse_holen)


class GrossenWithStreamingResponse:
    """`Grossen` with replies read piece by piece."""

    def __init__(self, resource: Grossen) -> None:
        streamed = streamed_of(resource)
        self.grosse_holen = as_streamed(streamed.grosse_holen)
