"""One test for both clients: runs what a call gives, whether it is there at once or has to be awaited."""

from __future__ import annotations

import asyncio
import inspect
import itertools
from collections.abc import Callable
from typing import Any


class Flavour:
    """ "sync" or "async". All that is awaited runs in one event loop, as in a program; `close` ends it."""

    def __init__(self, kind: str) -> None:
        self.kind = kind
        self.is_async = kind == "async"
        self._runner: asyncio.Runner | None = None

    def __repr__(self) -> str:
        return self.kind

    def run(self, value: Any) -> Any:
        """The value, awaited where it has to be."""
        if not inspect.isawaitable(value):
            return value

        async def waited() -> Any:
            return await value

        if self._runner is None:
            self._runner = asyncio.Runner()
        return self._runner.run(waited())

    def all(self, many: Any) -> list[Any]:
        """Everything an iterator or async iterator gives."""
        if not self.is_async:
            return list(many)

        async def gathered() -> list[Any]:
            return [item async for item in many]

        return list(self.run(gathered()))

    def some(self, many: Any, number: int) -> list[Any]:
        """The first few things that an iterator gives; then it is given up."""
        if not self.is_async:
            return list(itertools.islice(many, number))

        async def gathered() -> list[Any]:
            found: list[Any] = []
            async for item in many:
                found.append(item)
                if len(found) == number:
                    break
            return found

        return list(self.run(gathered()))

    def within(self, manager: Any, use: Callable[[Any], Any]) -> Any:
        """What `use` makes of the opened thing, closed afterwards."""
        if not self.is_async:
            with manager as opened:
                result = use(opened)
                return list(result) if hasattr(result, "__next__") else result

        async def used() -> Any:
            async with manager as opened:
                result = use(opened)
                if inspect.isawaitable(result):
                    return await result
                if hasattr(result, "__aiter__"):
                    return [item async for item in result]
                return result

        return self.run(used())

    def close(self) -> None:
        if self._runner is not None:
            self._runner.close()
            self._runner = None
