"""The AwsS3PresignedUrlForUpload model."""

from .._runtime.model import Model
from .part_info import PartInfo


class AwsS3PresignedUrlForUpload(
    Model,
    rename={
        "single_part_url": "singlePartUrl",
        "multipart_template": "multipartTemplate",
        "multipart_signatures": "multipartSignatures",
        "multipart_upload_id": "multipartUploadId",
        "server_side_encryption_algorithm": "serverSideEncryptionAlgorithm",
        "server_side_encryption_key": "serverSideEncryptionKey",
    },
    secret=("server_side_encryption_key",),
):
    """Signed URLs with which a file is uploaded to S3."""

    single_part_url: str | None = None
    """URL for an upload in one piece."""
    multipart_template: str | None = None
    """URL template for an upload in parts."""
    multipart_signatures: list[PartInfo] | None = None
    """Values to put into the template, one entry for each part."""
    multipart_upload_id: str | None = None
    """ID of the upload in parts."""
    server_side_encryption_algorithm: str | None = None
    """Encryption at the object store, such as AES256 or aws:kms."""
    server_side_encryption_key: str | None = None
    """Key for that encryption; it matters only with aws:kms."""
