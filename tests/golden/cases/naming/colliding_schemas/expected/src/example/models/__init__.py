"""The data of Example."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .a_slash_b import ASlashB as ASlashB
    from .a_tilde_b import ATildeB as ATildeB
    from .pet import Pet as Pet, PetOwnerModel as PetOwnerModel
    from .pet_owner import PetOwner as PetOwner
    from .task_capital import Task as Task
    from .task_dash_list import TaskDashList as TaskDashList
    from .task_underscore_list import TaskUnderscoreList as TaskUnderscoreList
    from .task_upper import TASK as TASK
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "ASlashB": "a_slash_b",
            "ATildeB": "a_tilde_b",
            "Pet": "pet",
            "PetOwner": "pet_owner",
            "PetOwnerModel": "pet",
            "TASK": "task_upper",
            "Task": "task_capital",
            "TaskDashList": "task_dash_list",
            "TaskUnderscoreList": "task_underscore_list",
        },
    )
