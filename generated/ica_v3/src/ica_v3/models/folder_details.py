"""The FolderDetails model."""

from .._runtime.model import Model


class FolderDetails(Model, rename={"non_indexed": "nonIndexed"}):
    """Facts that hold for folders only."""

    non_indexed: bool
    """True for a folder whose content is not indexed."""
