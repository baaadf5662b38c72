"""Moves references to other ids, anywhere inside what the intermediate representation is made of."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from operator import is_not
from typing import Any, TypeVar, cast

from msgspec import Struct
from msgspec.structs import replace

from clientloom.ir import Constraints, Docs, Hint, RefType, Scalar, Xml

_T = TypeVar("_T")


def moved(value: _T, ids: Mapping[str, str]) -> _T:
    """The same with other ids in its references; the same object where it has none of them."""
    return cast(_T, _walked(value, ids))


def _walked(value: object, ids: Mapping[str, str]) -> object:
    if isinstance(value, RefType):
        return RefType(ids[value.target]) if value.target in ids else value
    if isinstance(value, tuple):
        before = cast("tuple[object, ...]", value)
        after = tuple([item if type(item) in _PLAIN else _walked(item, ids) for item in before])
        return after if any(map(is_not, after, before)) else before
    changed: dict[str, object] = {}
    kind: type = value.__class__
    for name in _parts(kind):
        part = getattr(value, name)
        if part.__class__ not in _PLAIN and (new := _walked(part, ids)) is not part:
            changed[name] = new
    if not changed:
        return value
    made: Any = value
    return cast(object, replace(made, **changed))


# what holds no references
_PLAIN: frozenset[type] = frozenset({str, bool, int, float, type(None), Constraints, Docs, Hint, Scalar, Xml})


# words of annotations that speak of no reference; one that is not known here may hold one
_SILENT = frozenset(
    {"str", "bool", "int", "float", "None", "tuple", "Constraints", "Docs", "Hint", "Json", "Scalar", "Xml"}
)


@cache
def _parts(kind: type) -> tuple[str, ...]:
    """The names of what may hold references in an object of this kind."""
    if not issubclass(kind, Struct):
        return ()
    words = {name: re.findall(r"\w+", str(kind.__annotations__[name])) for name in kind.__struct_fields__}
    return tuple(name for name, said in words.items() if not _SILENT.issuperset(said))
