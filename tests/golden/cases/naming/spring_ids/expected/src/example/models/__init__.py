"""The data of Example."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .pet_controller_list_reply import (
        PetControllerListReply as PetControllerListReply,
    )
    from .toy_controller_list_reply import (
        ToyControllerListReply as ToyControllerListReply,
    )
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "PetControllerListReply": "pet_controller_list_reply",
            "ToyControllerListReply": "toy_controller_list_reply",
        },
    )
