"""The asynchronous resources, one module per tag."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .aws_s3 import AsyncAwsS3 as AsyncAwsS3
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "AsyncAwsS3": "aws_s3",
        },
    )
