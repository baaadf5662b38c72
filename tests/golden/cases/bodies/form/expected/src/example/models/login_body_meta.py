"""The LoginBodyMeta model."""

from .._runtime.model import Model


class LoginBodyMeta(Model):
    lang: str | None = None
