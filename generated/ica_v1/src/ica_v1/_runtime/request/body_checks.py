"""Holds a body against what the operation takes: its class, the names in mappings, and how its decimals travel."""

from __future__ import annotations

import decimal
import warnings
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, cast

from ..serialization.encoder import written
from ..serialization.model import BaseModel, model_of
from ..serialization.plain_data import numbers, parts, plain
from ..serialization.scalars import as_list
from ..serialization.sentinels import NULL
from ..serialization.type_tree import (
    ANY,
    LeafShape,
    ListShape,
    MapShape,
    ModelShape,
    Shape,
    shape_of,
)
from ..serialization.wire_forms import formed
from .body_glance import Look, bare, is_alike, is_number, is_of, look_at
from .members import as_members

if TYPE_CHECKING:
    from .declarations import Choice
    from .operation import Operation


def encode(
    value: object, way: Choice, name: str, operation: Operation[Any] | None
) -> bytes:
    """The JSON of a body, or of one line of it, as its type has it: walked, for `body_glance` found something in it."""
    shape = ANY if way.form is None else shape_of(way.form())
    walk = _Walk(way, operation, name)
    return written(lambda each, path: walk.take(shape, each, path), value, name)


def check(value: object, way: Choice, operation: Operation[Any] | None) -> None:
    """The same for forms, which are written by other rules, and whose parts may be files."""
    shape = ANY if way.form is None else bare(shape_of(way.form()))
    if isinstance(shape, ModelShape):
        _Walk(way, operation, "body", form=True).take(shape, value, "body")


def in_form(value: object, way: Choice) -> object:
    """The fields of a form as the document writes them; anything else as it is."""
    if way.form is None or not isinstance(value, Mapping):
        return value
    return formed(shape_of(way.form()), value, "body")


class UndeclaredFieldWarning(UserWarning):
    """A mapping that is sent has a key that the API does not declare: misspelt, or newer than the document."""


