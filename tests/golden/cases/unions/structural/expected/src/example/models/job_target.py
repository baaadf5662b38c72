"""The JobTarget type."""

from typing import TYPE_CHECKING, TypeAlias

from .._runtime.unions import union
from .job_target_folder import JobTargetFolder
from .job_target_option3 import JobTargetOption3
from .url import Url

if TYPE_CHECKING:
    JobTarget: TypeAlias = Url | JobTargetFolder | JobTargetOption3
    """Where to."""
else:
    JobTarget = union("JobTarget", lambda: (Url, JobTargetFolder, JobTargetOption3))
