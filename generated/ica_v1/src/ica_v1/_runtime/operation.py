"""What a package's operations are made of: what goes over the wire, as data."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .request.constraints import AnyOf as AnyOf
    from .request.constraints import Rule as Rule
    from .request.declarations import As as As
    from .request.declarations import Body as Body
    from .request.declarations import Encoding as Encoding
    from .request.declarations import Parameter as Parameter
    from .request.operation import Operation as Operation
    from .request.operation import PagedOperation as PagedOperation
    from .request.operation import Paging as Paging
    from .response.headers import Header as Header
    from .response.headers import ReplyHeaders as ReplyHeaders
    from .serialization.xml.names import Xml as Xml
    from .webhooks import Incoming as Incoming
else:
    from .lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "AnyOf": ".request.constraints",
            "As": ".request.declarations",
            "Body": ".request.declarations",
            "Encoding": ".request.declarations",
            "Header": ".response.headers",
            "Incoming": ".webhooks",
            "Operation": ".request.operation",
            "PagedOperation": ".request.operation",
            "Paging": ".request.operation",
            "Parameter": ".request.declarations",
            "ReplyHeaders": ".response.headers",
            "Rule": ".request.constraints",
            "Xml": ".serialization.xml.names",
        },
    )
