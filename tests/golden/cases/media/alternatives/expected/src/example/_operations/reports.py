"""Requests and replies of reports, for both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import Body, Encoding, Operation

GET_REPORT: Operation[models.Report | str | bytes] = Operation(
    id="getReport",
    method="GET",
    path="/report",
    replies={
        "200": {
            "text/csv": lambda: str,
            "application/json": lambda: models.Report,
            "application/pdf": lambda: bytes,
            "text/json": lambda: models.Report,
        },
    },
)
MAKE_REPORT: Operation[models.Report | str] = Operation(
    id="makeReport",
    method="POST",
    path="/report",
    body=Body(
        {
            "application/json": lambda: models.Report,
            "multipart/form-data": lambda: models.MakeReportBody,
        },
        encodings={"multipart/form-data": {"file": Encoding(file=True)}},
    ),
    replies={
        "200": {"application/json": lambda: models.Report, "text/html": lambda: str}
    },
)
