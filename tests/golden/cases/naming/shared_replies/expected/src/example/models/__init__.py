"""The data of Example."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .message_error import MessageError as MessageError
    from .result_status_time_reply import ResultStatusTimeReply as ResultStatusTimeReply
    from .user_reply import UserReply as UserReply, UserReplyD as UserReplyD
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "MessageError": "message_error",
            "ResultStatusTimeReply": "result_status_time_reply",
            "UserReply": "user_reply",
            "UserReplyD": "user_reply",
        },
    )
