"""The Execution model."""

from .._runtime.model import Model
from .environment import Environment
from .image import Image
from .input_mount_mapping_with_creds import InputMountMappingWithCreds
from .mount_mapping_with_creds import MountMappingWithCreds
from .system_files import SystemFiles


class Execution(
    Model,
    rename={
        "system_files": "systemFiles",
        "working_directory": "workingDirectory",
        "retry_limit": "retryLimit",
        "retry_count": "retryCount",
    },
):
    """What a task runs: the image, its command, its files and its surroundings."""

    image: Image | None = None
    command: str | None = None
    """Command to run in the container."""
    args: list[str] | None = None
    """Arguments of the command, in order."""
    inputs: list[InputMountMappingWithCreds] | None = None
    """Files to mount before the command starts: where they come from and at which path
    they appear.
    """
    outputs: list[MountMappingWithCreds] | None = None
    """Paths whose files are uploaded afterwards, and where they go."""
    system_files: SystemFiles | None = None
    environment: Environment | None = None
    working_directory: str | None = None
    """Directory in which the command starts."""
    retry_limit: int | None = None
    """How often a failed run is tried again; 3 when left out. Default: `3`."""
    retry_count: int | None = None
    """How often the run has been tried again so far. Default: `0`."""
