"""Turns object schemas into models or maps; `allOf` parts have been put together by `schema_facts`."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, cast

from msgspec.structs import replace

from clientloom.ir import (
    ANY,
    PLAIN_XML,
    Docs,
    Field,
    Json,
    JsonTextType,
    ListType,
    LiteralType,
    MapType,
    ModelDef,
    NullableType,
    RefType,
    Scalar,
    Type,
)
from clientloom.ir.secret_names import is_secret
from clientloom.ir.walk import without_null
from clientloom.lower.docs import constraints_of, docs_of
from clientloom.lower.enums import said_of_values
from clientloom.lower.keywords import NOTES
from clientloom.lower.nullability import nullable
from clientloom.lower.overrides import retyped
from clientloom.lower.schema_facts import Facts
from clientloom.lower.xml import xml_of_model
from clientloom.pointers import escape

if TYPE_CHECKING:
    from clientloom.lower.lowering import Lowering
    from clientloom.openapi import Node


def object_type(lowering: Lowering, facts: Facts) -> Type:
    """A model where properties are named (or none are allowed), else a map."""
    key = _key(lowering, facts)
    if facts.properties:
        if facts.patterns:
            reason = "`patternProperties` beside `properties`: such keys are kept as extra fields, without a type."
            lowering.result.ledger.add(facts.id, "other", "CL312", reason)
        return model_type(lowering, facts)
    if facts.patterns:
        reason = "`patternProperties` becomes a map with any key."
        lowering.result.ledger.add(facts.id, "other", "CL312", reason)
        types = [lowering.type_of(each) for each in facts.patterns]
        first = types[0]
        if any(each != first for each in types):
            lowering.result.ledger.add(
                facts.id, "fallback", "CL312", "Patterns with different types: values are kept as JSON."
            )
            first = ANY
        return MapType(first)
    if facts.additional is not None:
        return MapType(lowering.type_of(facts.additional), key)
    if facts.closed:
        return model_type(lowering, facts)
    return MapType(ANY, key)


def _key(lowering: Lowering, facts: Facts) -> LiteralType | RefType | None:
    """The enum of the keys, where the document lists them and they are nobody's names; of other conditions a report."""
    node = next((part.node.get("propertyNames") for part in facts.parts if "propertyNames" in part.node), None)
    if node is None or not isinstance(node.value, dict) or node.value.keys() <= {"type", *NOTES}:
        return None
    inner = lowering.index.facts(node)
    values = [inner.const] if inner.has_const else inner.enum_values or []
    if values and all(isinstance(each, str) for each in values) and not (facts.properties or facts.patterns):
        type_ = lowering.type_of(node)
        if isinstance(type_, LiteralType | RefType):
            return type_
    lowering.result.ledger.add(facts.id, "other", "CL313", "`propertyNames` is a condition that a type cannot express.")
    return None


def model_type(lowering: Lowering, facts: Facts) -> RefType:
    """Register a model. Its fields are lowered later, so that models may hold each other."""
    if facts.id not in lowering.result.models:
        lowering.result.models[facts.id] = None
        lowering.later(partial(_define, lowering, facts))
    return RefType(facts.id)


def _define(lowering: Lowering, facts: Facts) -> None:
    lowering.result.symbols[facts.id] = _model(lowering, facts)


def _model(lowering: Lowering, facts: Facts) -> ModelDef:
    fields: list[Field] = []
    for wire, nodes in facts.properties.items():
        field = _field(lowering, facts, wire, nodes)
        if field is not None:
            fields.append(field)
    for wire in facts.required:
        if wire not in facts.properties and not facts.closed:
            fields.append(Field(f"{facts.id}/properties/{escape(wire)}", wire, ANY, required=True))
    title = facts.value_of("title")
    own = list(facts.own_values())
    return ModelDef(
        id=facts.id,
        hint=lowering.index.hints.of(facts.id, title if isinstance(title, str) and title.strip() else None),
        fields=tuple(fields),
        additional=_additional(lowering, facts),
        closed=facts.closed,
        docs=_docs(own),
        constraints=constraints_of(*own),
        xml=xml_of_model(lowering.index, facts) if lowering.index.speaks_xml else PLAIN_XML,
    )


def _additional(lowering: Lowering, facts: Facts) -> Type | None:
    """The type of further properties, where the document speaks of them."""
    if facts.additional is not None:
        return lowering.type_of(facts.additional)
    return ANY if facts.open or facts.patterns else None


def _docs(own: Sequence[dict[str, object]]) -> Docs:
    """The docs of the parts written here; the outermost first, the others fill in."""
    docs = docs_of(own[-1]) if own else docs_of(None)
    if docs.description is not None or len(own) < 2:
        return docs
    merged: dict[str, object] = {}
    for value in own:
        merged.update(value)
    return docs_of(merged)


def _field(lowering: Lowering, facts: Facts, wire: str, nodes: Sequence[Node]) -> Field | None:
    id_ = f"{facts.id}/properties/{escape(wire)}"
    if nodes[-1].value is False:
        lowering.result.ledger.add(
            id_, "other", "CL315", "The property is `false`: it must not be there, so it is left out."
        )
        return None
    type_ = _field_type(lowering, id_, nodes)
    layers = [layer for each in reversed(nodes) for layer in lowering.index.layers(each)]
    default, has_default = default_of(layers)
    read_only = write_only = secret = False
    for layer in layers:
        read_only = read_only or layer.get("readOnly") is True
        write_only = write_only or layer.get("writeOnly") is True
        secret = secret or layer.get("format") == "password"
    return Field(
        id=id_,
        wire_name=wire,
        type=type_,
        required=wire in facts.required,
        read_only=read_only,
        write_only=write_only,
        default=default,
        has_default=has_default,
        docs=_field_docs(layers, type_),
        constraints=constraints_of(*reversed(layers)),
        secret=secret or (is_secret(wire) and _can_hide(type_)),
    )


def _field_type(lowering: Lowering, id_: str, nodes: Sequence[Node]) -> Type:
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


def _field_docs(layers: Sequence[dict[str, object]], type_: Type) -> Docs:
    """Docs of the property; what its target says stands in where the property is silent and has no class of its own."""
    docs = docs_of(layers[0]) if layers else docs_of(None)
    values = said_of_values(layers[0]) if layers else None
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
