"""The data of Tags with defaults."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .in_body import InBody as InBody
    from .job import Job as Job, JobTarget as JobTarget
    from .put import Put as Put
    from .zip import Zip as Zip
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "InBody": "in_body",
            "Job": "job",
            "JobTarget": "job",
            "Put": "put",
            "Zip": "zip",
        },
    )
