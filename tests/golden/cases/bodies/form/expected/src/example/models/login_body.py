"""The LoginBody model, and its parts."""

from .._runtime.model import Model


class LoginBodyMeta(Model):
    lang: str | None = None


class LoginBody(Model, secret=("password",)):
    user: str
    password: str
    scopes: list[str] | None = None
    meta: LoginBodyMeta | None = None
