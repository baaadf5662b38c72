"""What goes over the wire for AWS S3, shared by both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import Operation, Parameter

LIST_AWSS3_BUCKET_URLS: Operation[list[models.S3BucketURL]] = Operation(
    id="listAWSS3BucketURLs",
    method="GET",
    path="/aws",
    parameters=(
        Parameter("X-Request-ID", "header", takes="string"),
        Parameter("userIDs", "query", takes="string", list=True),
        Parameter("startDate__lt", "query", takes="string"),
    ),
    replies={"200": {"application/json": lambda: list[models.S3BucketURL]}},
)
