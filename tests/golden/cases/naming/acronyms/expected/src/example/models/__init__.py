"""The data of Example."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .http_status import HttpStatus as HttpStatus
    from .oauth2 import OAuth2 as OAuth2
    from .s3_bucket_url import S3BucketURL as S3BucketURL
    from .v1beta1_job import V1beta1Job as V1beta1Job
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "HttpStatus": "http_status",
            "OAuth2": "oauth2",
            "S3BucketURL": "s3_bucket_url",
            "V1beta1Job": "v1beta1_job",
        },
    )
