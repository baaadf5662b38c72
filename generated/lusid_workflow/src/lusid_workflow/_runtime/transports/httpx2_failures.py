"""What goes wrong in httpx2, told in the runtime's own words: which step failed, and whether anything was sent."""

from __future__ import annotations

import socket
import ssl

import httpcore2
import httpx2

from ..http.messages import FailureKind, TransportFailure
from .content_encoding import CodingError, UnknownCodingError


class NoAddressError(httpcore2.ConnectError):
    """The host's name could not be looked up."""


class NoTLSError(httpcore2.ConnectError):
    """The other side does not speak TLS."""


def unreachable(proxy: str, error: Exception) -> httpcore2.ProxyError:
    """It is the proxy that cannot be connected to."""
    return httpcore2.ProxyError(f"the proxy {proxy} cannot be reached: {error}")


HTTP_ERRORS = (httpx2.RequestError, httpx2.InvalidURL, httpx2.StreamError, CodingError)

# class -> kind, whether something may have reached the server, what to say
_KINDS: dict[type[Exception], tuple[FailureKind, bool, str]] = {
    httpx2.ConnectTimeout: ("timeout-connect", False, "connecting to {} took too long"),
    httpx2.PoolTimeout: (
        "timeout-pool",
        False,
        "no connection to {} became free in time",
    ),
    httpx2.ReadTimeout: ("timeout-read", True, "{} did not answer in time"),
    httpx2.WriteTimeout: ("timeout-write", True, "{} did not take the request in time"),
    httpx2.ConnectError: ("connect", False, "could not connect to {}"),
    httpx2.ProxyError: ("proxy", False, "the proxy did not reach {}"),
    httpx2.UnsupportedProtocol: ("url", False, "{} cannot be reached"),
    httpx2.InvalidURL: ("url", False, "{} cannot be reached"),
    httpx2.WriteError: ("write", True, "the connection to {} broke while sending"),
    httpx2.ReadError: ("read", True, "the connection to {} broke while reading"),
    httpx2.RemoteProtocolError: (
        "protocol",
        True,
        "{} broke off or did not speak HTTP",
    ),
    httpx2.LocalProtocolError: ("protocol", True, "the request to {} is not HTTP"),
    httpx2.DecodingError: (
        "decode",
        True,
        "the content encoding of the reply from {} is broken",
    ),
    CodingError: (
        "decode",
        True,
        "the content encoding of the reply from {} is broken",
    ),
}
_OTHER: tuple[FailureKind, bool, str] = ("read", True, "the exchange with {} failed")


def failure(error: Exception, origin: str, *, sent: bool = False) -> TransportFailure:
    """The failure that an exception of httpx2 is. `sent`: the reply had begun, so the request certainly got there."""
    kind, reached, phrase = next(
        (_KINDS[known] for known in type(error).__mro__ if known in _KINDS), _OTHER
    )
    if kind in ("connect", "read", "write"):
        kind = _closer(error, kind)
    detail = str(error)
    message = f"{phrase.format(origin)}: {detail}" if detail else phrase.format(origin)
    if isinstance(error, httpx2.RequestError):
        _forget(error, origin)
    final = isinstance(error, UnknownCodingError) or (
        kind == "proxy" and detail.startswith("4")
    )
    return TransportFailure(kind, message, sent=sent or reached, final=final)


def _forget(error: httpx2.RequestError, origin: str) -> None:
    """An error that others will see keeps no request: there are credentials in it."""
    try:
        method = error.request.method
    except RuntimeError:
        return  # it knows none
    error.request = httpx2.Request(method, origin)


def _closer(error: BaseException, kind: FailureKind) -> FailureKind:
    """What broke a connection, looked for among the causes."""
    seen: BaseException | None = error
    for _ in range(8):
        if seen is None:
            break
        if isinstance(seen, ssl.SSLError) and (kind == "connect" or _alert(seen)):
            return "tls"
        if isinstance(seen, NoTLSError):
            return "tls"
        if kind == "connect" and isinstance(seen, (socket.gaierror, NoAddressError)):
            return "dns"
        seen = seen.__cause__ or seen.__context__
    return kind


def _alert(error: ssl.SSLError) -> bool:
    """Whether the other side refused by an alert of TLS: it does so after the handshake, too."""
    return "ALERT" in (error.reason or "")
