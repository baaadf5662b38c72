"""Resource: forms."""

from __future__ import annotations

from collections.abc import Mapping

from .. import models
from .._operations import forms as operations
from .._runtime.options import RequestOptions
from .._runtime.parameters import PathValue
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class Forms(Resource):
    """The forms operations."""

    def login(
        self,
        body: models.LoginBody | Mapping[str, object],
        *,
        x_client: str | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """POST /login"""
        return self._request(
            operations.LOGIN, {"X-Client": x_client}, body=body, options=options
        )

    def upload(
        self,
        name: PathValue,
        body: models.UploadBody | Mapping[str, object],
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """POST /upload/{name}"""
        return self._request(
            operations.UPLOAD, {"name": name}, body=body, options=options
        )

    @property
    def with_raw_response(self) -> FormsWithRawResponse:
        """The same methods, each giving the whole reply."""
        return FormsWithRawResponse(self)

    @property
    def with_streaming_response(self) -> FormsWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return FormsWithStreamingResponse(self)


class FormsWithRawResponse:
    """`Forms` with whole replies."""

    def __init__(self, resource: Forms) -> None:
        raw = raw_of(resource)
        self.login = as_raw(raw.login)
        self.upload = as_raw(raw.upload)


class FormsWithStreamingResponse:
    """`Forms` with replies read piece by piece."""

    def __init__(self, resource: Forms) -> None:
        streamed = streamed_of(resource)
        self.login = as_streamed(streamed.login)
        self.upload = as_streamed(streamed.upload)
