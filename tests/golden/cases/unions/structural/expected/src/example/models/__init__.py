"""The data of Example."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .job import (
        Job as Job,
        JobTarget as JobTarget,
        JobTargetBucket as JobTargetBucket,
        JobTargetFolder as JobTargetFolder,
    )
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
            "JobTarget": "job",
            "JobTargetBucket": "job",
            "JobTargetFolder": "job",
            "Source": "source",
            "Text": "text",
            "Upload": "upload",
            "Url": "url",
        },
    )