class _Walk:
    """Goes through one body. `form`: it is only looked at, so nothing is taken out of an iterator."""

    def __init__(
        self,
        way: Choice,
        operation: Operation[Any] | None,
        name: str,
        *,
        form: bool = False,
    ) -> None:
        self._way = way
        self._operation = operation
        self._name = name
        self._form = form
        self._warned: set[tuple[type, str]] = set()

    def take(self, shape: Shape, value: Any, path: str) -> Any:
        """The value as plain data; refused where it is nothing that the document speaks of."""
        if value is None or value is NULL:
            return None
        shape = bare(shape)
        if isinstance(shape, ModelShape):
            return self._object(shape, value, path)
        if self._form and not isinstance(value, (Mapping, BaseModel, list, tuple)):
            return value
        if isinstance(shape, ListShape):
            return self._list(shape, value, path)
        if isinstance(shape, MapShape):
            return self._map(shape, value, path)
        if isinstance(shape, LeafShape) and shape.holds is not None:
            return formed(shape, value, path)
        if isinstance(value, BaseModel):
            return self._object(_shape_of(model_of(value)), value, path)
        if self._form:
            return value  # pyright: ignore[reportUnknownVariableType]
        made = plain(formed(shape, value, path), path)
        if isinstance(shape, LeafShape) and is_number(shape):
            return numbers(made)
        return made

    def _list(self, shape: ListShape, value: Any, path: str) -> Any:
        items = as_list(value)
        if items is None:
            raise self._refused("a list", value, path)
        return [
            self.take(shape.item, item, f"{path}[{index}]")
            for index, item in enumerate(items)
        ]

    def _map(self, shape: MapShape, value: Any, path: str) -> Any:
        members = as_members(value, path)
        if members is None:
            raise self._refused("a mapping", value, path)
        return {
            key: self.take(shape.value, item, f"{path}.{key}") for key, item in members
        }

    def _object(self, shape: ModelShape, value: Any, path: str) -> Any:
        made: dict[str, Any] = {}
        look = look_at(shape)
        if isinstance(value, BaseModel):
            model = model_of(value)
            if not is_alike(model, shape.model):
                raise self._refused(_title(shape), value, path)
            if model is not shape.model:
                shape = _shape_of(model)
                look = look_at(shape)
            for wire, item in parts(value):
                made.setdefault(wire, self._field(shape, look, wire, item, path))
            return made
        # at the top a mapping says what it is; further down another library's object is one
        members = (
            as_members(cast("object", value), path)
            if isinstance(value, Mapping) or path != self._name
            else None
        )
        if members is None:
            article = f"{_title(shape)} or a mapping"
            raise self._refused(article, cast("object", value), path)
        for wire, item in members:
            if wire not in shape.known:
                self._undeclared(shape, wire, path)
            made[wire] = self._field(shape, look, wire, item, path)
        return made

    def _field(
        self, shape: ModelShape, look: Look, wire: str, item: Any, path: str
    ) -> Any:
        path = f"{path}.{wire}"
        field = shape.fields.get(wire)
        if wire == shape.tag_field and item != shape.tag:
            raise ValueError(f"{path} is {shape.tag!r} and nothing else")
        if field is None:  # the tag, or what the document does not declare
            made = self.take(shape.additional or ANY, item, path)
            return numbers(made) if isinstance(made, decimal.Decimal) else made
        if wire in look.given:
            return item if self._form else plain(item, path)
        made = self.take(field.shape, item, path)
        return numbers(made) if field.name in shape.model.__numbers__ else made

    # ---- what is refused, and what is only remarked on ----

    def _undeclared(self, shape: ModelShape, wire: str, path: str) -> None:
        own = {field.name: name for name, field in shape.fields.items()}
        model = shape.model.__name__
        if wire in own:
            raise TypeError(
                f"{path}: a mapping has wire names, and that of {wire!r} is {own[wire]!r}"
            )
        from difflib import get_close_matches  # dear, and seldom wanted

        near = get_close_matches(wire, shape.known, 1)
        hint = f"; {near[0]!r} is near" if near else ""
        if shape.model.__closed__:
            raise TypeError(f"{path}: {model} has no field {wire!r}{hint}")
        if shape.additional is None and own and (shape.model, wire) not in self._warned:
            self._warned.add((shape.model, wire))
            from ..packages import stacklevel

            warnings.warn(
                f"{path}: {model} declares no field {wire!r}, it is sent as it is{hint}",
                UndeclaredFieldWarning,
                stacklevel=stacklevel(),
            )

    def _refused(self, wanted: str, value: object, path: str) -> TypeError:
        kind = type(value).__name__
        operation = self._operation
        where = f"{operation.id}: " if operation is not None else ""
        more = ""
        if path == self._name:
            more = self._version_of(value)
            if not more and not isinstance(value, BaseModel):
                more = _advice(value)
        return TypeError(f"{where}{path} takes {wanted}, not {_article(kind)}{more}")

    def _version_of(self, value: object) -> str:
        """The media version whose model this is, where it is that of another than the call's."""
        operation = self._operation
        if operation is None or operation.body is None:
            return ""
        for version, types in operation.versions.items():
            for media_type, declared in operation.body.contents.items():
                form = declared if callable(declared) else declared.thunk
                if media_type in types and is_of(value, form()):
                    return f": that is what version={version!r} takes"
        return ""


def _advice(value: object) -> str:
    if isinstance(value, (str, bytes, bytearray)):
        return ": JSON that is ready to be sent goes as Upload(...)"
    if as_members(value) is not None:
        return ": give its fields as a mapping"
    return ""


def _shape_of(model: type[BaseModel]) -> ModelShape:
    return cast("ModelShape", shape_of(model))


def _title(shape: ModelShape) -> str:
    return shape.model.__name__


def _article(kind: str) -> str:
    return f"{'an' if kind[0] in 'aeiouAEIOU' else 'a'} {kind}"
