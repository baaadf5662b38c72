"""The Problem model."""

from .._runtime.model import Model


class Problem(Model):
    title: str | None = None
