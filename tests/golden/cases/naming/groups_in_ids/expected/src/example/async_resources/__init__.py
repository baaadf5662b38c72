"""The asynchronous resources, one module per tag."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .default import AsyncDefault as AsyncDefault
    from .machines import AsyncMachines as AsyncMachines
    from .virtual_machines import AsyncVirtualMachines as AsyncVirtualMachines
    from .widgets import AsyncWidgets as AsyncWidgets
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "AsyncDefault": "default",
            "AsyncMachines": "machines",
            "AsyncVirtualMachines": "virtual_machines",
            "AsyncWidgets": "widgets",
        },
    )
