"""The TaskDefinitionVersion model."""

import datetime

from .._runtime.model import ClosedModel


class TaskDefinitionVersion(ClosedModel, rename={"as_at_modified": "asAtModified"}):
    """Tells which revision of its definition a task follows."""

    as_at_modified: datetime.datetime | None = None
    """System time of the revision that the task follows."""
