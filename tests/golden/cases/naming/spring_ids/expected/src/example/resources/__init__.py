"""The synchronous resources, one module per tag."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .person_entity_controller import (
        PersonEntityController as PersonEntityController,
    )
    from .person_property_reference_controller import (
        PersonPropertyReferenceController as PersonPropertyReferenceController,
    )
    from .pet_controller import PetController as PetController
    from .toy_controller import ToyController as ToyController
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "PersonEntityController": "person_entity_controller",
            "PersonPropertyReferenceController": "person_property_reference_controller",
            "PetController": "pet_controller",
            "ToyController": "toy_controller",
        },
    )
