"""Resource: files."""

from __future__ import annotations

from .._operations import files as operations
from .._runtime.options import RequestOptions, unseen
from .._runtime.resource import (
    FileInput,
    PathValue,
    Resource,
    as_raw,
    as_streamed,
    raw_of,
    streamed_of,
)


class Files(Resource):
    """The files operations."""

    def put_file(
        self, name: PathValue, body: FileInput, *, options: RequestOptions | None = None
    ) -> None:
        """PUT /files/{name}

        Args:
            body: Its bytes.
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # PUT /files/{name}
        options = options and unseen(options)
        return self._request(
            operations.PUT_FILE, {"name": name}, body=body, options=options
        )

    def put_image(
        self,
        name: PathValue,
        body: FileInput | None = None,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """POST /files/{name}

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # POST /files/{name}
        options = options and unseen(options)
        return self._request(
            operations.PUT_IMAGE, {"name": name}, body=body, options=options
        )

    def get_file(
        self, name: PathValue, *, options: RequestOptions | None = None
    ) -> bytes:
        """GET /files/{name}

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /files/{name}
        options = options and unseen(options)
        return self._request(operations.GET_FILE, {"name": name}, options=options)

    @property
    def with_raw_response(self) -> FilesWithRawResponse:
        """The same methods, each returning the whole reply."""
        return FilesWithRawResponse(self)

    @property
    def with_streaming_response(self) -> FilesWithStreamingResponse:
        """The same methods, each returning a reply to be read piece by piece."""
        return FilesWithStreamingResponse(self)


class FilesWithRawResponse:
    """The methods of `Files`, each returning the whole reply."""

    def __init__(self, resource: Files) -> None:
        raw = raw_of(resource)
        self.put_file = as_raw(raw.put_file)
        self.put_image = as_raw(raw.put_image)
        self.get_file = as_raw(raw.get_file)


class FilesWithStreamingResponse:
    """The methods of `Files`, each returning a reply to be read piece by piece."""

    def __init__(self, resource: Files) -> None:
        streamed = streamed_of(resource)
        self.put_file = as_streamed(streamed.put_file)
        self.put_image = as_streamed(streamed.put_image)
        self.get_file = as_streamed(streamed.get_file)
