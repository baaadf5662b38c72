"""The data of Example."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .animal import Animal as Animal
    from .bird import Bird as Bird
    from .cat import Cat as Cat
    from .dog import Dog as Dog
    from .owl import Owl as Owl
    from .pet import Pet as Pet
    from .zoo import Zoo as Zoo, ZooFirst as ZooFirst
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Animal": "animal",
            "Bird": "bird",
            "Cat": "cat",
            "Dog": "dog",
            "Owl": "owl",
            "Pet": "pet",
            "Zoo": "zoo",
            "ZooFirst": "zoo",
        },
    )
