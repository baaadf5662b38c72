"""The DataTransfer model."""

import datetime
import uuid
from typing import Literal, TypeAlias

from .._runtime.model import Model, OpenStr
from .connector import Connector
from .data import Data
from .project import Project

DataTransferDirection: TypeAlias = OpenStr | Literal["UPLOAD", "DOWNLOAD", "IMPORT"]

DataTransferStatus: TypeAlias = (
    OpenStr
    | Literal[
        "REQUESTED",
        "ONGOING",
        "SUCCEEDED",
        "FAILED",
        "ABORTED",
        "ABORTREQUESTED",
        "SCHEDULED",
    ]
)


class DataTransfer(
    Model,
    rename={
        "time_created": "timeCreated",
        "time_modified": "timeModified",
        "owner_id": "ownerId",
        "tenant_id": "tenantId",
        "tenant_name": "tenantName",
        "data_transferred": "dataTransferred",
        "status_message": "statusMessage",
    },
):
    """One movement of data between ICA and a connector."""

    id: uuid.UUID
    """Identifies the transfer."""
    time_created: datetime.datetime
    """When the transfer was created."""
    time_modified: datetime.datetime
    """When the transfer was last changed."""
    owner_id: uuid.UUID
    """User who owns the transfer."""
    tenant_id: uuid.UUID
    """Tenant the transfer belongs to."""
    tenant_name: str | None = None
    """Name of that tenant."""
    reference: str
    """Reference of the transfer, up to 255 characters. 1 to 255 characters."""
    direction: DataTransferDirection
    """Which way the data goes."""
    connector: Connector | None = None
    protocol: OpenStr | Literal["HTTPS"] | None = None
    """Protocol in use."""
    data_transferred: int
    """Bytes moved so far. At least 0."""
    status: DataTransferStatus
    """State of the transfer."""
    status_message: str | None = None
    """Explains the state, up to 1000 characters."""
    duration: int | None = None
    """Length of the whole transfer in seconds. At least 0."""
    project: Project | None = None
    data: Data
