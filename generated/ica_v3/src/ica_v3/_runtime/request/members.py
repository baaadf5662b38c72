"""The parts of an object that is sent, by wire name: of a mapping, a model, or an object of another library."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, cast

from ..serialization.scalars import entries


def as_object(value: object) -> Mapping[str, object] | None:
    """The value as a mapping of wire names if it is one or a model, else None."""
    if isinstance(value, Mapping):
        return cast("Mapping[str, object]", value)
    members = as_members(value)
    return None if members is None else dict(members)


def as_members(
    value: object, name: str = "body"
) -> Iterable[tuple[str, object]] | None:
    """The members of a mapping or model by wire name, each value as it is (a file stays a file), else None."""
    if hasattr(type(value), "__stands_for__"):
        return _fields(value)
    return entries(value, name)


def _fields(value: Any) -> Iterator[tuple[str, object]]:
    from ..serialization.model import extras_of, model_of, set_fields

    model = model_of(value)
    config = model.__struct_config__
    if config.tag_field is not None:
        yield config.tag_field, config.tag
    if model.__formed__:
        from ..serialization.wire_forms import of_field

        for _, wire, item in set_fields(value):
            yield wire, of_field(model, wire, item)
        extras: Mapping[str, Any] = extras_of(value) or {}
        for wire, item in extras.items():
            yield wire, of_field(model, wire, item)
        return
    for _, wire, item in set_fields(value):
        yield wire, item
    yield from (extras_of(value) or {}).items()
