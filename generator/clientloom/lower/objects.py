"""Turns object schemas into models or maps; `allOf` parts have been put together by `schema_facts`."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from clientloom.ir import (
    ANY,
    PLAIN_XML,
    Docs,
    Field,
    LiteralType,
    MapType,
    ModelDef,
    RefType,
    Type,
)
from clientloom.lower.docs import constraints_of, docs_of
from clientloom.lower.fields import field_of
from clientloom.lower.keywords import NOTES
from clientloom.lower.schema_facts import Facts
from clientloom.lower.xml import xml_of_model
from clientloom.pointers import escape

if TYPE_CHECKING:
    from clientloom.lower.lowering import Lowering


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
    """The enum of the keys, where the document lists them and names no properties; other conditions are reported."""
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
        field = field_of(lowering, facts, wire, nodes)
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
    """The type of further properties, where the document allows them explicitly."""
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
