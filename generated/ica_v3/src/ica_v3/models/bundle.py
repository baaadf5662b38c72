"""The Bundle model."""

import datetime
import uuid
from typing import Literal, TypeAlias

from .._runtime.model import Model, OpenStr
from .links import Links
from .metadata_model import MetadataModel
from .region import Region

BundleStatus: TypeAlias = OpenStr | Literal["DRAFT", "RELEASED", "DEPRECATED"]


class Bundle(
    Model,
    rename={
        "time_created": "timeCreated",
        "time_modified": "timeModified",
        "owner_id": "ownerId",
        "tenant_id": "tenantId",
        "tenant_name": "tenantName",
        "short_description": "shortDescription",
        "metadata_model": "metadataModel",
        "release_version": "releaseVersion",
        "version_comment": "versionComment",
    },
):
    """A versioned collection of data, pipelines and other assets that can be shared."""

    id: uuid.UUID
    """Identifies the bundle."""
    time_created: datetime.datetime
    """When the bundle was created."""
    time_modified: datetime.datetime
    """When the bundle was last changed."""
    owner_id: uuid.UUID
    """User who owns the bundle."""
    tenant_id: uuid.UUID
    """Tenant the bundle belongs to."""
    tenant_name: str | None = None
    """Name of that tenant."""
    name: str
    """Name of the bundle, up to 255 characters. 1 to 255 characters."""
    short_description: str | None = None
    """Summary of the content, 1 to 4000 characters."""
    region: Region
    metadata_model: MetadataModel | None = None
    release_version: str
    """Version label of the bundle. 1 to 255 characters."""
    version_comment: str | None = None
    """Remark on this version, up to 4000 characters. 1 to 4000 characters."""
    status: BundleStatus
    """Stage in the life of the bundle."""
    categories: list[str | None] | None = None
    """Category labels."""
    links: Links | None = None
