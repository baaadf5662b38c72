"""Async resource: reports."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, overload

from .. import models
from .._operations import reports as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import (
    AsyncResource,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncReports(AsyncResource):
    """The reports operations."""

    @overload
    async def get_report(
        self,
        *,
        accept: Literal["application/json", "text/json"] = "application/json",
        options: RequestOptions | None = None,
    ) -> models.Report: ...
    @overload
    async def get_report(
        self, *, accept: Literal["text/csv"], options: RequestOptions | None = None
    ) -> str: ...
    @overload
    async def get_report(
        self,
        *,
        accept: Literal["application/pdf"],
        options: RequestOptions | None = None,
    ) -> bytes: ...
    async def get_report(
        self,
        *,
        accept: Literal[
            "application/json", "text/json", "text/csv", "application/pdf"
        ] = "application/json",
        options: RequestOptions | None = None,
    ) -> models.Report | str | bytes:
        """GET /report"""
        return await self._request(
            operations.GET_REPORT, {}, accept=accept, options=options
        )

    @overload
    async def make_report(
        self,
        body: (
            models.Report | models.MakeReportBody | Mapping[str, object] | None
        ) = None,
        *,
        accept: Literal["application/json"] = "application/json",
        content_type: None = None,
        options: RequestOptions | None = None,
    ) -> models.Report: ...
    @overload
    async def make_report(
        self,
        body: models.Report | Mapping[str, object] | None = None,
        *,
        content_type: Literal["application/json"],
        accept: Literal["application/json"] = "application/json",
        options: RequestOptions | None = None,
    ) -> models.Report: ...
    @overload
    async def make_report(
        self,
        body: models.MakeReportBody | Mapping[str, object] | None = None,
        *,
        content_type: Literal["multipart/form-data"],
        accept: Literal["application/json"] = "application/json",
        options: RequestOptions | None = None,
    ) -> models.Report: ...
    @overload
    async def make_report(
        self,
        body: (
            models.Report | models.MakeReportBody | Mapping[str, object] | None
        ) = None,
        *,
        accept: Literal["text/html"],
        content_type: None = None,
        options: RequestOptions | None = None,
    ) -> str: ...
    @overload
    async def make_report(
        self,
        body: models.Report | Mapping[str, object] | None = None,
        *,
        accept: Literal["text/html"],
        content_type: Literal["application/json"],
        options: RequestOptions | None = None,
    ) -> str: ...
    @overload
    async def make_report(
        self,
        body: models.MakeReportBody | Mapping[str, object] | None = None,
        *,
        accept: Literal["text/html"],
        content_type: Literal["multipart/form-data"],
        options: RequestOptions | None = None,
    ) -> str: ...
    async def make_report(
        self,
        body: (
            models.Report | models.MakeReportBody | Mapping[str, object] | None
        ) = None,
        *,
        accept: Literal["application/json", "text/html"] = "application/json",
        content_type: Literal["application/json", "multipart/form-data"] | None = None,
        options: RequestOptions | None = None,
    ) -> models.Report | str:
        """POST /report"""
        return await self._request(
            operations.MAKE_REPORT,
            {},
            body=body,
            accept=accept,
            content_type=content_type,
            options=options,
        )

    @property
    def with_raw_response(self) -> AsyncReportsWithRawResponse:
        """The same methods, each giving the whole reply."""
        return AsyncReportsWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncReportsWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return AsyncReportsWithStreamingResponse(self)


class AsyncReportsWithRawResponse:
    """`AsyncReports` with whole replies."""

    def __init__(self, resource: AsyncReports) -> None:
        raw = raw_of_async(resource)
        self.get_report = as_raw_async(raw.get_report)
        self.make_report = as_raw_async(raw.make_report)


class AsyncReportsWithStreamingResponse:
    """`AsyncReports` with replies read piece by piece."""

    def __init__(self, resource: AsyncReports) -> None:
        streamed = streamed_of_async(resource)
        self.get_report = as_streamed_async(streamed.get_report)
        self.make_report = as_streamed_async(streamed.make_report)
