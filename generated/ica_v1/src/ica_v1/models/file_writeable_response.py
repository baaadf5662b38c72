"""The FileWriteableResponse model."""

import datetime

from .._runtime.model import JsonValue, Model
from .archive_statuses import ArchiveStatuses
from .file_life_cycle_settings import FileLifeCycleSettings
from .file_status import FileStatus
from .object_store_access import ObjectStoreAccess
from .storage_tier import StorageTier


class FileWriteableResponse(
    Model,
    rename={
        "volume_id": "volumeId",
        "parent_folder_id": "parentFolderId",
        "volume_name": "volumeName",
        "volume_configuration_name": "volumeConfigurationName",
        "tenant_id": "tenantId",
        "sub_tenant_id": "subTenantId",
        "time_created": "timeCreated",
        "created_by": "createdBy",
        "time_modified": "timeModified",
        "modified_by": "modifiedBy",
        "inherited_acl": "inheritedAcl",
        "size_in_bytes": "sizeInBytes",
        "is_uploaded": "isUploaded",
        "archive_status": "archiveStatus",
        "time_archived": "timeArchived",
        "storage_tier": "storageTier",
        "e_tag": "eTag",
        "format_edam": "formatEdam",
        "life_cycle": "lifeCycle",
        "restore_expiration": "restoreExpiration",
        "object_store_access": "objectStoreAccess",
    },
):
    """A file, with access for its upload where that was asked for."""

    id: str | None = None
    """ID of the file."""
    name: str | None = None
    """Name of the file."""
    volume_id: str | None = None
    """ID of the volume that holds the file."""
    parent_folder_id: str | None = None
    """ID of the folder that holds the file."""
    volume_name: str | None = None
    """Name of the volume that holds the file."""
    volume_configuration_name: str | None = None
    """Name of the volume configuration, for storage that the customer brings along."""
    type: str | None = None
    """Content type of the file."""
    tenant_id: str | None = None
    """Tenant that owns the file."""
    sub_tenant_id: str | None = None
    """Part of the tenant that owns the file."""
    path: str | None = None
    """Path of the file in its volume."""
    time_created: datetime.datetime | None = None
    """When the file was created."""
    created_by: str | None = None
    """User who created the file."""
    time_modified: datetime.datetime | None = None
    """When the file was last changed."""
    modified_by: str | None = None
    """User who last changed the file."""
    inherited_acl: list[str] | None = None
    """Access list that the file inherits."""
    urn: str | None = None
    """Uniform resource name of the file."""
    size_in_bytes: int | None = None
    """Size of the file in bytes."""
    metadata: JsonValue = None
    """Metadata of the file, any JSON value."""
    is_uploaded: bool | None = None
    """Whether the content is uploaded."""
    archive_status: ArchiveStatuses | None = None
    time_archived: datetime.datetime | None = None
    """When the file was archived."""
    storage_tier: StorageTier | None = None
    e_tag: str | None = None
    """Entity tag of the content."""
    format: str | None = None
    """Format of the content."""
    format_edam: str | None = None
    """Format of the content as an EDAM term."""
    status: FileStatus | None = None
    life_cycle: FileLifeCycleSettings | None = None
    restore_expiration: datetime.datetime | None = None
    """Until when a restored copy stays available."""
    object_store_access: ObjectStoreAccess | None = None
