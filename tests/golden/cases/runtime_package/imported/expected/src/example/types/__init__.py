"""Types of arguments and results that are not models, for annotations of your own."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from clientloom_runtime.model import JsonValue as JsonValue
    from clientloom_runtime.options import RequestOptions as RequestOptions
    from clientloom_runtime.paging import AsyncPager as AsyncPager, Pager as Pager
    from clientloom_runtime.resource import (
        AsyncFileInput as AsyncFileInput,
        FileInput as FileInput,
        PathValue as PathValue,
    )
else:
    from clientloom_runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "AsyncFileInput": "clientloom_runtime.resource",
            "AsyncPager": "clientloom_runtime.paging",
            "FileInput": "clientloom_runtime.resource",
            "JsonValue": "clientloom_runtime.model",
            "Pager": "clientloom_runtime.paging",
            "PathValue": "clientloom_runtime.resource",
            "RequestOptions": "clientloom_runtime.options",
        },
    )
