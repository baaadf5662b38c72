"""The TaskRunLogs model."""

import datetime

from .._runtime.model import Model


class TaskRunLogs(
    Model,
    rename={
        "start_time": "startTime",
        "end_time": "endTime",
        "error_details": "errorDetails",
    },
):
    """Times, errors and output of an attempt."""

    start_time: datetime.datetime | None = None
    """When the attempt began."""
    end_time: datetime.datetime | None = None
    """When the attempt ended."""
    error: str | None = None
    """Error, if the attempt failed."""
    error_details: str | None = None
    """More about the error."""
    stdout: str | None = None
    """Standard output, or where to find it."""
    stderr: str | None = None
    """Standard error output, or where to find it."""
