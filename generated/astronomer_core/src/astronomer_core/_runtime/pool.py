"""The transports of a client: made at the first call, one for each process and event loop, closed with the client."""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from .locks import Lock, forks

if TYPE_CHECKING:
    from .transport import AsyncTransport, Transport


class _Pool:
    """The transport of a client: made at the first call, and anew in a forked process."""

    __slots__ = ("_closed", "_forks", "_given", "_lock", "_name", "owned")

    def __init__(self, name: str, given: Any) -> None:
        self.owned = True  # there is a client that closes it
        self._name = name
        self._given = given
        self._closed = False
        self._lock = Lock()
        self._forks = forks.count

    @property
    def given(self) -> Any:
        """The transport that the caller brought, if any."""
        return self._given

    def _check(self) -> bool:
        """RuntimeError once closed; True in a process that was forked off since the last call."""
        if self._closed:
            raise RuntimeError(f"this {self._name} client is closed")
        forked = self._forks != forks.count
        self._forks = forks.count
        return forked

    def _warn(self) -> None:
        if not self.owned:
            return
        warnings.warn(
            f"a {self._name} client was never closed: use it in a `with`",
            ResourceWarning,
            stacklevel=2,
        )


class SyncPool(_Pool):
    """Holds the transport of a sync client."""

    __slots__ = ("_own",)

    def __init__(self, name: str, given: Transport | None) -> None:
        super().__init__(name, given)
        self._own: Transport | None = None

    def transport(self) -> Transport:
        # looked at here, too: most calls need not ask
        if (self._closed or self._forks != forks.count) and self._check():
            # the parent's sockets are the parent's: leave them alone
            self._own = None
        if self._given is not None:
            given: Transport = self._given
            return given
        own = self._own
        if own is None:
            with self._lock:
                own = self._own
                if own is None:
                    from .transports import default_transport

                    own = self._own = default_transport()
        return own

    def close(self) -> None:
        self._closed = True
        transport = self._given if self._given is not None else self._own
        self._own = None
        if transport is not None:
            transport.close()

    def __del__(self) -> None:
        if getattr(self, "_own", None) is not None and self._forks == forks.count:
            self._warn()


class AsyncPool(_Pool):
    """Holds the transports of an async client: one for each event loop, for a connection belongs to its loop."""

    __slots__ = ("_own",)

    def __init__(self, name: str, given: AsyncTransport | None) -> None:
        super().__init__(name, given)
        self._own: WeakKeyDictionary[Any, AsyncTransport] = WeakKeyDictionary()

    def transport(self) -> AsyncTransport:
        if (self._closed or self._forks != forks.count) and self._check():
            self._own = WeakKeyDictionary()
        if self._given is not None:
            given: AsyncTransport = self._given
            return given
        from asyncio import get_running_loop

        loop = get_running_loop()
        own = self._own.get(loop)
        if own is None:
            from .transports import default_async_transport

            own = self._own[loop] = default_async_transport()
        return own

    async def close(self) -> None:
        self._closed = True
        own, self._own = self._own, WeakKeyDictionary()
        if self._given is not None:
            await self._given.aclose()
            return
        from asyncio import get_running_loop

        # transports of other loops cannot be closed from here; they go with their loops
        transport = own.get(get_running_loop())
        if transport is not None:
            await transport.aclose()

    def __del__(self) -> None:
        if getattr(self, "_own", None) and self._forks == forks.count:
            self._warn()
