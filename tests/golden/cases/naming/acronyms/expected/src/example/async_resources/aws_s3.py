"""Async resource: AWS S3."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from .. import models
from .._operations import aws_s3 as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import (
    AsyncResource,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncAwsS3(AsyncResource):
    """The AWS S3 operations."""

    async def list_awss3_bucket_urls(
        self,
        *,
        x_request_id: str | None = None,
        user_ids: Sequence[str] | None = None,
        start_date__lt: datetime.date | None = None,
        options: RequestOptions | None = None,
    ) -> list[models.S3BucketURL]:
        """GET /aws"""
        return await self._request(
            operations.LIST_AWSS3_BUCKET_URLS,
            {
                "X-Request-ID": x_request_id,
                "userIDs": user_ids,
                "startDate__lt": start_date__lt,
            },
            options=options,
        )

    @property
    def with_raw_response(self) -> AsyncAwsS3WithRawResponse:
        """The same methods, each giving the whole reply."""
        return AsyncAwsS3WithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncAwsS3WithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return AsyncAwsS3WithStreamingResponse(self)


class AsyncAwsS3WithRawResponse:
    """`AsyncAwsS3` with whole replies."""

    def __init__(self, resource: AsyncAwsS3) -> None:
        raw = raw_of_async(resource)
        self.list_awss3_bucket_urls = as_raw_async(raw.list_awss3_bucket_urls)


class AsyncAwsS3WithStreamingResponse:
    """`AsyncAwsS3` with replies read piece by piece."""

    def __init__(self, resource: AsyncAwsS3) -> None:
        streamed = streamed_of_async(resource)
        self.list_awss3_bucket_urls = as_streamed_async(streamed.list_awss3_bucket_urls)
