"""The data of Example."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .make_report_body import MakeReportBody as MakeReportBody
    from .report import Report as Report
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "MakeReportBody": "make_report_body",
            "Report": "report",
        },
    )
