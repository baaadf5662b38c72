"""Turns object schemas into models or maps; `allOf` parts have been put together by `schema_facts`."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, cast

from msgspec.structs import replace

from clientloom.diagnostics.records import BadInput
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
    Xml,
)
from clientloom.ir.secret_names import is_secret
from clientloom.ir.walk import without_null
from clientloom.lower.docs import constraints_of, docs_of
from clientloom.lower.enums import said_of_values
from clientloom.lower.keywords import NOTES
from clientloom.lower.nullability import nullable
from clientloom.lower.overrides import retyped
from clientloom.lower.schema_cache import text_of, text_of_leaf
from clientloom.lower.schema_facts import Facts
from clientloom.pointers import escape

if TYPE_CHECKING:
    from clientloom.lower.schemas import Schemas
    from clientloom.openapi import Node


def object_type(schemas: Schemas, facts: Facts) -> Type:
    """A model where properties are named (or none are allowed), else a map."""
    key = _key(schemas, facts)
    if facts.properties:
        if facts.patterns:
            reason = "`patternProperties` beside `properties`: such keys are kept as extra fields, without a type."
            schemas.ledger.add(facts.id, "other", "CL312", reason)
        return model_type(schemas, facts)
    if facts.patterns:
        reason = "`patternProperties` becomes a map with any key."
        schemas.ledger.add(facts.id, "other", "CL312", reason)
        types = [schemas.type_of(each) for each in facts.patterns]
        first = types[0]
        if any(each != first for each in types):
            schemas.ledger.add(facts.id, "fallback", "CL312", "Patterns with different types: values are kept as JSON.")
            first = ANY
        return MapType(first)
    if facts.additional is not None:
        return MapType(schemas.type_of(facts.additional), key)
    if facts.closed:
        return model_type(schemas, facts)
    return MapType(ANY, key)


def _key(schemas: Schemas, facts: Facts) -> LiteralType | RefType | None:
    """The enum of the keys, where the document lists them and they are nobody's names; of other conditions a report."""
    node = next((part.node.get("propertyNames") for part in facts.parts if "propertyNames" in part.node), None)
    if node is None or not isinstance(node.value, dict) or node.value.keys() <= {"type", *NOTES}:
        return None
    inner = schemas.facts(node)
    values = [inner.const] if inner.has_const else inner.enum_values or []
    if values and all(isinstance(each, str) for each in values) and not (facts.properties or facts.patterns):
        type_ = schemas.type_of(node)
        if isinstance(type_, LiteralType | RefType):
            return type_
    schemas.ledger.add(facts.id, "other", "CL313", "`propertyNames` is a condition that a type cannot express.")
    return None


def model_type(schemas: Schemas, facts: Facts) -> RefType:
    """Register a model. Its fields are lowered later, so that models may hold each other."""
    if facts.id not in schemas.models:
        schemas.models[facts.id] = None
        schemas.later(lambda: _define(schemas, facts))
    return RefType(facts.id)


def _define(schemas: Schemas, facts: Facts) -> None:
    text = text_of(facts) if not schemas.overrides else None
    original = schemas.twins.of(text)
    if original is not None and _copy(schemas, original, facts.id):
        return
    before = schemas.reported()
    schemas.symbols[facts.id] = _model(schemas, facts)
    if schemas.reported() == before:
        schemas.twins.keep(facts.id, text)


def _copy(schemas: Schemas, original: str, id_: str) -> bool:
    """Register a copy of a model, and later those of the models inside it. Whether that can be done."""
    made = schemas.twins.copy(schemas, original, id_)
    if made is None:
        return False
    schemas.symbols[id_], inside = made
    schemas.twins.keep(id_, None)
    for twin, inner in inside.items():
        if inner not in schemas.models:
            schemas.models[inner] = None
            schemas.later(partial(_define_inside, schemas, twin, inner))
    return True


def _define_inside(schemas: Schemas, twin: str, id_: str) -> None:
    if not _copy(schemas, twin, id_):
        _define(schemas, schemas.facts(schemas.document.node(id_)))


