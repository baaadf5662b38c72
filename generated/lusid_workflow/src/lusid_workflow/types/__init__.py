"""Types of arguments and results that are not models, for annotations of your own."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .._runtime.model import JsonValue as JsonValue
    from .._runtime.options import RequestOptions as RequestOptions
    from .._runtime.paging import AsyncPager as AsyncPager, Pager as Pager
    from .._runtime.resource import (
        AsyncFileInput as AsyncFileInput,
        FileInput as FileInput,
        PathValue as PathValue,
    )
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "AsyncFileInput": "._runtime.resource",
            "AsyncPager": "._runtime.paging",
            "FileInput": "._runtime.resource",
            "JsonValue": "._runtime.model",
            "Pager": "._runtime.paging",
            "PathValue": "._runtime.resource",
            "RequestOptions": "._runtime.options",
        },
    )
