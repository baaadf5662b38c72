"""The FilterOption2 model."""

from .._runtime.model import Model


class FilterOption2(Model):
    eq: str
