"""Resource: reports."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, overload

from .. import models
from .._operations import reports as operations
from .._runtime.options import RequestOptions, unseen
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class Reports(Resource):
    """The reports operations."""

    @overload
    def get_report(
        self,
        *,
        accept: Literal["application/json", "text/json"] = "application/json",
        options: RequestOptions | None = None,
    ) -> models.Report: ...
    @overload
    def get_report(
        self, *, accept: Literal["text/csv"], options: RequestOptions | None = None
    ) -> str: ...
    @overload
    def get_report(
        self,
        *,
        accept: Literal["application/pdf"],
        options: RequestOptions | None = None,
    ) -> bytes: ...
    def get_report(
        self,
        *,
        accept: Literal[
            "application/json", "text/json", "text/csv", "application/pdf"
        ] = "application/json",
        options: RequestOptions | None = None,
    ) -> models.Report | str | bytes:
        """GET /report

        Args:
            accept: Media type to ask for, sent in `Accept`.
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /report
        options = options and unseen(options)
        return self._request(operations.GET_REPORT, {}, accept=accept, options=options)

    @overload
    def make_report(
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
    def make_report(
        self,
        body: models.Report | Mapping[str, object] | None = None,
        *,
        content_type: Literal["application/json"],
        accept: Literal["application/json"] = "application/json",
        options: RequestOptions | None = None,
    ) -> models.Report: ...
    @overload
    def make_report(
        self,
        body: models.MakeReportBody | Mapping[str, object] | None = None,
        *,
        content_type: Literal["multipart/form-data"],
        accept: Literal["application/json"] = "application/json",
        options: RequestOptions | None = None,
    ) -> models.Report: ...
    @overload
    def make_report(
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
    def make_report(
        self,
        body: models.Report | Mapping[str, object] | None = None,
        *,
        accept: Literal["text/html"],
        content_type: Literal["application/json"],
        options: RequestOptions | None = None,
    ) -> str: ...
    @overload
    def make_report(
        self,
        body: models.MakeReportBody | Mapping[str, object] | None = None,
        *,
        accept: Literal["text/html"],
        content_type: Literal["multipart/form-data"],
        options: RequestOptions | None = None,
    ) -> str: ...
    def make_report(
        self,
        body: (
            models.Report | models.MakeReportBody | Mapping[str, object] | None
        ) = None,
        *,
        accept: Literal["application/json", "text/html"] = "application/json",
        content_type: Literal["application/json", "multipart/form-data"] | None = None,
        options: RequestOptions | None = None,
    ) -> models.Report | str:
        """POST /report

        Args:
            accept: Media type to ask for, sent in `Accept`.
            content_type: Media type to send the body in. By default one that fits the
                body.
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # POST /report
        options = options and unseen(options)
        return self._request(
            operations.MAKE_REPORT,
            {},
            body=body,
            accept=accept,
            content_type=content_type,
            options=options,
        )

    @property
    def with_raw_response(self) -> ReportsWithRawResponse:
        """The same methods, each returning the whole reply."""
        return ReportsWithRawResponse(self)

    @property
    def with_streaming_response(self) -> ReportsWithStreamingResponse:
        """The same methods, each returning a reply to be read piece by piece."""
        return ReportsWithStreamingResponse(self)


class ReportsWithRawResponse:
    """The methods of `Reports`, each returning the whole reply."""

    def __init__(self, resource: Reports) -> None:
        raw = raw_of(resource)
        self.get_report = as_raw(raw.get_report)
        self.make_report = as_raw(raw.make_report)


class ReportsWithStreamingResponse:
    """The methods of `Reports`, each returning a reply to be read piece by piece."""

    def __init__(self, resource: Reports) -> None:
        streamed = streamed_of(resource)
        self.get_report = as_streamed(streamed.get_report)
        self.make_report = as_streamed(streamed.make_report)
