"""Reads the constraints on parameters and bodies, for the check before sending, if `client.toml` asks for it."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, cast

from msgspec.structs import replace

from clientloom.diagnostics.records import BadInput
from clientloom.ir import (
    NO_CONSTRAINTS,
    NO_RULE,
    Alternatives,
    Body,
    Constraints,
    Content,
    LiteralType,
    Operation,
    Parameter,
    Rule,
)
from clientloom.lower.constraints.ecma_regex import python_pattern
from clientloom.lower.constraints.prune import Kept
from clientloom.lower.context import Context
from clientloom.lower.docs import constraints_of
from clientloom.lower.enums import enumerated
from clientloom.lower.nullability import is_null
from clientloom.lower.unions.discriminator import Family, read_mapping
from clientloom.pointers import unescape

if TYPE_CHECKING:
    from clientloom.openapi import Node

_CHECKED = frozenset({"json", "form", "multipart", "text", "json-lines"})
_NUMBERS = ("minimum", "maximum", "exclusive_minimum", "exclusive_maximum", "multiple_of")
_BOUNDS_OF: dict[str, tuple[str, ...]] = {
    "string": ("min_length", "max_length", "pattern"),
    "integer": _NUMBERS,
    "number": _NUMBERS,
    "boolean": (),
    "array": ("min_items", "max_items", "unique_items"),
    "object": ("min_properties", "max_properties"),
}
_DEEPEST = 48  # schemas nested in each other without a name between them


def add_rules(context: Context, operations: tuple[Operation, ...]) -> tuple[tuple[Operation, ...], dict[str, Rule]]:
    """The operations with the rules of their parameters and bodies, and the rules of the schemas that those name."""
    if not context.config.requests.check_constraints:
        return operations, {}
    reader = _Reader(context)
    found = [_with_rules(reader, operation) for operation in operations]
    kept = Kept(reader.named())
    return tuple(_kept(operation, kept) for operation in found), kept.named()


def _with_rules(reader: _Reader, operation: Operation) -> Operation:
    parameters = tuple(replace(each, rule=reader.of_parameter(each)) for each in operation.parameters)
    body = operation.body
    if body is not None:
        contents = tuple(replace(each, rule=reader.of_content(each)) for each in body.contents)
        body = replace(body, contents=contents)
    return replace(operation, parameters=parameters, body=body)


def _kept(operation: Operation, kept: Kept) -> Operation:
    parameters: tuple[Parameter, ...] = tuple(replace(each, rule=kept.of(each.rule)) for each in operation.parameters)
    body: Body | None = operation.body
    if body is not None:
        body = replace(body, contents=tuple(replace(each, rule=kept.of(each.rule)) for each in body.contents))
    return replace(operation, parameters=parameters, body=body)


class _Reader:
    """Reads rules as they are written; a reference stays one, and what it leads to is read once."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._index = context.index
        self._named: dict[str, Rule] = {}
        self._todo: deque[Node] = deque()
        self._depth = 0

    def named(self) -> dict[str, Rule]:
        """The rules of everything that was referred to."""
        while self._todo:
            node = self._todo.popleft()
            self._named[node.pointer] = self._of(node)
        return self._named

    def of_parameter(self, parameter: Parameter) -> Rule:
        node = self._context.document.node(parameter.id)
        schema = node.get("schema")
        content = node.get("content") if schema is None else None
        if content is not None:
            schema = next((inner.resolve().get("schema") for _, inner in content.items()), None)
        return self._of(schema) if schema is not None else NO_RULE

    def of_content(self, content: Content) -> Rule:
        if content.kind not in _CHECKED and content.xml is None:
            return NO_RULE
        node = self._context.document.node(content.id).resolve()
        schema = node.get("schema")
        if content.kind != "json-lines":
            return self._of(schema) if schema is not None else NO_RULE
        item = node.get("itemSchema")
        if item is None and schema is not None:
            target = schema.resolve()
            item = target.get("items") or target  # the same as when its type is read: a list is one of lines
        return self._of(item) if item is not None else NO_RULE

    def _reference(self, target: Node) -> Rule:
        if target.pointer not in self._named:
            self._named[target.pointer] = NO_RULE
            self._todo.append(target)
        return Rule(named=target.pointer)

    def _family(self, family: Family) -> Rule:
        """The rule of a base, and of the child that the value says it is."""
        id_ = f"{family.base.pointer}/discriminator"
        if id_ not in self._named:
            base, children = self._reference(family.base), tuple(self._reference(each) for each in family.children)
            index = {each.pointer: number for number, each in enumerate(family.children)}
            discriminated = Alternatives(children, family.wire, _mapping(index, family.mapping))
            self._named[id_] = replace(base, some=(discriminated,))
        return Rule(named=id_)

    def _of(self, node: Node, *, inherited: bool = False) -> Rule:
        """The rule of a schema. `inherited`: a base means itself here, not one of its children."""
        value = node.value
        if not isinstance(value, dict) or self._depth >= _DEEPEST:
            return NO_RULE
        keys = cast("dict[str, object]", value)
        self._depth += 1
        try:
            if node.ref is None:
                return self._own(node, keys)
            target = node.step()
            family = None if inherited else self._index.families.get(target.pointer)
            rule = self._reference(target) if family is None else self._family(family)
            own = self._own(node, keys) if self._index.modern and len(keys) > 1 else NO_RULE
            return rule if own == NO_RULE else replace(own, every=(*own.every, rule))
        except BadInput:  # reported where the type is lowered
            return NO_RULE
        finally:
            self._depth -= 1

    def _own(self, node: Node, keys: dict[str, object]) -> Rule:
        if keys.get("format") == "binary":  # a file
            return NO_RULE
        bounds = _for_its_kind(constraints_of(keys), keys.get("type"))
        if bounds.pattern is not None:
            pattern = python_pattern(bounds.pattern)
            if pattern is None:
                reason = "Python cannot match the `pattern` as the document means it, so it is not checked."
                self._context.ledger.add(node.pointer, "other", "CL328", reason)
            bounds = replace(bounds, pattern=pattern)
        items = keys.get("items")
        prefix = node.get("prefixItems") or (node.get("items") if isinstance(items, list) else None)
        return Rule(
            bounds=bounds,
            values=self._values(node, keys),
            items=self._inner(node, "items") if isinstance(items, dict) else None,
            prefix=tuple(_said(self._of(each)) for each in prefix.elements()) if prefix is not None else (),
            properties=self._properties(node),
            additional=self._inner(node, "additionalProperties"),
            every=self._every(node),
            some=tuple(self._alternatives(node, keyword) for keyword in ("anyOf", "oneOf") if keys.get(keyword)),
        )

    def _values(self, node: Node, keys: dict[str, object]) -> tuple[str | int | float | bool, ...] | None:
        if "enum" not in keys and "const" not in keys:
            return None
        found = enumerated(self._index.facts(node)).type
        return found.values if isinstance(found, LiteralType) else None

    def _inner(self, node: Node, key: str) -> Rule | None:
        inner = node.get(key)
        return _said(self._of(inner)) if inner is not None else None

    def _properties(self, node: Node) -> tuple[tuple[str, Rule], ...]:
        table = node.get("properties")
        found = ((name, self._of(each)) for name, each in (table.items() if table is not None else ()))
        return tuple((name, rule) for name, rule in found if rule != NO_RULE)

    def _every(self, node: Node) -> tuple[Rule, ...]:
        members = node.get("allOf")
        found = (self._of(each, inherited=True) for each in (members.elements() if members is not None else ()))
        return tuple(rule for rule in found if rule != NO_RULE)

    def _alternatives(self, node: Node, keyword: str) -> Alternatives:
        listed = node.get(keyword)
        variants = [each for each in (listed.elements() if listed is not None else ()) if not is_null(each)]
        discriminator = node.get("discriminator")
        wire = discriminator.text("propertyName") if discriminator is not None else None
        if discriminator is None or wire is None:
            return Alternatives(tuple(self._variant(each) for each in variants))
        index = {each.step().pointer: number for number, each in enumerate(variants)}
        mapping = _mapping(index, read_mapping(discriminator))
        return Alternatives(tuple(self._of(each) for each in variants), wire, mapping)

    def _variant(self, node: Node) -> Rule:
        """A rule that also says what kind of value it is for, and which properties an object has that it is for."""
        facts = self._index.facts(node)
        required = [
            name
            for name in facts.required
            if not any(each.resolve().flag("readOnly") for each in facts.properties.get(name, ()))
        ]
        return replace(self._of(node), kinds=facts.kinds, required=tuple(required))


def _mapping(index: Mapping[str, int], pairs: Iterable[tuple[str, str]]) -> tuple[tuple[str, int], ...]:
    """Which value means which alternative: as a discriminator says, else by the name of the schema."""
    said = {value: index[pointer] for value, pointer in pairs if pointer in index}
    mapped = set(said.values())
    named = {unescape(pointer.rpartition("/")[2]): number for pointer, number in index.items() if number not in mapped}
    return tuple({**named, **said}.items())


def _for_its_kind(bounds: Constraints, kind: object) -> Constraints:
    """Without the bounds of other kinds of value: some tools write `uniqueItems` beside every `type: string`."""
    kept = _BOUNDS_OF.get(kind) if isinstance(kind, str) else None
    if kept is None or bounds == NO_CONSTRAINTS:
        return bounds
    return replace(NO_CONSTRAINTS, **{name: getattr(bounds, name) for name in kept})


def _said(rule: Rule) -> Rule | None:
    return None if rule == NO_RULE else rule
