"""Unions that the plain decoder cannot tell apart, and `Unknown`, a value that is none of a union's variants."""

from __future__ import annotations

import types
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Literal, Union, get_args, get_origin

from .json_values import JsonValue, describe, is_object

_LONGEST_TAG = 64  # characters; a longer one is no name of a kind


class Unknown:
    """A received value that is none of the variants its union declares. It is sent back as it came.

    `tag` is the value of the property that tells the variants apart, where there is one; `raw` is the whole value,
    with wire names.
    """

    __slots__ = ("raw", "tag")
    __match_args__ = ("tag", "raw")

    tag: str | int | None
    raw: JsonValue

    def __init__(self, raw: JsonValue, tag: str | int | None = None) -> None:
        self.raw = raw
        self.tag = tag

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Unknown):
            return NotImplemented
        return self.raw == other.raw

    __hash__ = None  # type: ignore[assignment]  # mutable, as models are

    def __reduce__(self) -> tuple[Any, ...]:
        return (Unknown, (self.raw, self.tag))

    def __repr__(self) -> str:
        # what it holds may be a secret, and a server may make it as long as it likes
        tag = "" if self.tag is None else f"tag={self.tag!r}, "
        return f"Unknown({tag}raw=<{describe(self.raw)}>)"


def unknown(raw: Any, discriminator: str | None) -> Unknown:
    """The Unknown for a value, with its tag where it has one that may be shown."""
    told = raw.get(discriminator) if is_object(raw) and discriminator else None
    short = isinstance(told, int) or (
        isinstance(told, str) and len(told) <= _LONGEST_TAG
    )
    return Unknown(raw, told if short else None)


_bases: dict[frozenset[Any], Callable[[], type]] = {}


class UnionMarker(type):
    """The class of the classes that `union` makes. A value is an instance where it is one of a real variant, or none of
    them: an Unknown."""

    __variants__: Callable[[], tuple[Any, ...]]
    __discriminator__: str | None
    __mapping__: Mapping[Any, int]
    __tests__: tuple[type, ...] | None

    def __instancecheck__(cls, value: object) -> bool:
        tests = cls.__tests__
        if tests is None:
            tests = cls.__tests__ = (Unknown, *_tests(cls, []))
        return isinstance(value, tests)

    def __repr__(cls) -> str:
        return cls.__name__


def union(
    name: str,
    variants: Callable[[], tuple[Any, ...]],
    *,
    discriminator: str | None = None,
    mapping: Mapping[str, int] | Mapping[int, int] | None = None,
) -> Any:
    """A union of any type forms, told by a property through a table, or by structure.

    `variants` is called late, so it may name what is defined further down. `mapping` pairs a value of the
    discriminator with an index into the variants.
    """
    namespace = {
        "__slots__": (),
        "__variants__": staticmethod(variants),
        "__discriminator__": discriminator,
        "__mapping__": dict(mapping or {}),
        "__tests__": None,
    }
    return UnionMarker(name, (), namespace)


def family(form: Any, base: Callable[[], type]) -> Any:
    """A union of models that msgspec tells apart, with the class for kinds that the document does not know. `base` is
    called late, as it may be defined further down."""
    _bases[frozenset(get_args(form))] = base
    return form


def base_of(models: Iterable[type]) -> type | None:
    """The class for what is of the same family as these, and of none of their kinds."""
    found = _bases.get(frozenset(models))
    return None if found is None else found()


def _tests(form: Any, within: list[Any]) -> list[type]:
    """The classes that a value of a type form is an instance of."""
    if isinstance(form, UnionMarker):
        if form in within:
            return []
        return [
            test
            for variant in form.__variants__()
            for test in _tests(variant, [*within, form])
        ]
    origin = get_origin(form)
    if origin is Union or origin is types.UnionType:
        return [test for variant in get_args(form) for test in _tests(variant, within)]
    if origin is Literal:
        return [type(value) for value in get_args(form)]
    found = origin or form
    if found is float:
        return [float, int]
    if found is None:
        return [type(None)]
    return [found] if isinstance(found, type) else [object]
