"""How requests travel: the transport protocols, and the one over httpx2, for proxies, TLS or a client of your own."""

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
