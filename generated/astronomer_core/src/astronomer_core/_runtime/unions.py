"""Unions that the plain decoder cannot tell apart: a class stands for the union at run time, and is told by values."""

from __future__ import annotations

import types
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Literal, Union, get_args, get_origin

from .unknown import Unknown

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
