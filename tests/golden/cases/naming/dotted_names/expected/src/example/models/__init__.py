"""The data of Example."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .models_order import ModelsOrder as ModelsOrder
    from .of_order import OfOrder as OfOrder
    from .order import Order as Order
    from .pod import Pod as Pod
    from .v1_job import V1Job as V1Job
    from .v2_job import V2Job as V2Job
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "ModelsOrder": "models_order",
            "OfOrder": "of_order",
            "Order": "order",
            "Pod": "pod",
            "V1Job": "v1_job",
            "V2Job": "v2_job",
        },
    )
