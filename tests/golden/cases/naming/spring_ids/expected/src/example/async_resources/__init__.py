"""The asynchronous resources, one module per tag."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .person_entity_controller import (
        AsyncPersonEntityController as AsyncPersonEntityController,
    )
    from .person_property_reference_controller import (
        AsyncPersonPropertyReferenceController as AsyncPersonPropertyReferenceController,
    )
    from .pet_controller import AsyncPetController as AsyncPetController
    from .toy_controller import AsyncToyController as AsyncToyController
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "AsyncPersonEntityController": "person_entity_controller",
            "AsyncPersonPropertyReferenceController": "person_property_reference_controller",
            "AsyncPetController": "pet_controller",
            "AsyncToyController": "toy_controller",
        },
    )
