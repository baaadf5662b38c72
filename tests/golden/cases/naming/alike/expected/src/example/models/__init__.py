"""The data of Example."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .issue_reply import IssueReply as IssueReply, User as User
    from .link import Link as Link
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "IssueReply": "issue_reply",
            "Link": "link",
            "User": "issue_reply",
        },
    )
