"""Decoding that has learned of drift: known differences, among them unknown fields, cost nearly nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal, TypeAlias, get_origin

import msgspec

from ..support.locks import Lock
from .enums import reading
from .json_values import describe
from .mismatch import FAILURES, NOTHING, Known, Note, Place, step
from .model import extras_of, is_plain
from .tolerant import CHUNK, take
from .type_tree import (
    FieldShape,
    LeafShape,
    ListShape,
    MapShape,
    ModelShape,
    NullableShape,
    Shape,
    TupleShape,
    UnionShape,
    join,
    reach,
)
from .union_choice import choose, hook, is_other

_SAYS, _AT = "Object contains unknown field `", "` - at `$"


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


_Text: TypeAlias = bytes | msgspec.Raw


def sample(content: bytes, shape: Shape) -> Any:
    """A list, or an object with lists in it, of which most items are passed over unread.

    Anything else comes whole. MsgspecError or UnicodeDecodeError where the text is not what the shape promises.
    """
    if not isinstance(shape, ModelShape):
        return _few(content, shape)
    parts = msgspec.json.decode(content, type=dict[str, msgspec.Raw])
    fields = shape.fields
    return {
        key: _few(part, fields[key].shape if key in fields else None)
        for key, part in parts.items()
    }


def _few(text: _Text, shape: Shape | None) -> Any:
    if isinstance(shape, NullableShape):
        shape = shape.inner
    if not (isinstance(shape, ListShape) and isinstance(shape.item, ModelShape)):
        return msgspec.json.decode(text)
    kept: Any = list[msgspec.Raw] | None
    items: list[msgspec.Raw] = msgspec.json.decode(text, type=kept) or []
    return [msgspec.json.decode(item) for item in items[:: max(len(items) // CHUNK, 1)]]


# A decoder is built anew at most this often. What then still differs goes the tolerant way: such a server does not
# drift, it has no fixed form.
_MOST_BUILDS = 16


class Learned:
    """What the decoders of one type have learned from the replies of one operation."""

    __slots__ = (
        "_builds",
        "_decode",
        "_lock",
        "_precise",
        "_shape",
        "_stale",
        "fractions_told",
        "root",
    )

    def __init__(self, shape: Shape, precise: bool) -> None:
        self.root = Place("$", shape)
        self.fractions_told = False  # whether lost digits of seconds were looked for
        self._shape = shape
        self._precise = precise
        self._decode: Callable[[bytes], Any] | None = None
        self._stale = False
        self._builds = 0
        self._lock = Lock()

    @property
    def decode(self) -> Callable[[bytes], Any] | None:
        """The decoder that knows what was learned so far; None where there is none to be had."""
        if self._stale:
            with self._lock:
                if self._stale:
                    self._decode = relaxed(self._shape, self.root, self._precise)
                    self._builds += 1
                    self._stale = False
        return self._decode

    @property
    def builds_left(self) -> int:
        return _MOST_BUILDS - self._builds

    def attempt(self, content: bytes) -> tuple[Any, str]:
        """What that decoder makes of a reply; NOTHING, and what it says, where it refuses."""
        decode = self.decode
        if decode is None:
            return NOTHING, ""
        before, reading.strict = reading.strict, True
        try:
            return decode(content), ""
        except FAILURES as error:
            return NOTHING, str(error)
        finally:
            reading.strict = before

    def learn(self, notes: list[Note]) -> None:
        """Take in the differences of a reply. The next one pays for the new decoder."""
        with self._lock:
            for note in notes:
                place = note.place
                if note.kind == "digits":
                    continue  # nothing that another decoder would be better at
                if note.field is None:
                    self._stale = self._stale or note.kind not in place.kinds
                    place.kinds.add(note.kind)
                elif note.field not in place.unknown and not place.wild:
                    place.unknown.append(note.field)
                    self._stale = True
            self._stale = self._stale and self._builds < _MOST_BUILDS

    def forget(self, notes: list[Note]) -> None:
        """Undo what was learned of unknown fields: it did not help."""
        with self._lock:
            for note in notes:
                if note.field in note.place.unknown:
                    note.place.unknown.remove(note.field)
                    self._stale = True


def relaxed(
    shape: Shape, root: Place | None, precise: bool = False
) -> Callable[[bytes], Any] | None:
    """A decoder that takes what is known of a place, and what msgspec cannot decode alone.

    `precise`: some number must keep every digit, which a value on its way through the hook would not.
    """
    relaxer = _Relaxer(root)
    form = relaxer.form(shape, root)
    relaxer.finish()
    if precise and (
        relaxer.hooked or any(isinstance(part, UnionShape) for part in reach(shape))
    ):
        return None
    if relaxer.hooked:

        return msgspec.json.Decoder(form, dec_hook=stand_hook).decode
    return msgspec.json.Decoder(form, dec_hook=_dec_hook).decode


def _dec_hook(form: Any, raw: Any) -> Any:
    """Where nothing stands in the way: the modules for that are loaded when they are needed."""
    from .union_choice import hook

    return hook(form, raw)


class _Relaxer:
    """Makes the type forms of one decoder."""

    def __init__(self, root: Place | None) -> None:
        self.hooked = False
        self._dirty = _dirty(root) if root is not None else set[Place]()
        self._made: dict[Any, Any] = {}
        self._special: dict[int, bool] = {}
        self._open: list[Callable[[], None]] = []

    def form(self, shape: Shape, place: Place | None) -> Any:
        """The type form that decodes a shape at a place, with everything known of it."""
        if place not in self._dirty:
            place = None
        if place is None and not self._is_special(shape):
            return shape.form
        kinds = place.kinds - {"null", "missing"} if place is not None else set[str]()
        if kinds:
            plain = _unlisted(shape) if kinds == {"unknown-value"} else None
            return self._loose(shape, place) if plain is None else plain
        made = self._within(shape, place)
        return made | None if place is not None and "null" in place.kinds else made

    def _within(self, shape: Shape, place: Place | None) -> Any:
        children = place.children if place is not None else {}
        if isinstance(shape, NullableShape):
            return self.form(shape.inner, place) | None
        if isinstance(shape, ListShape):
            return list[self.form(shape.item, children.get("[]"))]  # type: ignore[misc]
        if isinstance(shape, MapShape):
            if shape.key is not None:
                return self._loose(shape, place)
            return dict[str, self.form(shape.value, children.get("*"))]  # type: ignore[misc]
        if isinstance(shape, ModelShape):
            return self._stand_in(shape, place)
        if isinstance(shape, UnionShape):
            return self._union(shape, place)
        held = isinstance(shape, LeafShape) and shape.holds is not None
        return (
            self._loose(shape, place)
            if isinstance(shape, TupleShape) or held
            else shape.form
        )

    def _union(self, shape: UnionShape, place: Place | None) -> Any:

        if shape.native:
            forms = self._variants(shape, place)
            if not any(isinstance(form, Stand) for form in forms):
                told = zip(forms, shape.variants, strict=True)
                return join([form for form, part in told if not is_base(part)])
        key = (shape, place)
        made = self._made.get(key)
        if made is None:
            self.hooked = True
            made = self._made[key] = chosen(shape)
            self._open.append(
                lambda: setattr(made, "__forms__", self._variants(shape, place))
            )
        return made

    def _variants(self, shape: UnionShape, place: Place | None) -> tuple[Any, ...]:
        children = place.children if place is not None else {}
        return tuple(
            [
                self.form(part, children.get(index))
                for index, part in enumerate(shape.variants)
            ]
        )

    def _loose(self, shape: Shape, place: Place | None) -> Any:

        self.hooked = True
        return loose(shape, place)

    def _stand_in(self, shape: ModelShape, place: Place | None) -> Any:
        key = shape if place is None else place
        made = self._made.get(key)
        if made is not None:
            return made
        unknown = place.unknown if place is not None else []
        if (
            shape.special
            or (place is not None and place.wild)
            or not all(is_plain(wire) for wire in unknown)
        ):
            return self._loose(shape, place)
        annotations: dict[str, Any] = {}
        slots = [(f"_unknown_{index}", wire) for index, wire in enumerate(unknown)]
        namespace: dict[str, Any] = {
            "__annotations__": annotations,
            "__module__": shape.model.__module__,
            "__qualname__": shape.model.__qualname__,
            "__doc__": shape.model.__doc__,
            "__stands_for__": shape.model,
            "__learned__": tuple(slots),
        }
        for wire, item in shape.fields.items():
            inner = place.children.get(wire) if place is not None else None
            if inner in self._dirty or self._is_special(item.shape):
                annotations[item.name] = (
                    Any  # the real form follows: it may need this very class
                )
                namespace[item.name] = _declare(wire, item, inner)
        for slot, wire in slots:
            annotations[slot] = Any
            namespace[slot] = msgspec.field(name=wire, default=msgspec.UNSET)
        meta: Any = type(shape.model)
        made = self._made[key] = meta(shape.model.__name__, (shape.model,), namespace)
        self._open.append(lambda: self._annotate(annotations, shape, place))
        return made

    def _annotate(
        self, annotations: dict[str, Any], shape: ModelShape, place: Place | None
    ) -> None:
        for wire, item in shape.fields.items():
            if item.name in annotations:
                inner = place.children.get(wire) if place is not None else None
                annotations[item.name] = self.form(item.shape, inner)

    def finish(self) -> None:
        """Put the real forms into the stands, now that they are all there to be named."""
        while self._open:
            self._open.pop()()

    def _is_special(self, shape: Shape) -> bool:
        known = self._special.get(id(shape))
        if known is None:
            known = self._special[id(shape)] = any(
                is_special(part) for part in reach(shape)
            )
        return known


def _unlisted(shape: Shape) -> Any:
    """The plain type of a Literal, where that is all there is to an inline enum with unknown values."""
    kinds = {"string": str, "integer": int, "null": None}
    if not isinstance(shape, LeafShape) or not shape.kinds <= kinds.keys():
        return None
    if not all(
        base is type(None) or get_origin(base) is Literal for base in shape.bases
    ):
        return None
    return join([kinds[kind] for kind in sorted(shape.kinds, reverse=True)])


def is_base(shape: Shape) -> bool:
    """Whether a variant is the base of a family, which msgspec does not know of."""
    return isinstance(shape, ModelShape) and bool(shape.others)


def is_special(shape: Shape) -> bool:
    """Whether msgspec would not decode this shape, or not rightly."""
    if isinstance(shape, ModelShape):
        return shape.special
    if isinstance(shape, TupleShape):
        return shape.rest is not None and bool(shape.items)
    return isinstance(shape, UnionShape) and shape.marker is None and not shape.native


def _declare(wire: str, item: FieldShape, place: Place | None) -> Any:
    default = item.default
    if place is not None and "missing" in place.kinds:
        default = msgspec.UNSET
    return (
        msgspec.field(name=wire)
        if default is msgspec.NODEFAULT
        else msgspec.field(name=wire, default=default)
    )


def _dirty(root: Place) -> set[Place]:
    """The places where something differs, there or further in."""
    above: dict[Place, list[Place]] = {root: []}
    left = [root]
    while left:
        place = left.pop()
        for child in list(place.children.values()):
            if child not in above:
                above[child] = []
                left.append(child)
            above[child].append(place)
    dirty: set[Place] = set()
    left = [place for place in above if place.kinds or place.unknown]
    while left:
        place = left.pop()
        if place not in dirty:
            dirty.add(place)
            left.extend(above[place])
    return dirty


# Each name costs a decoder. Where there are more of them, a sample of the reply tells all at once.
_MOST = 3

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
