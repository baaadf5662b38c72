"""The Filter model, and its parts."""

from .._runtime.model import Model


class FilterOwner(Model):
    name: str | None = None


class Filter(Model):
    state: str
    owner: FilterOwner | None = None
