"""The data of Example."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .get_issue_reply import GetIssueReply as GetIssueReply, User as User
    from .link import Link as Link
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "GetIssueReply": "get_issue_reply",
            "Link": "link",
            "User": "get_issue_reply",
        },
    )
