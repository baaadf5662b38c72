"""The data of Example."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .cats_find_all_reply import CatsFindAllReply as CatsFindAllReply
    from .cats_find_all_v2_reply import CatsFindAllV2Reply as CatsFindAllV2Reply
    from .dogs_create_body import DogsCreateBody as DogsCreateBody
    from .dogs_find_all_reply import DogsFindAllReply as DogsFindAllReply
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "CatsFindAllReply": "cats_find_all_reply",
            "CatsFindAllV2Reply": "cats_find_all_v2_reply",
            "DogsCreateBody": "dogs_create_body",
            "DogsFindAllReply": "dogs_find_all_reply",
        },
    )
