"""The data of Example."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .job import Job as Job, JobState as JobState
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Job": "job",
            "JobState": "job",
        },
    )
