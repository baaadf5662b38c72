"""The InputMountMappingWithCreds model."""

from .._runtime.model import Model


class InputMountMappingWithCreds(
    Model, rename={"storage_provider": "storageProvider"}, secret=("credentials",)
):
    """An input of an execution: a source and the path at which it is mounted."""

    storage_provider: str | None = None
    """Kind of storage that holds the source."""
    credentials: dict[str, str] | None = None
    """Credentials for the storage, by name."""
    path: str | None = None
    """Path in the container."""
    url: str | None = None
    """URL of the source."""
    urn: str | None = None
    """Uniform resource name of the source, in place of a URL."""
    mode: str | None = None
    """How the source is brought in."""
    type: str | None = None
    """Whether the source is a single file or something else; File when left out.
    Default: `File`.
    """
