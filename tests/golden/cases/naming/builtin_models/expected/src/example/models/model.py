"""The Model model."""

from .._runtime.model import Model as _Model


class Model(_Model):
    name: str | None = None
