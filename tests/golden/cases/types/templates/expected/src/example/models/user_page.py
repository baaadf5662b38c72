"""The UserPage model, and its parts."""

from .._runtime.model import Model
from .user import User


class UserPageMeta(Model):
    first: User | None = None
    count: int | None = None


class UserPage(Model):
    """Users."""

    items: list[User]
    meta: UserPageMeta | None = None
    next: str | None = None
