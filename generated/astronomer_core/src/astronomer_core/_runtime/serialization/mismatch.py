"""Differences between a reply and its type: what was met, and where, as a tree of places that items of lists share."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec

from .json_values import describe

if TYPE_CHECKING:
    from .type_tree import Shape

# what is raised where a reply does not fit
FAILURES = (msgspec.MsgspecError, UnicodeDecodeError, RecursionError, OverflowError)
NOTHING: Any = object()  # no value was to be had
_MOST_UNKNOWN = 64  # unknown fields of one object that are told apart; beyond that it is a dictionary by nature


class Mismatch(ValueError):
    """A reply that does not fit: where, what was expected, and what came (its kind and size, never the value)."""

    def __init__(self, path: str, expected: str, got: str) -> None:
        self.path = path
        self.expected = expected
        self.got = got
        super().__init__(path, expected, got)

    def __str__(self) -> str:
        return f"{self.path}: expected {self.expected}, got {self.got}"


class Unlearned(ValueError):
    """A learned decoder met a difference that it has not learned yet."""


class Shown(str):
    """Text that a record may show as it is: no secret, and short."""

    __slots__ = ()


class Place:
    """One place of a reply, and the kinds of difference that were met there.

    A shape that is recursive is unfolded once; further down, the places are the same ones again.
    """

    __slots__ = ("children", "kinds", "parent", "path", "rough", "shape", "unknown")

    def __init__(self, path: str, shape: Shape, parent: Place | None = None) -> None:
        self.path = path
        self.shape = shape
        self.parent = parent
        self.children: dict[Any, Place] = {}
        self.kinds: set[str] = set()
        self.unknown: list[str] = []
        # fields that msgspec could not convert as they came; walked at once the next time
        self.rough: set[str] = set()

    def child(self, key: Any, step: str, shape: Shape) -> Place:
        """The place one step further in."""
        found = self.children.get(key)
        if found is None:
            same = (
                [place for place in self._upwards() if place.shape is shape]
                if shape.deep
                else []
            )
            found = same[0] if len(same) > 1 else Place(self.path + step, shape, self)
            found = self.children.setdefault(key, found)
        return found

    def _upwards(self) -> Iterator[Place]:
        place: Place | None = self
        while place is not None:
            yield place
            place = place.parent

    @property
    def wild(self) -> bool:
        """Whether so many unknown fields were met that no more are told apart."""
        return len(self.unknown) >= _MOST_UNKNOWN


# Kinds of notes on what the document allows: digits that are lost, and fields where it says that any may come
ALLOWED = frozenset({"digits", "further-field"})


class Note(NamedTuple):
    """One difference. `field` is the wire name of an unknown field of the object at the place."""

    place: Place
    kind: str
    expected: str
    got: str
    field: str | None = None

    @property
    def path(self) -> str:
        if self.field is None:
            return self.place.path
        return self.place.path + (".*" if self.place.wild else step(self.field))


class Notes:
    """Takes the differences that a tolerant walk meets.

    `precise`: the data has decimals for numbers that a float does not hold as they are written. `sample`: it is enough
    to look at some items of every long list. `exact`: every value is looked at by itself, its path has every index.
    """

    __slots__ = ("careful", "exact", "precise", "sample", "taken", "trail")

    def __init__(
        self, *, precise: bool = False, sample: bool = False, exact: bool = False
    ) -> None:
        self.precise = precise
        self.sample = sample
        self.exact = exact
        self.careful = precise or exact  # nothing is left to msgspec unseen
        self.taken: dict[tuple[int, str, str | None], Note] = {}
        self.trail: list[str] = []

    def take(
        self, place: Place, kind: str, expected: str, got: Any, field: str | None = None
    ) -> None:
        key = (id(place), kind, field)
        if key not in self.taken:
            self.taken[key] = Note(place, kind, expected, _shown(got), field)


class Strict(Notes):
    """Refuses the first difference. What the document allows is none."""

    __slots__ = ()

    def __init__(self) -> None:
        super().__init__(exact=True)

    def take(
        self, place: Place, kind: str, expected: str, got: Any, field: str | None = None
    ) -> None:
        if kind in ALLOWED:
            super().take(place, kind, expected, got, field)
            return
        path = "".join(self.trail) + (step(field) if field is not None else "")
        raise Mismatch(path, expected, _shown(got))


class Known(Notes):
    """Lets what is known already pass in silence, and refuses the rest."""

    __slots__ = ()

    def take(
        self, place: Place, kind: str, expected: str, got: Any, field: str | None = None
    ) -> None:
        if field is not None and (field in place.unknown or place.wild):
            return
        if kind not in place.kinds or field is not None:
            raise Unlearned(place.path)


def _shown(got: Any) -> str:
    return got if isinstance(got, Shown) else describe(got)


def step(name: str) -> str:
    """A field as part of a path."""
    if name.isidentifier():
        return f".{name}"
    return "[" + repr(name) + "]"
