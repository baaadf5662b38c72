"""The data of Example."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .error import Error as Error
    from .job import Job as Job
    from .thing import Thing as Thing
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Error": "error",
            "Job": "job",
            "Thing": "thing",
        },
    )
