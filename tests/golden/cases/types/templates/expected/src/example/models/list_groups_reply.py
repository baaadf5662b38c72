"""The ListGroupsReply model, and its parts."""

from .._runtime.model import Model
from .group import Group


class ListGroupsReplyMeta(Model):
    first: Group | None = None
    count: int | None = None


class ListGroupsReply(Model):
    items: list[Group]
    meta: ListGroupsReplyMeta | None = None
    next: str | None = None
