"""The AzureTemporaryUploadCredentials model."""

import datetime

from .._runtime.model import Model


class AzureTemporaryUploadCredentials(
    Model,
    rename={
        "storage_account_name": "storageAccountName",
        "storage_container_name": "storageContainerName",
        "object_location": "objectLocation",
        "sas_token": "sasToken",
        "object_store_permissions": "objectStorePermissions",
        "expiration_date": "expirationDate",
    },
):
    """Credentials for Azure storage that permit an upload for a while."""

    storage_account_name: str | None = None
    """Name of the storage account."""
    storage_container_name: str | None = None
    """Name of the container in the account."""
    object_location: str | None = None
    """Place of the object in the container."""
    region: str | None = None
    """Azure region of the account."""
    sas_token: str | None = None
    """Shared access signature for the object."""
    object_store_permissions: str | None = None
    """What the signature permits."""
    expiration_date: datetime.datetime | None = None
    """When these credentials expire."""
