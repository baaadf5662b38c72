"""The asynchronous resources, one module per tag."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .class_ import AsyncClass as AsyncClass
    from .close import AsyncClose as AsyncClose
    from .dash_dash_dash import AsyncDashDashDash as AsyncDashDashDash
    from .default import AsyncDefault as AsyncDefault
    from .pets_toys_more import AsyncPetsToysMore as AsyncPetsToysMore
    from .tag_2fa import AsyncTag2FA as AsyncTag2FA
    from .task_space_versions import AsyncTaskSpaceVersions as AsyncTaskSpaceVersions
    from .task_versions import AsyncTaskVersions as AsyncTaskVersions
    from .uber_uns import AsyncUberUns as AsyncUberUns
    from .untagged import AsyncUntagged as AsyncUntagged
    from .v1_users_admin import AsyncV1UsersAdmin as AsyncV1UsersAdmin
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "AsyncClass": "class_",
            "AsyncClose": "close",
            "AsyncDashDashDash": "dash_dash_dash",
            "AsyncDefault": "default",
            "AsyncPetsToysMore": "pets_toys_more",
            "AsyncTag2FA": "tag_2fa",
            "AsyncTaskSpaceVersions": "task_space_versions",
            "AsyncTaskVersions": "task_versions",
            "AsyncUberUns": "uber_uns",
            "AsyncUntagged": "untagged",
            "AsyncV1UsersAdmin": "v1_users_admin",
        },
    )
