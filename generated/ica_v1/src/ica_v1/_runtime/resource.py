"""What a package's resources are made of, and what their methods take and return."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .call.arguments import hides_arguments as hides_arguments
    from .call.arguments import hides_arguments_async as hides_arguments_async
    from .call.resource import AsyncResource as AsyncResource
    from .call.resource import Resource as Resource
    from .call.resource import as_raw as as_raw
    from .call.resource import as_raw_async as as_raw_async
    from .call.resource import as_raw_async_mixed as as_raw_async_mixed
    from .call.resource import as_raw_mixed as as_raw_mixed
    from .call.resource import as_streamed as as_streamed
    from .call.resource import as_streamed_async as as_streamed_async
    from .call.resource import as_streamed_async_mixed as as_streamed_async_mixed
    from .call.resource import as_streamed_mixed as as_streamed_mixed
    from .call.resource import raw_of as raw_of
    from .call.resource import raw_of_async as raw_of_async
    from .call.resource import streamed_of as streamed_of
    from .call.resource import streamed_of_async as streamed_of_async
    from .http.messages import ResponseInfo as ResponseInfo
    from .request.body_checks import UndeclaredFieldWarning as UndeclaredFieldWarning
    from .request.declarations import PathValue as PathValue
    from .request.files import AsyncFileInput as AsyncFileInput
    from .request.files import FileInput as FileInput
    from .request.files import Upload as Upload
    from .response.event_stream import AsyncEventStream as AsyncEventStream
    from .response.event_stream import EventStream as EventStream
    from .response.raw import RawResponse as RawResponse
    from .response.streamed import AsyncStreamedResponse as AsyncStreamedResponse
    from .response.streamed import StreamedResponse as StreamedResponse
    from .serialization.unions import Unknown as Unknown
else:
    from .lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "AsyncEventStream": ".response.event_stream",
            "AsyncFileInput": ".request.files",
            "AsyncResource": ".call.resource",
            "AsyncStreamedResponse": ".response.streamed",
            "EventStream": ".response.event_stream",
            "FileInput": ".request.files",
            "PathValue": ".request.declarations",
            "RawResponse": ".response.raw",
            "Resource": ".call.resource",
            "ResponseInfo": ".http.messages",
            "StreamedResponse": ".response.streamed",
            "UndeclaredFieldWarning": ".request.body_checks",
            "Unknown": ".serialization.unions",
            "Upload": ".request.files",
            "as_raw": ".call.resource",
            "as_raw_async": ".call.resource",
            "as_raw_async_mixed": ".call.resource",
            "as_raw_mixed": ".call.resource",
            "as_streamed": ".call.resource",
            "as_streamed_async": ".call.resource",
            "as_streamed_async_mixed": ".call.resource",
            "as_streamed_mixed": ".call.resource",
            "hides_arguments": ".call.arguments",
            "hides_arguments_async": ".call.arguments",
            "raw_of": ".call.resource",
            "raw_of_async": ".call.resource",
            "streamed_of": ".call.resource",
            "streamed_of_async": ".call.resource",
        },
    )
