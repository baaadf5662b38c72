"""What sends requests: the transport protocols, and transports over httpx2 for proxies, TLS or a client of your own.

`PyreqwestTransport` and `AsyncPyreqwestTransport` need the extra `fast`, so `import *` leaves them out. Each library is
imported with the first transport over it that is asked for.
"""

from typing import TYPE_CHECKING, Any

from clientloom_runtime.client import (
    AsyncTransport,
    AsyncTransportResponse,
    Headers,
    Request,
    Transport,
    TransportFailure,
    TransportResponse,
)

if TYPE_CHECKING:
    from clientloom_runtime.client import AsyncHTTPX2Transport, HTTPX2Transport
    from clientloom_runtime.client import (
        AsyncPyreqwestTransport as AsyncPyreqwestTransport,
    )
    from clientloom_runtime.client import PyreqwestTransport as PyreqwestTransport
else:
    _HOMES = {
        "AsyncHTTPX2Transport": "httpx2",
        "AsyncPyreqwestTransport": "pyreqwest",
        "HTTPX2Transport": "httpx2",
        "PyreqwestTransport": "pyreqwest",
    }

    def __getattr__(name: str) -> Any:
        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module

        return getattr(import_module("clientloom_runtime.client", __package__), name)

    def __dir__() -> list[str]:
        from importlib.util import find_spec

        # what cannot be imported is not there for `help` and others that look at everything
        absent = {name for name, home in _HOMES.items() if find_spec(home) is None}
        return sorted({*globals(), *_HOMES} - absent)


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
