"""The data of Example."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .login_body import LoginBody as LoginBody, LoginBodyMeta as LoginBodyMeta
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "LoginBody": "login_body",
            "LoginBodyMeta": "login_body",
        },
    )
