"""How requests travel: the transport protocols, and those over httpx2, for proxies, TLS or a client of your own.

`PyreqwestTransport` and `AsyncPyreqwestTransport` need the extra `fast`; what they need is imported with them, so
that `import *` leaves them out.
"""

from typing import TYPE_CHECKING, Any

from ._runtime.transport import (
    AsyncTransport,
    AsyncTransportResponse,
    Headers,
    Request,
    Transport,
    TransportFailure,
    TransportResponse,
)
from ._runtime.transports.httpx2 import AsyncHTTPX2Transport, HTTPX2Transport

if TYPE_CHECKING:
    from ._runtime.transports.pyreqwest import (
        AsyncPyreqwestTransport as AsyncPyreqwestTransport,
    )
    from ._runtime.transports.pyreqwest import PyreqwestTransport as PyreqwestTransport
else:

    def __getattr__(name: str) -> Any:
        if name not in ("AsyncPyreqwestTransport", "PyreqwestTransport"):
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from ._runtime.transports import pyreqwest

        return getattr(pyreqwest, name)


__all__ = [
    "AsyncHTTPX2Transport",
    "AsyncTransport",
    "AsyncTransportResponse",
    "HTTPX2Transport",
    "Headers",
    "Request",
    "Transport",
    "TransportFailure",
    "TransportResponse",
]
