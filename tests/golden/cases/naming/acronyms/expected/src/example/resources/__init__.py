"""The synchronous resources, one module per tag."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .aws_s3 import AwsS3 as AwsS3
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "AwsS3": "aws_s3",
        },
    )
