"""The AwsS3TemporaryReadOnlyCredentials model."""

import datetime

from .._runtime.model import Model


class AwsS3TemporaryReadOnlyCredentials(
    Model,
    rename={
        "access_key_id": "access_Key_Id",
        "secret_access_key": "secret_Access_Key",
        "session_token": "session_Token",
        "bucket_name": "bucketName",
        "key_prefix": "keyPrefix",
        "expiration_date": "expirationDate",
        "service_url": "serviceUrl",
        "server_side_encryption_algorithm": "serverSideEncryptionAlgorithm",
        "server_side_encryption_key": "serverSideEncryptionKey",
    },
    secret=("secret_access_key", "session_token", "server_side_encryption_key"),
):
    """Credentials for S3 that permit reading for a while."""

    access_key_id: str | None = None
    """Access key ID for S3."""
    secret_access_key: str | None = None
    """Secret access key for S3."""
    session_token: str | None = None
    """Session token for S3."""
    region: str | None = None
    """AWS region of the bucket."""
    bucket_name: str | None = None
    """Name of the bucket."""
    key_prefix: str | None = None
    """Prefix of the keys that may be read."""
    expiration_date: datetime.datetime | None = None
    """When these credentials expire."""
    service_url: str | None = None
    """Endpoint of the store; needed where it is not AWS itself."""
    server_side_encryption_algorithm: str | None = None
    """Encryption at the object store, such as AES256 or aws:kms."""
    server_side_encryption_key: str | None = None
    """Key for that encryption; it matters only with aws:kms."""
