"""The Owl model."""

from .._runtime.model import Model


class Owl(Model):
    hoot: bool
