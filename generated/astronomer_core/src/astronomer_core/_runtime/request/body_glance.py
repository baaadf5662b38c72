"""Tells at a glance whether a body goes out rightly as it is: it costs a fraction of a microsecond for a model."""

from __future__ import annotations

import decimal
from collections.abc import Callable, Collection, Iterable
from typing import TYPE_CHECKING, Any

from ..serialization.encoder import Slow as Slow
from ..serialization.encoder import fast
from ..serialization.model import BaseModel, ClosedModel, Model, OpenModel, model_of
from ..serialization.original_forms import Reader
from ..serialization.sentinels import UNSET
from ..serialization.type_tree import (
    ANY,
    AnyShape,
    LeafShape,
    ListShape,
    MapShape,
    ModelShape,
    NullableShape,
    Shape,
    UnionShape,
    reach,
    shape_of,
)

if TYPE_CHECKING:
    from .declarations import Choice

_DECIMAL = decimal.Decimal

_ROOTS = (BaseModel, Model, ClosedModel, OpenModel)


def is_alike(model: type[BaseModel], wanted: type[BaseModel]) -> bool:
    """Whether a model can stand for another: it is that, or one of the two extends the other (`_custom.py` does)."""
    return issubclass(model, wanted) or (
        model not in _ROOTS and issubclass(wanted, model)
    )


def is_foreign(value: object, form: Callable[[], Any] | None) -> bool:
    """Whether a value is a text, and this type form a list or an object."""
    if not isinstance(value, str) or form is None:
        return False
    return isinstance(bare(shape_of(form())), (ListShape, MapShape, ModelShape))


def is_of(value: object, form: Any) -> bool:
    """Whether a value is a model, and this type form one that it can stand for."""
    return type(value) is form or (
        isinstance(value, BaseModel)
        and isinstance(form, type)
        and issubclass(form, BaseModel)
        and is_alike(model_of(value), form)
    )


def glanced(value: object, way: Choice) -> bytes:
    """The JSON of a body, or of one line of it, that goes out as it is; else Slow."""
    if usual(ANY if way.form is None else shape_of(way.form()), (value,)):
        return fast(value)
    raise Slow


class Look:
    """What of a model is looked at before it is sent. Its other fields are sent as they were given."""

    __slots__ = (
        "deep",
        "given",
        "known",
        "leaves",
        "native",
        "tag",
        "text_wires",
        "texts",
        "wires",
    )

    def __init__(self, shape: ModelShape) -> None:
        fields = shape.fields.items()
        leaves = {
            each.name: wire
            for wire, each in fields
            if isinstance(each.shape, LeafShape) and _matters(each.shape)
        }
        texts = {
            each.name: wire
            for wire, each in fields
            if isinstance(each.shape, LeafShape) and is_decimal(each.shape)
        }
        others = [name for name in leaves if name not in texts]
        self.leaves = [_getter(shape.model, name) for name in others]
        self.wires = [leaves[name] for name in others]
        self.texts = [_getter(shape.model, name) for name in texts]
        self.text_wires = list(texts.values())
        self.deep = [
            (_getter(shape.model, each.name), wire, each.shape)
            for wire, each in fields
            if not isinstance(each.shape, LeafShape)
            and any(_matters(part) for part in reach(each.shape))
        ]
        looked_at = {*leaves.values(), *(wire for _, wire, _ in self.deep)}
        self.given = shape.known - looked_at
        self.known = shape.known
        self.tag = None if shape.tag_field is None else (shape.tag_field, shape.tag)
        model = shape.model
        self.native = not (model.__numbers__ or model.__odd__ or model.__formed__)


def _getter(model: type[BaseModel], name: str) -> Callable[[Any], Any]:
    """What gives the content of a field's slot: of one that is not there UNSET, not None."""
    get: Callable[[Any], Any] | None = model.__optional__.get(name)
    return getattr(model, name).__get__ if get is None else get


