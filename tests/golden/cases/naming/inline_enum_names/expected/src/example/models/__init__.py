"""The data of Example."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .find_things_kinds_item import FindThingsKindsItem as FindThingsKindsItem
    from .find_things_order import FindThingsOrder as FindThingsOrder
    from .thing import (
        Thing as Thing,
        ThingEither as ThingEither,
        ThingMaybe as ThingMaybe,
        ThingState as ThingState,
    )
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "FindThingsKindsItem": "find_things_kinds_item",
            "FindThingsOrder": "find_things_order",
            "Thing": "thing",
            "ThingEither": "thing",
            "ThingMaybe": "thing",
            "ThingState": "thing",
        },
    )
