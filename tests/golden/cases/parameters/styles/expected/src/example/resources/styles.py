"""Resource: styles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .. import models
from .._operations import styles as operations
from .._runtime.options import RequestOptions, unseen
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class Styles(Resource):
    """The styles operations."""

    def get_styles(
        self,
        *,
        simple: Sequence[str],
        label: Sequence[int],
        matrix: Mapping[str, str],
        exploded: models.Point | Mapping[str, object],
        form: Sequence[str] | None = None,
        csv: Sequence[str] | None = None,
        spaces: Sequence[str] | None = None,
        pipes: Sequence[str] | None = None,
        point: models.Point | Mapping[str, object] | None = None,
        reserved: str | None = None,
        empty: bool | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """GET /styles/{simple}/{label}/{matrix}/{exploded}

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /styles/{simple}/{label}/{matrix}/{exploded}
        options = options and unseen(options)
        return self._request(
            operations.GET_STYLES,
            {
                "simple": simple,
                "label": label,
                "matrix": matrix,
                "exploded": exploded,
                "form": form,
                "csv": csv,
                "spaces": spaces,
                "pipes": pipes,
                "point": point,
                "reserved": reserved,
                "empty": empty,
            },
            options=options,
        )

    @property
    def with_raw_response(self) -> StylesWithRawResponse:
        """The same methods, each returning the whole reply."""
        return StylesWithRawResponse(self)

    @property
    def with_streaming_response(self) -> StylesWithStreamingResponse:
        """The same methods, each returning a reply to be read piece by piece."""
        return StylesWithStreamingResponse(self)


class StylesWithRawResponse:
    """The methods of `Styles`, each returning the whole reply."""

    def __init__(self, resource: Styles) -> None:
        raw = raw_of(resource)
        self.get_styles = as_raw(raw.get_styles)


class StylesWithStreamingResponse:
    """The methods of `Styles`, each returning a reply to be read piece by piece."""

    def __init__(self, resource: Styles) -> None:
        streamed = streamed_of(resource)
        self.get_styles = as_streamed(streamed.get_styles)
