"""The ScheduleDownload model."""

import uuid
from typing import Literal

from .._runtime.model import Model, OpenStr


class ScheduleDownload(
    Model,
    rename={
        "connector_id": "connectorId",
        "local_path": "localPath",
        "disable_hashing": "disableHashing",
    },
):
    """Settings of a download through a connector."""

    connector_id: uuid.UUID | None = None
    """Connector that fetches the data."""
    protocol: OpenStr | Literal["HTTPS"] | None = None
    """Protocol to use."""
    local_path: str | None = None
    """Folder on the connector's machine to write to."""
    disable_hashing: bool | None = None
    """Whether to go without checksums."""
