"""The OnePageOfOneLine model."""

from .._runtime.model import Model


class OnePageOfOneLine(Model):
    one: str | None = None