def _model(schemas: Schemas, facts: Facts) -> ModelDef:
    fields: list[Field] = []
    for wire, nodes in facts.properties.items():
        field = _field(schemas, facts, wire, nodes)
        if field is not None:
            fields.append(field)
    for wire in facts.required:
        if wire not in facts.properties and not facts.closed:
            fields.append(Field(f"{facts.id}/properties/{escape(wire)}", wire, ANY, required=True))
    title = facts.value_of("title")
    own = list(facts.own_values())
    return ModelDef(
        id=facts.id,
        hint=schemas.hints.of(facts.id, title if isinstance(title, str) and title.strip() else None),
        fields=tuple(fields),
        additional=_additional(schemas, facts),
        closed=facts.closed,
        docs=_docs(own),
        constraints=constraints_of(*own),
        xml=_xml(schemas, facts),
    )


def _xml(schemas: Schemas, facts: Facts) -> Xml:
    if not schemas.speaks_xml:
        return PLAIN_XML
    from clientloom.lower.xml import xml_of_model

    return xml_of_model(schemas, facts)


def _additional(schemas: Schemas, facts: Facts) -> Type | None:
    """The type of further properties, where the document speaks of them."""
    if facts.additional is not None:
        return schemas.type_of(facts.additional)
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


def _field(schemas: Schemas, facts: Facts, wire: str, nodes: Sequence[Node]) -> Field | None:
    id_ = f"{facts.id}/properties/{escape(wire)}"
    if nodes[-1].value is False:
        schemas.ledger.add(id_, "other", "CL315", "The property is `false`: it must not be there, so it is left out.")
        return None
    text = text_of_leaf(nodes) if not schemas.overrides else None
    field = schemas.twins.leaf(text)
    if field is None:
        before = schemas.reported()
        field = _read_field(schemas, id_, wire, nodes)
        if schemas.reported() == before:
            schemas.twins.keep_leaf(field, text)
    secret = field.secret or (is_secret(wire) and _can_hide(field.type))
    return replace(field, id=id_, wire_name=wire, required=wire in facts.required, secret=secret)


def _read_field(schemas: Schemas, id_: str, wire: str, nodes: Sequence[Node]) -> Field:
    """What the schemas of a property say, whatever its name and whether it is required."""
    type_ = schemas.type_of(nodes[-1]) if len(nodes) == 1 else schemas.type_of_all(nodes, id_)
    if schemas.nulls_of_properties is not None and schemas.nulls_of_properties.allowed(nodes[-1]):
        type_ = nullable(type_)
    if schemas.overrides:
        said = schemas.overrides.of(
            *(key for each in (id_, *(node.pointer for node in nodes)) for key in (each, f"field:{each}"))
        )
        if said is not None:
            type_ = retyped(type_, said)
    layers = [layer for each in reversed(nodes) for layer in along(schemas, each)]
    default, has_default = default_of(layers)
    return Field(
        id=id_,
        wire_name=wire,
        type=type_,
        required=False,
        read_only=any(layer.get("readOnly") is True for layer in layers),
        write_only=any(layer.get("writeOnly") is True for layer in layers),
        default=default,
        has_default=has_default,
        docs=_field_docs(layers, type_),
        constraints=constraints_of(*reversed(layers)),
        secret=any(layer.get("format") == "password" for layer in layers),
    )


def along(schemas: Schemas, node: Node) -> list[dict[str, object]]:
    """A schema and what it stands for: itself first, then the target of its `$ref` or of a wrapping `allOf`."""
    own = node.value
    if isinstance(own, dict) and "$ref" not in own and "allOf" not in own:  # nearly all of them
        return [cast("dict[str, object]", own)]
    layers: list[dict[str, object]] = []
    current: Node | None = node
    while current is not None and len(layers) < 8:
        value = current.value
        if not isinstance(value, dict):
            break
        keys = cast("dict[str, object]", value)
        layers.append(keys)
        if current.ref is not None:
            try:
                current = current.step()
            except BadInput:  # reported where the type is lowered
                break
        elif "allOf" in keys:
            core = schemas.core(current)
            members = current.get("allOf")
            if members is not None:
                layers.extend(
                    cast("dict[str, object]", each.value)
                    for each in members.elements()
                    if isinstance(each.value, dict) and (core is None or each.ref is None) and "$ref" not in each.value
                )
            current = core
        else:
            current = None
    return layers


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
