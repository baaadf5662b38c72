"""The MountMappingWithCreds model."""

from .._runtime.model import Model


class MountMappingWithCreds(
    Model, rename={"storage_provider": "storageProvider"}, secret=("credentials",)
):
    """An output of an execution: a path and the place its files are uploaded to."""

    path: str | None = None
    """Path in the container."""
    url: str | None = None
    """URL of the target folder."""
    urn: str | None = None
    """Uniform resource name of the target, in place of a URL."""
    type: str | None = None
    """What the path stands for, such as a folder."""
    storage_provider: str | None = None
    """Kind of storage that takes the files."""
    credentials: dict[str, str] | None = None
    """Credentials for the storage, by name."""
