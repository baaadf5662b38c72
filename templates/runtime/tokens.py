"""Tokens that are fetched: kept until they run out, renewed by one caller while the others wait."""

from __future__ import annotations

import base64
import binascii
import json
import threading
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import asyncio

_LEEWAY = 60.0  # seconds before its end at which a token is renewed; a tenth of its life where that is less


class AccessToken:
    """A token and how long it holds. Its repr does not show it."""

    __slots__ = ("_renew_at", "value")

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


class TokenSource:
    """Asks the caller's function for a token, one asker at a time, in threads and in tasks.

    Others speak of tokens by `version`, so that no token stands in the variables of a failing call.
    """

    __slots__ = ("_function", "_lock", "_loop_lock", "_token", "_what", "version")

    def __init__(self, function: Callable[[], Any], what: str) -> None:
        self._function = function
        self._what = what
        self._lock = threading.Lock()
        self._loop_lock: tuple[object, asyncio.Lock] | None = None
        self._token: AccessToken | None = None
        self.version = 0

    @property
    def fresh(self) -> bool:
        token = self._token
        return token is not None and not token.stale

    def value(self) -> str | None:
        token = self._token
        return None if token is None else token.value

    def renew(self, refused: int | None = None) -> None:
        """See to it that there is a fresh token, and not the refused one. Asks only if nobody did meanwhile."""
        with self._lock:
            if self.fresh and self.version != refused:
                return
            answer = self._function()
            if hasattr(answer, "__await__"):
                if hasattr(answer, "close"):
                    answer.close()
                raise TypeError(
                    f"{self._what} is an async function; only the async client can call it"
                )
            self._keep(answer)

    async def arenew(self, refused: int | None = None) -> None:
        async with self._lock_of_loop():
            if self.fresh and self.version != refused:
                return
            answer = self._function()
            if hasattr(answer, "__await__"):
                answer = await answer
            self._keep(answer)

    def _lock_of_loop(self) -> asyncio.Lock:
        import asyncio

        # a lock belongs to one event loop; a client may live through several
        loop = asyncio.get_running_loop()
        held = self._loop_lock
        if held is None or held[0] is not loop:
            held = self._loop_lock = (loop, asyncio.Lock())
        return held[1]

    def _keep(self, answer: object) -> None:
        what = f"what {self._what} returned"
        if isinstance(answer, str):
            value = checked_secret(answer, what)
            self._token = AccessToken(value, expires_in=_lifetime(value))
        elif isinstance(answer, AccessToken):
            answer.value = checked_secret(answer.value, what)
            self._token = answer
        else:
            raise TypeError(
                f"{self._what} returned {type(answer).__name__}, not a string or an AccessToken"
            )
        self.version += 1

    def __repr__(self) -> str:
        return f"<token source for {self._what}>"


def checked_secret(value: str, what: str) -> str:
    """The secret without stray white space around it; refused, unseen, where it cannot stand in a header."""
    secret = value.strip()
    if not secret:
        raise ValueError(f"{what} is empty")
    if not secret.isascii() or not secret.isprintable():
        raise ValueError(f"{what} holds characters that no header can carry")
    return secret


def _lifetime(token: str) -> float | None:
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
