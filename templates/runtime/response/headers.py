"""Headers of replies, by the types that the document gives them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, Generic, TypeVar, overload

if TYPE_CHECKING:
    from typing import Self

    from ..http.messages import Headers

T_co = TypeVar("T_co", covariant=True)


class Header(Generic[T_co]):
    """One header: read as an attribute, its value is decoded; None where the reply does not have it."""

    __slots__ = ("_thunk", "name")

    def __init__(self, name: str, thunk: Callable[[], Any]) -> None:
        self.name = name
        self._thunk = thunk

    @overload
    def __get__(self, instance: None, owner: type[Any]) -> Self: ...
    @overload
    def __get__(self, instance: ReplyHeaders, owner: type[Any]) -> T_co | None: ...
    def __get__(self, instance: ReplyHeaders | None, owner: type[Any]) -> Any:
        if instance is None:
            return self
        text = instance.headers.get(self.name)
        return None if text is None else self.decode(text)

    def decode(self, text: str) -> T_co:
        """The value of a header's text. ValueError where it is nothing of the type."""
        from ..serialization.decoder import Decoder, Mismatch

        unlisted: list[T_co] = []  # an enum is open
        for candidate in _readings(text):
            noted = _Differences()
            try:
                value: T_co = Decoder(self._thunk).decode(
                    candidate.encode(), report=noted.add
                )
            except Mismatch:
                continue
            if not noted.kinds:
                return value
            # anything else that differs is another reading's business
            if noted.kinds == {"unknown-value"}:
                unlisted.append(value)
        if unlisted:
            return unlisted[0]
        raise ValueError(f"the header {self.name} is not what the document promises")


class ReplyHeaders:
    """The headers that the document declares for one operation: made of the `headers` of any reply or error of it."""

    __slots__ = ("headers",)

    def __init__(self, headers: Headers) -> None:
        self.headers = headers


class _Differences:
    """Which kinds of differences a decoder found."""

    __slots__ = ("kinds",)

    def __init__(self) -> None:
        self.kinds: set[str] = set()

    def add(self, path: str, kind: str, expected: str, got: object) -> None:
        self.kinds.add(kind)


def _readings(text: str) -> Iterator[str]:
    """What a header may mean in JSON: text, a value, texts or values with commas between them."""
    yield json.dumps(text)
    yield text
    parts = [part.strip() for part in text.split(",")]
    yield json.dumps([part for part in parts if part])
    yield f"[{','.join(parts)}]"
