"""Looking up a place in a decoded reply by its wire names, in models and in plain JSON alike."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

# model class -> wire name -> attribute
_ATTRIBUTES: dict[type[Any], dict[str, str]] = {}
# what a field of a model holds that did not come; known with the first model, for it takes msgspec
_UNSET: list[Any] = []


def look_up(body: object, path: tuple[str, ...]) -> Any:
    """What stands at a path of wire names; None where there is nothing. The empty path is the reply itself."""
    found: Any = body
    for name in path:
        found = _step(found, name)
        if found is None:
            return None
    return found


def _step(value: Any, name: str) -> Any:
    kind = cast("Any", type(value))
    # models first: to ask whether something is a mapping takes long
    names = _ATTRIBUTES.get(kind)
    if names is None:
        if isinstance(value, Mapping):
            return cast("Mapping[str, Any]", value).get(name)
        attributes = getattr(kind, "__struct_fields__", None)
        if attributes is None:
            return None
        from .marks import UNSET

        _UNSET[:] = [UNSET]
        odd: dict[str, str] = {
            alias: wire for wire, alias in getattr(kind, "__odd__", {}).items()
        }
        pairs = zip(
            cast("tuple[str, ...]", kind.__struct_encode_fields__),
            attributes,
            strict=True,
        )
        names = _ATTRIBUTES[kind] = {
            odd.get(wire, wire): attribute for wire, attribute in pairs
        }
    attribute = names.get(name)
    if attribute is not None:
        found = getattr(value, attribute, None)
        # a field that did not come is as good as null here
        return None if found is _UNSET[0] else found
    from .model import extras_of

    extras = extras_of(value)
    return extras.get(name) if extras else None
