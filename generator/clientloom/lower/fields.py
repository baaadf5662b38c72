"""Turns the properties of an object schema into fields."""

from __future__ import annotations

import marshal
from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

from msgspec.structs import replace

from clientloom.ir import (
    Docs,
    Field,
    Json,
    JsonTextType,
    ListType,
    MapType,
    NullableType,
    RefType,
    Scalar,
    Type,
    mentions,
)
from clientloom.ir.secret_names import is_secret
from clientloom.ir.walk import without_null
from clientloom.lower.docs import constraints_of, docs_of
from clientloom.lower.enums import descriptions_of_values
from clientloom.lower.keywords import CONDITIONS, STRUCTURE
from clientloom.lower.nullability import nullable
from clientloom.lower.overrides import retyped
from clientloom.pointers import escape

if TYPE_CHECKING:
    from clientloom.lower.lowering import Lowering
    from clientloom.lower.schema_facts import Facts
    from clientloom.openapi import Node

# the keywords under which there may be other schemas
_HOLDERS = (STRUCTURE | CONDITIONS | {"$defs", "contentSchema", "definitions", "propertyNames"}) - {"const", "enum"}


def field_of(lowering: Lowering, facts: Facts, wire: str, nodes: Sequence[Node]) -> Field | None:
    """The field of a property; None where its schema is `false`."""
    id_ = f"{facts.id}/properties/{escape(wire)}"
    if nodes[-1].value is False:
        reason = "The property is `false`: it must not be there, so it is left out."
        lowering.result.ledger.add(id_, "other", "CL315", reason)
        return None
    field = _read_once(lowering, id_, nodes)
    secret = field.secret or (is_secret(wire) and _can_hide(field.type))
    return replace(field, id=id_, wire_name=wire, required=wire in facts.required, secret=secret)


def _read_once(lowering: Lowering, id_: str, nodes: Sequence[Node]) -> Field:
    """What the schema of a property says, whatever its name. Documents repeat short schemas: of GitHub's properties
    without other schemas inside, nine in ten say what another one says, so those are kept by their text."""
    value = nodes[0].value
    if len(nodes) > 1 or not isinstance(value, dict) or not _HOLDERS.isdisjoint(value) or lowering.overrides:
        return _read(lowering, id_, nodes)
    # this version of marshal writes the same bytes for equal JSON in the same order, and for no other
    text = marshal.dumps(value, 2)
    field = lowering.result.fields_by_text.get(text)
    if field is None:
        before = lowering.result.reported()
        field = _read(lowering, id_, nodes)
        if lowering.result.reported() == before and not mentions(field.type):  # else it is of this place alone
            lowering.result.fields_by_text[text] = field
    return field


def _read(lowering: Lowering, id_: str, nodes: Sequence[Node]) -> Field:
    type_ = _type(lowering, id_, nodes)
    layers = [layer for each in reversed(nodes) for layer in lowering.index.layers(each)]
    default, has_default = default_of(layers)
    return Field(
        id=id_,
        wire_name="",
        type=type_,
        required=False,
        read_only=any(layer.get("readOnly") is True for layer in layers),
        write_only=any(layer.get("writeOnly") is True for layer in layers),
        default=default,
        has_default=has_default,
        docs=_docs(layers, type_),
        constraints=constraints_of(*reversed(layers)),
        secret=any(layer.get("format") == "password" for layer in layers),
    )


def _type(lowering: Lowering, id_: str, nodes: Sequence[Node]) -> Type:
    """What the schemas of a property say that it is, or what `client.toml` says."""
    type_ = lowering.type_of(nodes[-1]) if len(nodes) == 1 else lowering.type_of_all(nodes, id_)
    if lowering.index.is_nullable_property(nodes[-1]):
        type_ = nullable(type_)
    if lowering.overrides:
        said = lowering.overrides.of(
            *(key for each in (id_, *(node.pointer for node in nodes)) for key in (each, f"field:{each}"))
        )
        if said is not None:
            type_ = retyped(type_, said)
    return type_


def default_of(layers: Sequence[dict[str, object]]) -> tuple[Json, bool]:
    """The outermost default of a schema's layers, and whether there is one."""
    for layer in layers:
        if "default" in layer:
            return cast("Json", layer["default"]), True
    return None, False


def _docs(layers: Sequence[dict[str, object]], type_: Type) -> Docs:
    """Docs of the property, or those of what it refers to where it has none and no class of its own."""
    docs = docs_of(layers[0]) if layers else docs_of(None)
    values = descriptions_of_values(layers[0]) if layers else None
    if values is not None:
        return replace(docs, description="\n\n".join(filter(None, (docs.description, values))))
    if docs.description is None and len(layers) > 1:
        inner = without_null(type_)
        for layer in layers[1:]:
            if "description" in layer and (not isinstance(inner, RefType) or "$ref" not in layers[0]):
                if "properties" in layer:
                    break
                merged = {**layer, **layers[0]}
                return docs_of({key: each for key, each in merged.items() if key != "title" or "title" in layers[0]})
    return docs


def _can_hide(type_: Type) -> bool:
    """A secret by its name is a text, or a map or list of texts."""
    match type_:
        case NullableType(inner) | MapType(inner) | ListType(inner) | JsonTextType(inner):
            return _can_hide(inner)
        case Scalar(kind):
            return kind in ("string", "base64", "json")
        case _:
            return False
