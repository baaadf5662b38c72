"""The UserReply model, and its parts."""

from .._runtime.model import Model


class UserReplyD(Model):
    deep: int | None = None


class UserReply(Model):
    a: str | None = None
    b: str | None = None
    c: str | None = None
    d: UserReplyD | None = None
