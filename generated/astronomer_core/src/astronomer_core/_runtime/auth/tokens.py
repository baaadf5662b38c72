"""Tokens that are fetched: kept until they run out, renewed by one caller while the others wait."""

from __future__ import annotations

import base64
import binascii
import json
import time
from collections.abc import AsyncGenerator, Awaitable, Callable, Hashable
from contextlib import asynccontextmanager
from typing import Any, SupportsIndex

from ..call.arguments import hides_arguments
from ..errors import TokenError
from ..http.messages import Request, TransportFailure
from ..support.event_loops import lock, running
from ..support.locks import Lock

_LEEWAY = 60.0  # seconds before its end at which a token is renewed; a tenth of its life where that is less


class Secret(str):
    """A text that is shown nowhere: its repr, and that of all that holds it, has `***` in its place."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "***"

    def __getitem__(self, key: SupportsIndex | slice) -> Secret:
        # what is too long to be shown is shown in part
        return Secret(super().__getitem__(key))


class SecretContent(bytes):
    """A content with a secret in it, shown nowhere either."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "***"


class AccessToken:
    """A token and how long it holds. Its repr does not show it."""

    __slots__ = ("_renew_at", "value")

    @hides_arguments
    def __init__(self, value: str, *, expires_in: float | None = None) -> None:
        self.value = value
        self._renew_at = (
            None
            if expires_in is None
            else time.time() + expires_in - min(_LEEWAY, expires_in / 10)
        )

    @property
    def stale(self) -> bool:
        return self._renew_at is not None and time.time() >= self._renew_at

    def __repr__(self) -> str:
        return "AccessToken(***)"


class Grant:
    """A way to get a token over HTTP: what to send, and what the answer means. Derive from it for one of your own.

    The client sends it itself: by its transport and proxy, with its retries, inside the deadline of the call. It is
    asked when a token is first needed, before one runs out and after a 401, by one caller at a time.
    """

    __slots__ = ()

    def request(self, base_url: str) -> Request:
        """What to send next (a `Request` of `transports`); `base_url` is the client's."""
        raise TypeError(f"{type(self).__name__} does not say what to send")

    def answer(self, status: int, content: bytes) -> AccessToken | TokenError | None:
        """The token in the answer, the error to raise, or None where another request is needed to get it."""
        raise TypeError(f"{type(self).__name__} does not read answers")

    def __reduce__(self) -> str:
        raise TypeError("credentials do not pickle")


