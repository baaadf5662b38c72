"""The data of Forms."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .login_body import LoginBody as LoginBody
    from .upload_body import UploadBody as UploadBody
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "LoginBody": "login_body",
            "UploadBody": "upload_body",
        },
    )
