"""The data of Example."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .archive_book_body import ArchiveBookBody as ArchiveBookBody
    from .get_book_reply import GetBookReply as GetBookReply
    from .get_book_shelves_reply import GetBookShelvesReply as GetBookShelvesReply
    from .health_service_check_reply import (
        HealthServiceCheckReply as HealthServiceCheckReply,
    )
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "ArchiveBookBody": "archive_book_body",
            "GetBookReply": "get_book_reply",
            "GetBookShelvesReply": "get_book_shelves_reply",
            "HealthServiceCheckReply": "health_service_check_reply",
        },
    )
