"""The Filter model."""

from .._runtime.model import Model
from .filter_owner import FilterOwner


class Filter(Model):
    state: str
    owner: FilterOwner | None = None
