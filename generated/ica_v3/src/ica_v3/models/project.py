"""The Project model."""

import datetime
import uuid
from typing import Literal, TypeAlias

from .._runtime.model import Model, OpenStr
from .application import Application
from .metadata_model import MetadataModel
from .project_tag import ProjectTag
from .region import Region
from .storage_bundle import StorageBundle
from .storage_configuration import StorageConfiguration

ProjectAnalysisPriority: TypeAlias = OpenStr | Literal["LOW", "MEDIUM", "HIGH"]


class Project(
    Model,
    rename={
        "time_created": "timeCreated",
        "time_modified": "timeModified",
        "owner_id": "ownerId",
        "tenant_id": "tenantId",
        "tenant_name": "tenantName",
        "base_enabled": "baseEnabled",
        "short_description": "shortDescription",
        "billing_mode": "billingMode",
        "data_sharing_enabled": "dataSharingEnabled",
        "storage_bundle": "storageBundle",
        "self_managed_storage_configuration": "selfManagedStorageConfiguration",
        "analysis_priority": "analysisPriority",
        "metadata_model": "metadataModel",
        "project_owner": "projectOwner",
    },
):
    """A workspace that groups data, samples and analyses."""

    id: uuid.UUID
    """Identifies the project."""
    time_created: datetime.datetime
    """When the project was created."""
    time_modified: datetime.datetime
    """When the project was last changed."""
    owner_id: uuid.UUID
    """User who created the project."""
    tenant_id: uuid.UUID
    """Tenant the project belongs to."""
    tenant_name: str | None = None
    """Name of that tenant."""
    urn: str | None = None
    """URN of the project, up to 2000 characters. 1 to 2000 characters."""
    name: str
    """Name of the project, up to 255 characters. 1 to 255 characters."""
    active: bool
    """False when the project is hidden."""
    base_enabled: bool | None = None
    """Whether Base is switched on."""
    short_description: str | None = None
    """Summary of the project, up to 4000 characters. 1 to 4000 characters."""
    information: str | None = None
    """Notes on the project, of any length."""
    region: Region
    billing_mode: OpenStr | Literal["PROJECT", "TENANT"]
    """Whether the project or its tenant pays."""
    data_sharing_enabled: bool | None = None
    """Whether other projects may link to data and samples of this one."""
    tags: ProjectTag
    storage_bundle: StorageBundle | None = None
    self_managed_storage_configuration: StorageConfiguration | None = None
    analysis_priority: ProjectAnalysisPriority | None = None
    """Priority of the project and its analyses within the tenant. Leaving it out of an
    update keeps the stored value.
    """
    metadata_model: MetadataModel | None = None
    application: Application | None = None
    project_owner: uuid.UUID | None = None
    """Present owner. After a transfer this is no longer the creator named in
    `ownerId`.
    """
