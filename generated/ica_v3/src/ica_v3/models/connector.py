"""The Connector model."""

import datetime
import uuid
from typing import Literal, TypeAlias

from .._runtime.model import Model, OpenStr

ConnectorMode: TypeAlias = OpenStr | Literal["DOWNLOAD", "UPLOAD", "BOTH", "NONE"]

ConnectorOs: TypeAlias = OpenStr | Literal["WINDOWS", "LINUX", "OSX"]

ConnectorInstallationStatus: TypeAlias = (
    OpenStr
    | Literal["PENDING_INSTALLATION", "INSTALLED", "ERROR", "UNKNOWN", "CANCELLED"]
)


class Connector(
    Model,
    rename={
        "time_created": "timeCreated",
        "time_modified": "timeModified",
        "owner_id": "ownerId",
        "tenant_id": "tenantId",
        "tenant_name": "tenantName",
        "technical_code": "technicalCode",
        "initialization_key": "initializationKey",
        "max_bandwidth": "maxBandwidth",
        "max_concurrent_transfers": "maxConcurrentTransfers",
        "installation_status": "installationStatus",
        "new_connector_version_available": "newConnectorVersionAvailable",
    },
):
    """An installed service that moves data between a local machine and ICA."""

    id: uuid.UUID
    """Identifies the connector."""
    time_created: datetime.datetime
    """When the connector was created."""
    time_modified: datetime.datetime
    """When the connector was last changed."""
    owner_id: uuid.UUID
    """User who owns the connector."""
    tenant_id: uuid.UUID
    """Tenant the connector belongs to."""
    tenant_name: str | None = None
    """Name of that tenant."""
    code: str
    """Code of the connector. 1 to 255 characters."""
    active: bool
    """Whether the connector is in use."""
    connected: bool
    """Whether the connector is online. The answer is cached, so it may lag for a
    moment.
    """
    technical_code: str
    """Code used for processing. 1 to 255 characters."""
    initialization_key: str | None = None
    """Key, handed over separately, that starts the installation. 1 to 255
    characters.
    """
    description: str | None = None
    """Purpose of this connector."""
    mode: ConnectorMode
    """Directions in which the connector may move data."""
    max_bandwidth: float | None = None
    """Upper limit of the transfer rate in megabytes per second, at least 0.01."""
    max_concurrent_transfers: int | None = None
    """Upper limit of simultaneous transfers, at least 1."""
    os: ConnectorOs
    """Operating system the installer was made for."""
    installation_status: ConnectorInstallationStatus
    """How far the installation has come."""
    new_connector_version_available: bool
    """Whether an upgrade is waiting."""
