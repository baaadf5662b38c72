"""The PageOfUser model."""

from .._runtime.model import Model
from .user import User


class PageOfUser(Model):
    data: list[User] | None = None
