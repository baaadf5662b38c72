"""The IssueReply model, and its parts."""

from .._runtime.model import Model
from .link import Link


class User(Model):
    """User.

    Who wrote it.
    """

    name: str
    home: Link | None = None


class IssueReply(Model):
    author: User
    """Who wrote it."""
    id: int
