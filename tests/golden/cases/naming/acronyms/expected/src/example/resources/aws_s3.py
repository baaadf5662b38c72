"""Resource: AWS S3."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from .. import models
from .._operations import aws_s3 as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class AwsS3(Resource):
    """The AWS S3 operations."""

    def list_awss3_bucket_urls(
        self,
        *,
        x_request_id: str | None = None,
        user_ids: Sequence[str] | None = None,
        start_date__lt: datetime.date | None = None,
        options: RequestOptions | None = None,
    ) -> list[models.S3BucketURL]:
        """GET /aws"""
        return self._request(
            operations.LIST_AWSS3_BUCKET_URLS,
            {
                "X-Request-ID": x_request_id,
                "userIDs": user_ids,
                "startDate__lt": start_date__lt,
            },
            options=options,
        )

    @property
    def with_raw_response(self) -> AwsS3WithRawResponse:
        """The same methods, each giving the whole reply."""
        return AwsS3WithRawResponse(self)

    @property
    def with_streaming_response(self) -> AwsS3WithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return AwsS3WithStreamingResponse(self)


class AwsS3WithRawResponse:
    """`AwsS3` with whole replies."""

    def __init__(self, resource: AwsS3) -> None:
        raw = raw_of(resource)
        self.list_awss3_bucket_urls = as_raw(raw.list_awss3_bucket_urls)


class AwsS3WithStreamingResponse:
    """`AwsS3` with replies read piece by piece."""

    def __init__(self, resource: AwsS3) -> None:
        streamed = streamed_of(resource)
        self.list_awss3_bucket_urls = as_streamed(streamed.list_awss3_bucket_urls)
