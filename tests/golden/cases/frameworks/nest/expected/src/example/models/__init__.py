"""The data of Kennel."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .coat import Coat as Coat
    from .create_dog_dto import CreateDogDto as CreateDogDto
    from .dog import Dog as Dog, DogFriendsItem as DogFriendsItem
    from .dogs_controller_find_all_reply import (
        DogsControllerFindAllReply as DogsControllerFindAllReply,
    )
    from .owner import Owner as Owner
    from .page_dto import PageDto as PageDto
    from .update_dog_dto import UpdateDogDto as UpdateDogDto
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Coat": "coat",
            "CreateDogDto": "create_dog_dto",
            "Dog": "dog",
            "DogFriendsItem": "dog",
            "DogsControllerFindAllReply": "dogs_controller_find_all_reply",
            "Owner": "owner",
            "PageDto": "page_dto",
            "UpdateDogDto": "update_dog_dto",
        },
    )
