"""What stands in a learned decoder where msgspec cannot decode alone: it asks the hook, which walks or chooses."""

from __future__ import annotations

from typing import Any

import msgspec

from .choose import choose, hook, is_other
from .places import Known, Place
from .shapes import Shape, UnionShape
from .tolerant import take


class Stand(type):
    """The class of type forms that take whatever the hook makes of a value."""

    def __instancecheck__(cls, value: object) -> bool:
        return True


class Loose(Stand):
    """Stands for a place where values do not fit: each is walked tolerantly."""

    __shape__: Shape
    __place__: Place


class Chosen(Stand):
    """Stands for a union of which a variant has a stand-in."""

    __union__: UnionShape
    __forms__: tuple[Any, ...]


def loose(shape: Shape, place: Place | None) -> Loose:
    return Loose(
        "Loose", (), {"__shape__": shape, "__place__": place or Place("$", shape)}
    )


def chosen(shape: UnionShape) -> Chosen:
    return Chosen("Chosen", (), {"__union__": shape})


def stand_hook(form: Any, raw: Any) -> Any:
    """What a learned decoder asks where it meets a stand, or the marker of a union."""
    if isinstance(form, Loose):
        return take(form.__shape__, raw, form.__place__, Known())
    if not isinstance(form, Chosen):
        return hook(form, raw)
    index = choose(form.__union__, raw)
    if index is None or is_other(form.__union__, index, raw):
        raise ValueError(f"expected {form.__union__.expected}")
    return msgspec.convert(raw, form.__forms__[index], dec_hook=stand_hook)
