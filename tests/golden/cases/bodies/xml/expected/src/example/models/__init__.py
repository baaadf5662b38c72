"""The data of Notes."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .link import Link as Link
    from .note import Note as Note
    from .put_note_error import PutNoteError as PutNoteError
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Link": "link",
            "Note": "note",
            "PutNoteError": "put_note_error",
        },
    )