def _matters(shape: Shape) -> bool:
    """Whether a value in this place may have to be refused, or written otherwise than the encoder would."""
    if isinstance(shape, LeafShape):
        return is_number(shape) or is_decimal(shape) or has_form(shape)
    return isinstance(shape, (ModelShape, AnyShape, UnionShape))


def is_decimal(shape: LeafShape) -> bool:
    """Whether the document says that decimals travel as text."""
    return decimal.Decimal in shape.bases


def has_form(shape: LeafShape) -> bool:
    """Whether the document says how values are written, and not their class."""
    return any(
        isinstance(base, Reader) and base.__write__ is not None for base in shape.bases
    )


def is_number(shape: LeafShape) -> bool:
    """Whether the document says that decimals travel as numbers."""
    return not is_decimal(shape) and bool({"number", "integer"} & shape.kinds)


_LOOKS: dict[ModelShape, Look] = {}


def look_at(shape: ModelShape) -> Look:
    """What is looked at in a model; the same object every time."""
    found = _LOOKS.get(shape)
    if found is None:
        found = _LOOKS[shape] = Look(shape)
    return found


def bare(shape: Shape) -> Shape:
    """A shape without its null."""
    return shape.inner if isinstance(shape, NullableShape) else shape


def usual(shape: Shape, values: Collection[Any]) -> bool:
    """Whether none of these has to be refused for what it is, or written otherwise than the encoder would."""
    if isinstance(shape, ModelShape):
        return _usual_models(shape, values)
    if isinstance(shape, NullableShape):
        return usual(shape.inner, [each for each in values if each is not None])
    if isinstance(shape, ListShape):
        return all(
            type(each) in (list, tuple) and usual(shape.item, each) for each in values
        )
    if isinstance(shape, MapShape):
        return all(
            type(each) is dict and usual(shape.value, each.values()) for each in values
        )
    if isinstance(shape, LeafShape):
        return _usual_leaves(shape, values)
    for each in values:
        if isinstance(each, BaseModel):
            own = shape_of(model_of(each))
            if not (isinstance(own, ModelShape) and _usual_models(own, (each,))):
                return False
    return True


def _usual_leaves(shape: LeafShape, values: Iterable[Any]) -> bool:
    kinds = set(map(type, values))
    if kinds and has_form(shape):
        return False
    return _DECIMAL not in kinds or (is_decimal(shape) and _are_finite(values))


def _usual_models(shape: ModelShape, values: Collection[Any]) -> bool:
    model = shape.model
    look = look_at(shape)
    if not look.native:
        return False
    mappings = False
    for each in values:
        kind: Any = each.__class__
        if kind is model:
            continue
        if kind is dict:
            if not _usual_mapping(look, each):
                return False
            mappings = True
        elif getattr(kind, "__stands_for__", None) is not model:
            return False
    if mappings:
        values = [each for each in values if each.__class__ is not dict]
    # field after field, not model after model: a loop within each of a thousand models takes twice as long
    number = _DECIMAL
    for get in look.leaves:
        for each in values:
            if type(get(each)) is number:
                return False
    for get in look.texts:
        if not _are_finite([get(each) for each in values]):
            return False
    for get, _, part in look.deep:
        items = [get(each) for each in values]
        items = [item for item in items if not (item is None or item is UNSET)]
        if items and not usual(part, items):
            return False
    return True


def _usual_mapping(look: Look, value: dict[Any, Any]) -> bool:
    if not look.known.issuperset(value):
        return False
    if look.tag is not None and value.get(look.tag[0], look.tag[1]) != look.tag[1]:
        return False
    for wire in look.wires:
        if type(value.get(wire)) is _DECIMAL:
            return False
    if not _are_finite([value.get(wire) for wire in look.text_wires]):
        return False
    for _, wire, part in look.deep:
        item = value.get(wire)
        if item is not None and not usual(part, (item,)):
            return False
    return True


def _are_finite(values: Iterable[Any]) -> bool:
    return all(type(each) is not _DECIMAL or each.is_finite() for each in values)
