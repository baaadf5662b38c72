"""The data of Example."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .upload_body import UploadBody as UploadBody
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "UploadBody": "upload_body",
        },
    )
