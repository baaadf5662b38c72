"""The ObjectStoreAccess model."""

from .._runtime.model import Model
from .aws_s3_presigned_url_for_upload import AwsS3PresignedUrlForUpload
from .aws_s3_temporary_read_only_credentials import AwsS3TemporaryReadOnlyCredentials
from .aws_s3_temporary_upload_credentials import AwsS3TemporaryUploadCredentials
from .azure_temporary_read_only_credentials import AzureTemporaryReadOnlyCredentials
from .azure_temporary_upload_credentials import AzureTemporaryUploadCredentials


class ObjectStoreAccess(
    Model,
    rename={
        "session_id": "sessionId",
        "aws_s3_temporary_upload_credentials": "awsS3TemporaryUploadCredentials",
        "aws_s3_presigned_url_for_upload": "awsS3PresignedUrlForUpload",
        "azure_temporary_upload_credentials": "azureTemporaryUploadCredentials",
        "aws_s3_temporary_read_only_credentials": "awsS3TemporaryReadOnlyCredentials",
        "azure_temporary_read_only_credentials": "azureTemporaryReadOnlyCredentials",
    },
):
    """Temporary access to the store that holds the content; which parts come depends on
    the store.
    """

    session_id: str | None = None
    """ID of the upload session."""
    aws_s3_temporary_upload_credentials: AwsS3TemporaryUploadCredentials | None = None
    aws_s3_presigned_url_for_upload: AwsS3PresignedUrlForUpload | None = None
    azure_temporary_upload_credentials: AzureTemporaryUploadCredentials | None = None
    aws_s3_temporary_read_only_credentials: AwsS3TemporaryReadOnlyCredentials | None = (
        None
    )
    azure_temporary_read_only_credentials: AzureTemporaryReadOnlyCredentials | None = (
        None
    )
