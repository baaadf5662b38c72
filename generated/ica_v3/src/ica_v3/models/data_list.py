"""The DataList model."""

from .._runtime.model import Model
from .data import Data


class DataList(Model):
    """All matching data in one answer, without paging."""

    items: list[Data]
    """Matching files and folders."""
