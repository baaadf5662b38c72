"""The LoginBody model."""

from .._runtime.model import Model
from .login_body_meta import LoginBodyMeta


class LoginBody(Model, secret=("password",)):
    user: str
    password: str
    scopes: list[str] | None = None
    meta: LoginBodyMeta | None = None
