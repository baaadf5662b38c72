"""The DataDetails model."""

import datetime
import uuid
from typing import Literal, TypeAlias

from .._runtime.model import Model, OpenStr
from .application_v4 import ApplicationV4
from .data_format import DataFormat
from .data_tag import DataTag
from .region import Region
from .sequencing_run import SequencingRun

DataDetailsStatus: TypeAlias = (
    OpenStr
    | Literal[
        "PARTIAL", "AVAILABLE", "ARCHIVING", "ARCHIVED", "UNARCHIVING", "DELETING"
    ]
)


class DataDetails(
    Model,
    rename={
        "time_created": "timeCreated",
        "time_modified": "timeModified",
        "creator_id": "creatorId",
        "tenant_id": "tenantId",
        "tenant_name": "tenantName",
        "owning_project_id": "owningProjectId",
        "owning_project_name": "owningProjectName",
        "file_size_in_bytes": "fileSizeInBytes",
        "data_type": "dataType",
        "object_e_tag": "objectETag",
        "stored_for_the_first_time_at": "storedForTheFirstTimeAt",
        "will_be_archived_at": "willBeArchivedAt",
        "will_be_deleted_at": "willBeDeletedAt",
        "sequencing_run": "sequencingRun",
    },
):
    """Everything ICA records about a file or a folder."""

    time_created: datetime.datetime
    """When the data was created."""
    time_modified: datetime.datetime
    """When the data was last changed."""
    creator_id: uuid.UUID | None = None
    """User who created the data."""
    tenant_id: uuid.UUID
    """Tenant the data belongs to."""
    tenant_name: str | None = None
    """Name of that tenant."""
    owning_project_id: uuid.UUID
    """Project that owns the data."""
    owning_project_name: str | None = None
    """Name of the owning project."""
    name: str
    """Name at upload."""
    path: str | None = None
    """Readable path of the parent folder."""
    file_size_in_bytes: int | None = None
    """Size in bytes; folders have none."""
    status: DataDetailsStatus
    """Availability of the data."""
    tags: DataTag
    format: DataFormat | None = None
    data_type: OpenStr | Literal["FILE", "FOLDER"]
    """Tells a file from a folder."""
    object_e_tag: str | None = None
    """ETag the cloud storage gave to the file, unrelated to the header of the same
    name.
    """
    stored_for_the_first_time_at: datetime.datetime | None = None
    """When the object first reached storage."""
    region: Region | None = None
    application: ApplicationV4 | None = None
    will_be_archived_at: datetime.datetime | None = None
    """When archiving is planned."""
    will_be_deleted_at: datetime.datetime | None = None
    """When deletion is planned."""
    sequencing_run: SequencingRun | None = None
