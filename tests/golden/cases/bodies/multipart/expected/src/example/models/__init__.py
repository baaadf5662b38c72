"""The data of Example."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .upload import Upload as Upload, UploadInfo as UploadInfo
    from .upload_inline_body import UploadInlineBody as UploadInlineBody
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Upload": "upload",
            "UploadInfo": "upload",
            "UploadInlineBody": "upload_inline_body",
        },
    )
