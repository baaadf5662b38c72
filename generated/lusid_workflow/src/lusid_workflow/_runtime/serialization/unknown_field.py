"""Unknown fields that msgspec names when it refuses a reply: learned at once, without a look at the reply itself."""

from __future__ import annotations

from typing import Any, TypeAlias

from .json_values import describe
from .mismatch import NOTHING, Note, Place, step
from .model import extras_of
from .relaxed import Learned
from .type_tree import ListShape, ModelShape, NullableShape

# Each name costs a decoder. Where there are more of them, a sample of the reply tells all at once.
_MOST = 3
_SAYS, _AT = "Object contains unknown field `", "` - at `$"

# attributes and indices: the way from a reply to one of its objects
_Way: TypeAlias = "list[str | int]"


def named(content: bytes, learned: Learned, refusal: str) -> tuple[Any, list[Note]]:
    """A reply of which a few unknown fields are all that differs, and a note of each; else NOTHING, nothing learned.

    The wording is msgspec's own. If it ever changes, the first reply that differs takes a little longer, no more.
    """
    if learned.builds_left <= _MOST:
        return NOTHING, []
    found: list[tuple[Note, _Way]] = []
    value: Any = NOTHING
    while value is NOTHING and len(found) < _MOST:
        said = _understood(refusal, learned.root)
        if said is None:
            break
        found.append(said)
        learned.learn([said[0]])
        value, refusal = learned.attempt(content)
    notes = [note for note, _ in found]
    if value is not NOTHING:
        notes = [
            note._replace(got=describe(_kept(value, way, note.field)))
            for note, way in found
        ]
        return value, notes
    learned.forget(notes)
    return NOTHING, []


def _understood(refusal: str, root: Place) -> tuple[Note, _Way] | None:
    """What msgspec says, if it is: Object contains unknown field `new` - at `$.items[3]`."""
    if not (refusal.startswith(_SAYS) and refusal.endswith("`")):
        return None
    said = refusal[len(_SAYS) : -1]
    if _AT in said:
        field, _, path = said.rpartition(_AT)
    else:  # the reply itself
        field, path = said, ""
    found = _followed(path, root)
    if found is None:
        return None
    place, way = found
    shape = _inner(place.shape)
    if not isinstance(shape, ModelShape) or shape.special or field in shape.known:
        return None
    if field in place.unknown or place.wild:
        return None
    return Note(place, "unknown-field", "no such field", "", field), way


def _followed(path: str, place: Place) -> tuple[Place, _Way] | None:
    """The place of a path of msgspec's; None where it goes through more than models and lists."""
    way: _Way = []
    for part in path.replace("[", ".[").split(".")[1:]:
        shape = _inner(place.shape)
        if isinstance(shape, ListShape) and part[:1] == "[" and part[1:-1].isdecimal():
            way.append(int(part[1:-1]))
            place = place.child("[]", "[]", shape.item)
        elif isinstance(shape, ModelShape) and part in shape.fields:
            item = shape.fields[part]
            way.append(item.name)
            place = place.child(part, step(part), item.shape)
        else:
            return None
    return place, way


def _inner(shape: Any) -> Any:
    return shape.inner if isinstance(shape, NullableShape) else shape


def _kept(value: Any, way: _Way, field: str | None) -> object:
    """An unknown field's value in the reply as it was decoded."""
    for key in way:
        value = value[key] if isinstance(key, int) else getattr(value, key)
    extras = extras_of(value)
    return None if extras is None or field is None else extras.get(field)
