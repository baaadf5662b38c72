"""Models as text of a bounded length: what a server sends may be of any size and any depth."""

from __future__ import annotations

from typing import Any

from .model import BaseModel, model_of, shown

_DEPTH = 8  # levels of models, lists and dictionaries
_ITEMS = 20  # of one list or dictionary
_TEXT = 400  # characters of one value
_ALL = 4_000  # characters after which no more is begun
_MORE = "..."


def brief(model: BaseModel) -> str:
    """The class and the fields that are set, secrets masked."""
    return _Brief().of(model, _DEPTH)


class _Brief:
    __slots__ = ("_left",)

    def __init__(self) -> None:
        self._left = _ALL

    def of(self, value: Any, depth: int) -> str:
        kind: Any = value.__class__
        if kind is list:
            return self._within("[", [("", item) for item in value], "]", depth)
        if kind is tuple:
            end = ",)" if len(value) == 1 else ")"
            return self._within("(", [("", item) for item in value], end, depth)
        if kind is dict:
            first = list(value.items())[:_ITEMS]
            pairs = [(f"{self._leaf(key)}: ", item) for key, item in first]
            return self._within("{", pairs, "}", depth, more=len(value) > _ITEMS)
        if not isinstance(value, BaseModel) or _has_its_own(kind):
            return self._leaf(value)
        parts = [(f"{name}=", item) for name, item in shown(value)]
        name = model_of(value).__qualname__
        return self._within(f"{name}(", parts, ")", depth, most=len(parts))

    def _within(
        self,
        start: str,
        parts: list[tuple[str, Any]],
        end: str,
        depth: int,
        most: int = _ITEMS,
        more: bool = False,
    ) -> str:
        if parts and not depth:
            return f"{start}{_MORE}{end}"
        made: list[str] = []
        for name, item in parts[:most]:
            if self._left <= 0:
                break
            self._left -= len(name) + 2
            made.append(name + self.of(item, depth - 1))
        if len(made) < len(parts) or more:
            made.append(_MORE)
        return start + ", ".join(made) + end

    def _leaf(self, value: Any) -> str:
        # cut before it is written out: all of it may be very long
        cut = isinstance(value, (str, bytes)) and len(value) > _TEXT
        try:
            text = repr(value[:_TEXT] if cut else value)
        except (ValueError, RecursionError):  # it has more digits than Python shows
            text = f"<{type(value).__name__}>"
        if cut or len(text) > 2 * _TEXT:
            text = text[: 2 * _TEXT] + _MORE
        self._left -= len(text)
        return text


def _has_its_own(kind: Any) -> bool:
    """Whether a class of the caller's shows itself in another way."""
    return kind.__repr__ is not BaseModel.__repr__
