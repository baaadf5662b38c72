"""The FileLifeCycleSettings model."""

import datetime

from .._runtime.model import Model
from .file_archive_storage_tier import FileArchiveStorageTier


class FileLifeCycleSettings(
    Model,
    rename={
        "time_grace_period_ends": "timeGracePeriodEnds",
        "time_to_be_archived": "timeToBeArchived",
        "time_to_be_deleted": "timeToBeDeleted",
        "archive_storage_tier": "archiveStorageTier",
    },
):
    """Dates in the life of a file; those not set mean that nothing happens."""

    time_grace_period_ends: datetime.datetime | None = None
    """From when on the file is charged for."""
    time_to_be_archived: datetime.datetime | None = None
    """When the file goes to the archive."""
    time_to_be_deleted: datetime.datetime | None = None
    """When the file is deleted."""
    archive_storage_tier: FileArchiveStorageTier | None = None
