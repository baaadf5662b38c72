"""Makes a model or field from the one of another schema with the same text, instead of reading the text once more.

Documents that were put together by a program repeat whole schemas: more than half of the fields of GitHub's stand in a
copy, and of the rest that hold no others three in four say what another one says.
"""

from __future__ import annotations

import hashlib
import marshal
from collections.abc import Sequence
from typing import TYPE_CHECKING

from msgspec.structs import replace

from clientloom.ir import Field, Json, ModelDef, RefType, Type, mentions
from clientloom.ir.walk import rebuilt
from clientloom.lower.keywords import CONDITIONS, STRUCTURE
from clientloom.lower.schema_facts import Facts

if TYPE_CHECKING:
    from clientloom.lower.schemas import Schemas
    from clientloom.openapi import Node


class Twins:
    """The models of which a copy is as good as the original, and the text that each was made of."""

    def __init__(self) -> None:
        self._first: dict[bytes, str] = {}
        self._faithful: set[str] = set()
        self._leaves: dict[bytes, Field] = {}

    def keep(self, id_: str, text: bytes | None) -> None:
        """Note a model of which there was nothing to report, for then there is nothing to report of a copy either."""
        self._faithful.add(id_)
        if text is not None:
            self._first.setdefault(text, id_)

    def of(self, text: bytes | None) -> str | None:
        """The id of the first model that was made of a text."""
        return self._first.get(text) if text is not None else None

    def keep_leaf(self, field: Field, text: bytes | None) -> None:
        """Note the field that was made of a schema without others inside, when there was nothing to report of it."""
        if text is not None and not mentions(field.type):
            self._leaves[text] = field

    def leaf(self, text: bytes | None) -> Field | None:
        """A field of another name that was made of a text."""
        return self._leaves.get(text) if text is not None else None

    def copy(self, schemas: Schemas, original: str, id_: str) -> tuple[ModelDef, dict[str, str]] | None:
        """The model `original` as it is at `id_`, and the models inside it, by the ids of those that they are twins of.

        None where that is not so simple.
        """
        model = schemas.symbols.get(original)  # gone if the operation that needed it was left out
        if original not in self._faithful or not isinstance(model, ModelDef):
            return None
        inside: dict[str, str] = {}
        parts = [(field.id, field.type) for field in model.fields]
        if model.additional is not None:
            parts.append((f"{original}/additionalProperties", model.additional))
        for place, type_ in parts:
            for target in mentions(type_):
                if target == place or target.startswith(f"{place}/"):
                    if not schemas.is_model_of_its_own(target):
                        return None
                    inside[target] = id_ + target[len(original) :]
                elif target.startswith(f"{original}/"):
                    return None

        def here(type_: Type) -> Type:
            return RefType(inside[type_.target]) if isinstance(type_, RefType) and type_.target in inside else type_

        fields = tuple(
            replace(field, id=id_ + field.id[len(original) :], type=rebuilt(field.type, here) if inside else field.type)
            for field in model.fields
        )
        additional = rebuilt(model.additional, here) if model.additional is not None else None
        hint = schemas.hints.of(id_, model.hint.title)
        return replace(model, id=id_, hint=hint, fields=fields, additional=additional), inside


def text_of(facts: Facts) -> bytes | None:
    """What a schema says, as a short key; None where it is put together from several."""
    if len(facts.parts) != 1 or facts.parts[0].inherited or facts.id != facts.node.pointer:
        return None
    return hashlib.sha256(_written((facts.node.file, facts.node.value))).digest()


def text_of_leaf(nodes: Sequence[Node]) -> bytes | None:
    """What the schema of a property says; None where it is put together from several or leads to others."""
    value = nodes[0].value
    if len(nodes) > 1 or not isinstance(value, dict) or not _HOLDERS.isdisjoint(value):
        return None
    return _written(value)


def _written(value: Json | tuple[str, Json]) -> bytes:
    """This version of marshal writes the same bytes for equal JSON in the same order, and for no other."""
    return marshal.dumps(value, 2)


_HOLDERS = (STRUCTURE | CONDITIONS | {"$defs", "contentSchema", "definitions", "propertyNames"}) - {"const", "enum"}
