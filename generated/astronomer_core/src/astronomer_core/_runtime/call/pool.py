"""The transport of a client: made at the first call, once in each process, and closed with the client."""

from __future__ import annotations

import os
import warnings
from abc import abstractmethod
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from ..support.locks import Lock, forks

if TYPE_CHECKING:
    from ..http.messages import AsyncTransport, Transport

_TransportT = TypeVar("_TransportT")


def _matters(variable: str) -> bool:
    """Whether a variable names a proxy, or authorities that are not there."""
    if variable in ("SSL_CERT_FILE", "SSL_CERT_DIR"):
        return not os.path.exists(os.environ[variable])
    return variable[-6:].lower() == "_proxy"


class _Pool(Generic[_TransportT]):
    """Holds the transport that a client sends through: one that its caller brought, or one of its own."""

    __slots__ = ("_closed", "_forks", "_given", "_lock", "_name", "_own", "owned")

    def __init__(
        self, name: str, given: _TransportT | None, base_url: str = ""
    ) -> None:
        if given is None and base_url and any(map(_matters, os.environ)):
            # the transport is made with the first call, but what cannot be used is told now
            from ..transports.proxies import check_environment

            check_environment(base_url)
        self._name = name
        self._given = given
        self._own: _TransportT | None = None
        self._closed = False
        self._lock = Lock()
        self._forks = forks.count
        self.owned = True  # there is a client that closes it

    @property
    def given(self) -> Any:
        """The transport that the caller brought, if any."""
        return self._given

    def transport(self) -> _TransportT:
        # looked at here, too: most calls need not ask
        if (self._closed or self._forks != forks.count) and self._check():
            # the parent's sockets are the parent's: leave them alone
            self._own = None
        if self._given is not None:
            return self._given
        own = self._own
        if own is None:
            with self._lock:
                own = self._own
                if own is None:
                    own = self._own = self._made()
        return own

    @abstractmethod
    def _made(self) -> _TransportT:
        """A transport of the client's own."""

    def _check(self) -> bool:
        """RuntimeError once closed; True in a process that was forked off since the last call."""
        if self._closed:
            raise RuntimeError(f"this {self._name} client is closed")
        forked = self._forks != forks.count
        self._forks = forks.count
        return forked

    def _leave(self) -> _TransportT | None:
        """The transport to close, if there is one; nothing is sent any more."""
        self._closed = True
        own, self._own = self._own, None
        return own if self._given is None else self._given

    def __del__(self) -> None:
        left = getattr(self, "_own", None) is not None and self._forks == forks.count
        if left and self.owned:
            warnings.warn(
                f"a {self._name} client was never closed: use it in a `with`",
                ResourceWarning,
                stacklevel=2,
            )


class SyncPool(_Pool["Transport"]):
    """Holds the transport of a sync client."""

    __slots__ = ()

    def _made(self) -> Transport:
        from ..transports import default_transport

        return default_transport()

    def close(self) -> None:
        transport = self._leave()
        if transport is not None:
            transport.close()


class AsyncPool(_Pool["AsyncTransport"]):
    """Holds the transport of an async client, which knows by itself in which event loop it is used."""

    __slots__ = ()

    def _made(self) -> AsyncTransport:
        from ..transports import default_async_transport

        return default_async_transport()

    async def close(self) -> None:
        transport = self._leave()
        if transport is not None:
            await transport.aclose()
