"""The AnalysisS3DataDetails model."""

import uuid

from .._runtime.model import Model


class AnalysisS3DataDetails(
    Model, rename={"storage_credentials_id": "storageCredentialsId"}
):
    """Extra settings for input that lives in S3."""

    storage_credentials_id: uuid.UUID | None = None
    """Stored credentials that hold the S3 access key."""
