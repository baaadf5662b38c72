"""The SystemFiles model."""

from .._runtime.model import Model


class SystemFiles(
    Model, rename={"storage_provider": "storageProvider"}, secret=("credentials",)
):
    """Place for the files that the service itself writes about a run."""

    url: str | None = None
    """URL of the folder."""
    urn: str | None = None
    """Uniform resource name of the folder, in place of a URL."""
    storage_provider: str | None = None
    """Kind of storage of the folder."""
    credentials: dict[str, str] | None = None
    """Credentials for the storage, by name."""
