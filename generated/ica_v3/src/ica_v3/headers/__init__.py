"""The headers that the document declares for replies, with their types.

Each class takes the `headers` of a reply, a page's `response` or an error of its
operation.
"""

from __future__ import annotations

from .._runtime.operation import Header, ReplyHeaders


class DownloadProjectPipelineFileContentHeaders(ReplyHeaders):
    """Headers of the replies of downloadProjectPipelineFileContent."""

    content_disposition: Header[str] = Header("Content-Disposition", lambda: str)
    """Carries the file name."""


class GetAnalysisHeaders(ReplyHeaders):
    """Headers of the replies of getAnalysis."""

    etag: Header[str] = Header("ETag", lambda: str)
    """Version of the resource as it now stands. Send it back as `If-Match` to find out
    about conflicting changes.
    """


class ScheduleDownloadForDataHeaders(ReplyHeaders):
    """Headers of the replies of scheduleDownloadForData."""

    etag: Header[str] = Header("ETag", lambda: str)
    """Version of the resource as it now stands. Send it back as `If-Match` to find out
    about conflicting changes.
    """


class UpdateAnalysisHeaders(ReplyHeaders):
    """Headers of the replies of updateAnalysis."""

    etag: Header[str] = Header("ETag", lambda: str)
    """Version of the resource as it now stands. Send it back as `If-Match` to find out
    about conflicting changes.
    """
