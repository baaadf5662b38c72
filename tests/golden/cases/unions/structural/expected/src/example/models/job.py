"""The Job model, and its parts."""

from typing import TYPE_CHECKING, TypeAlias

from .._runtime.model import Model, Unknown, union
from .source import Source
from .url import Url


class JobTargetFolder(Model):
    path: str


class JobTargetBucket(Model):
    bucket: str


if TYPE_CHECKING:
    JobTarget: TypeAlias = Url | JobTargetFolder | JobTargetBucket | Unknown
    """Where to."""
else:
    JobTarget = union("JobTarget", lambda: (Url, JobTargetFolder, JobTargetBucket))


class Job(Model):
    source: Source
    target: JobTarget | None = None
    """Where to."""