class TokenSource:
    """Gets tokens by a function or a grant, one asker at a time, in threads and in tasks.

    Who waited for an asker shares what came of it, a failure too. Others speak of tokens by `version`, so that no
    token stands in the variables of a failing call.
    """

    __slots__ = (
        "_asked",
        "_failure",
        "_function",
        "_lock",
        "_loop_locks",
        "_token",
        "_what",
        "base_url",
        "version",
        "warned",
    )

    def __init__(self, function: Callable[[], Any] | Grant, what: str) -> None:
        self._function = function
        self._what = what
        self._lock = Lock()
        # a lock of each event loop in which a task asks or waits just now, and how many do
        self._loop_locks: dict[Hashable, tuple[Any, int]] = {}
        self._token: AccessToken | None = None
        self._asked = 0  # how often an answer came
        self._failure: Exception | None = None
        self.version = 0
        self.warned: set[str] = set()  # of the client
        self.base_url = ""  # of the client: grants may name a path only

    @property
    def fresh(self) -> bool:
        token = self._token
        return token is not None and not token.stale

    def value(self) -> Secret | None:
        token = self._token
        return None if token is None else Secret(token.value)

    def renew(
        self,
        refused: int | None = None,
        ask: Callable[[Grant], AccessToken] | None = None,
        limit: float | None = None,
    ) -> None:
        """See to it that there is a fresh token, and not the refused one. Asks only if nobody did meanwhile."""
        before = self._asked
        if not self._lock.acquire(None if limit is None else limit - time.monotonic()):
            raise TransportFailure(
                "timeout-read", "the deadline ran out waiting for a token", sent=False
            )
        try:
            if not self._settled(before, refused):
                self._keep(self._answer(ask))
        except Exception as error:
            self._failed(error)
            raise
        finally:
            self._lock.release()

    async def arenew(
        self,
        refused: int | None = None,
        ask: Callable[[Grant], Awaitable[AccessToken]] | None = None,
    ) -> None:
        before = self._asked
        async with self._one_task():
            try:
                if not self._settled(before, refused):
                    function = self._function
                    if isinstance(function, Grant):
                        assert ask is not None
                        self._keep(await ask(function))
                    elif getattr(function, "on_disk", False):
                        from ..support.event_loops import in_thread

                        self._keep(await in_thread(function))
                    else:
                        self._keep(await _awaited(function()))
            except Exception as error:
                self._failed(error)
                raise

    def _answer(self, ask: Callable[[Grant], AccessToken] | None) -> object:
        function = self._function
        if isinstance(function, Grant):
            assert ask is not None
            return ask(function)
        answer = function()
        if hasattr(answer, "__await__"):
            if hasattr(answer, "close"):
                answer.close()
            raise TypeError(
                f"{self._what} is an async function; only the async client can call it"
            )
        return answer

    def _settled(self, before: int, refused: int | None) -> bool:
        """Whether somebody got a token while this caller waited; raises where he failed."""
        if self.fresh and self.version != refused:
            return True
        if self._asked != before and self._failure is not None:
            raise self._failure.with_traceback(None)
        return False

    def _failed(self, error: Exception) -> None:
        if error is not self._failure:
            self._asked += 1
            self._failure = error

    @asynccontextmanager
    async def _one_task(self) -> AsyncGenerator[None]:
        """One task of the running event loop at a time. No lock outlives its use: a client may see many loops."""
        home = running()
        held, users = self._loop_locks.get(home) or (lock(), 0)
        self._loop_locks[home] = held, users + 1
        try:
            async with held:
                yield
        finally:
            held, users = self._loop_locks.pop(home)
            if users > 1:
                self._loop_locks[home] = held, users - 1

    @hides_arguments
    def _keep(self, answer: object) -> None:
        what = f"what {self._what} returned"
        if isinstance(answer, str):
            value = checked_secret(answer, what)
            self._token = AccessToken(value, expires_in=lifetime(value))
        elif isinstance(answer, AccessToken):
            answer.value = checked_secret(answer.value, what)
            self._token = answer
        else:
            raise TypeError(
                f"{self._what} returned {type(answer).__name__}, not a string or an AccessToken"
            )
        self.version += 1
        self._asked += 1
        self._failure = None

    def __repr__(self) -> str:
        return f"<token source for {self._what}>"


async def _awaited(answer: Any) -> object:
    return await answer if hasattr(answer, "__await__") else answer


def checked_secret(value: object, what: str) -> Secret:
    """The secret without stray white space around it; refused, unseen, where it cannot stand in a header."""
    if not isinstance(value, str):
        raise TypeError(f"{what} must be a string, not {type(value).__name__}")
    secret = Secret(value.strip())
    if not secret:
        raise ValueError(f"{what} is empty")
    if not secret.isascii() or not secret.isprintable():
        raise ValueError(f"{what} holds characters that no header can carry")
    return secret


def lifetime(token: str) -> float | None:
    """Seconds until the `exp` of a JSON web token; None where it is not one. Read only, nothing is verified."""
    parts = token.split(".")
    if len(parts) != 3:
        return None
    try:
        claims = json.loads(
            base64.urlsafe_b64decode(parts[1] + "=" * (-len(parts[1]) % 4))
        )
        left = float(claims["exp"]) - time.time()
    except (binascii.Error, ValueError, KeyError, TypeError):
        return None
    # an end in the past is a wrong clock more often than a dead token: the server decides
    return left if left > 0 else None
