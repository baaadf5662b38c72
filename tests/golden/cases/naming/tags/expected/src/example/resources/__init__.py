"""The synchronous resources, one module per tag."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .class_ import Class as Class
    from .close import Close as Close
    from .dash_dash_dash import DashDashDash as DashDashDash
    from .default import Default as Default
    from .pets_toys_more import PetsToysMore as PetsToysMore
    from .tag_2fa import Tag2FA as Tag2FA
    from .task_space_versions import TaskSpaceVersions as TaskSpaceVersions
    from .task_versions import TaskVersions as TaskVersions
    from .uber_uns import UberUns as UberUns
    from .untagged import Untagged as Untagged
    from .v1_users_admin import V1UsersAdmin as V1UsersAdmin
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Class": "class_",
            "Close": "close",
            "DashDashDash": "dash_dash_dash",
            "Default": "default",
            "PetsToysMore": "pets_toys_more",
            "Tag2FA": "tag_2fa",
            "TaskSpaceVersions": "task_space_versions",
            "TaskVersions": "task_versions",
            "UberUns": "uber_uns",
            "Untagged": "untagged",
            "V1UsersAdmin": "v1_users_admin",
        },
    )
