"""The data of Example."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .job import Job as Job
    from .job_target import JobTarget as JobTarget
    from .job_target_folder import JobTargetFolder as JobTargetFolder
    from .job_target_option3 import JobTargetOption3 as JobTargetOption3
    from .source import Source as Source
    from .text import Text as Text
    from .upload import Upload as Upload
    from .url import Url as Url
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Job": "job",
            "JobTarget": "job_target",
            "JobTargetFolder": "job_target_folder",
            "JobTargetOption3": "job_target_option3",
            "Source": "source",
            "Text": "text",
            "Upload": "upload",
            "Url": "url",
        },
    )
