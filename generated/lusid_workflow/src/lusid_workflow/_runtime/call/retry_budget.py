"""How many retries a client has left: each takes one, each success gives one back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..support.locks import Lock

if TYPE_CHECKING:
    from ..options import Retry


class Budget:
    """Retries a client has in hand: each takes one, each success gives one back, never more than at the start."""

    __slots__ = ("_left", "_lock", "_most", "full")

    def __init__(self, most: int | None) -> None:
        self._most = most
        self._left = most or 0
        self._lock = Lock()
        self.full = True  # whether there is nothing to give back, as almost always

    def take(self) -> bool:
        if self._most is None:
            return True
        with self._lock:
            if self._left <= 0:
                return False
            self._left -= 1
            self.full = False
            return True

    def give(self) -> None:
        if self._most is not None:
            with self._lock:
                self._left = min(self._most, self._left + 1)
                self.full = self._left == self._most


class Budgets:
    """The budgets of one client: calls whose policies allow as many retries draw on the same one."""

    __slots__ = ("_by_size",)

    def __init__(self) -> None:
        self._by_size: dict[int | None, Budget] = {}

    def of(self, retry: Retry) -> Budget:
        found = self._by_size.get(retry.budget)
        if found is None:
            found = self._by_size.setdefault(retry.budget, Budget(retry.budget))
        return found
