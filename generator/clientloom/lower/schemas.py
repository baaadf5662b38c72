"""Turns schemas into types: decides by what a schema says which module makes its type, and defines named schemas."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, cast

from msgspec.structs import replace

from clientloom.diagnostics.records import BadInput, Diagnostic
from clientloom.ir import ANY, AliasDef, EnumDef, LiteralType, RefType, Scalar, Type
from clientloom.ir.walk import without_null
from clientloom.lower.docs import constraints_of, docs_of
from clientloom.lower.enums import enumerated, has_names, without_booleans
from clientloom.lower.keywords import COMPLEX, KIND_OF_KEYWORD, is_thin
from clientloom.lower.lowered_schemas import LoweredSchemas
from clientloom.lower.naming_hints import is_named
from clientloom.lower.nullability import NULL, allows_only_null, nullable
from clientloom.lower.objects import object_type
from clientloom.lower.overrides import Overrides, retyped
from clientloom.lower.scalars import number, scalar
from clientloom.lower.schema_facts import Facts
from clientloom.lower.schema_index import SchemaIndex
from clientloom.lower.simple_types import array_type, text_type
from clientloom.lower.unions.merge import combine_types, enum_members, family_type, union_type
from clientloom.openapi.foreign_types import KINDS

if TYPE_CHECKING:
    from clientloom.openapi import Node

_PLAIN = frozenset({"string", "integer", "number", "boolean"})
_GUESSED = frozenset(keyword for keyword, _ in KIND_OF_KEYWORD)
_EVERY_KIND = frozenset(KINDS) - {"null", "integer"}
# Types nested in each other without a name between them. Deeper ones are kept as plain JSON.
_DEEPEST = 48
_BY_MORE = ("int-or-string", "duration")  # formats whose type depends on other keywords too


class SchemaLowering:
    """Lowers the schemas of one document: reads them by the index, and writes what they become into the result."""

    def __init__(self, index: SchemaIndex, result: LoweredSchemas, overrides: Overrides) -> None:
        self.index = index
        self.result = result
        self.overrides = overrides
        self._pending: deque[Callable[[], None]] = deque()
        self._listed: frozenset[str] = frozenset()
        self._active: set[str] = set()
        self._recursive: set[str] = set()
        self._depth = 0

    # -- named schemas

    def define_all(self, table: Node) -> None:
        """Every named schema of a table, in its order; what is inside one comes right behind it."""
        nodes = [node for _, node in table.items()]
        self._listed = frozenset(node.pointer for node in nodes)
        for node in nodes:
            self.define(node)
            self.settle()

    def define(self, node: Node) -> None:
        """Give a named schema its symbol, with everything inside it."""
        pointer = node.pointer
        if pointer in self.result.named:
            return
        self.result.named[pointer] = None
        try:
            self._define(node, pointer)
        except BadInput as error:
            self.result.ledger.add(
                pointer, "fallback", "CL310", f"The schema refers to something that is not there: {error}"
            )
            self.result.symbols[pointer] = AliasDef(pointer, self.index.hints.of(pointer), ANY)

    def _define(self, node: Node, pointer: str) -> None:
        if not isinstance(node.value, dict | bool):  # only where a broken document is tolerated
            self.result.ledger.add(pointer, "fallback", "CL310", "What should be a schema is none.")
        said = self.overrides.of(pointer)
        if said is not None:
            self._add_alias(node, pointer, retyped(scalar(node.text("type") or ""), said))
            return
        alias = self._alias_of(node)
        if alias is not None:
            self._add_alias(node, pointer, without_null(alias))
            return
        facts = self.index.facts(node)
        if pointer in self.index.families:
            type_ = family_type(self, self.index.families[pointer], facts)
        else:
            type_ = self.type_of_facts(facts)
        if type_ == RefType(pointer):
            return
        hint = self.index.hints.of(pointer, _title(node))
        if isinstance(type_, LiteralType) and type_.base != "boolean" and not type_.const:
            members = enum_members(self.index, facts, type_)
            self.result.symbols[pointer] = EnumDef(
                pointer, hint, type_.base, members, docs_of(node.value), type_.further
            )
        else:
            self._add_alias(node, pointer, without_null(type_))

    def _alias_of(self, node: Node) -> Type | None:
        """The type of a named schema that is only another name for another one."""
        value = node.value
        if not isinstance(value, dict):
            return None
        if node.ref is not None:
            return None if self.index.is_conjunction(node) else self.type_of_target(node.step())
        wrapped = self.index.wrapped_ref(node)
        if wrapped is None or wrapped.step().pointer in self.index.families:
            return None
        return self.type_of(wrapped)

    def _add_alias(self, node: Node, pointer: str, type_: Type) -> None:
        bounds = constraints_of(node.value)
        hint = self.index.hints.of(pointer, _title(node))
        self.result.symbols[pointer] = AliasDef(pointer, hint, type_, docs_of(node.value), bounds)

    def later(self, work: Callable[[], None]) -> None:
        """Do `work` when the current type is done, so that models in models do not nest on the stack."""
        self._pending.append(work)

    def settle(self) -> None:
        """Do what was put off."""
        while self._pending:
            self._pending.popleft()()

    def rewind(self, mark: tuple[int, ...]) -> None:
        """Forget what was added to the result since: the operation that needed it is left out."""
        self.result.rewind(mark)
        self._pending.clear()
        self._active.clear()
        self._depth = 0

    # -- any schema

    def type_of(self, node: Node) -> Type:
        """The type of a schema where it is used, null included."""
        value = node.value
        if not isinstance(value, dict):
            if value is False:
                self.result.ledger.add(
                    node.pointer, "other", "CL315", "The schema is `false`: no value is allowed here."
                )
            return ANY
        keys = cast("dict[str, object]", value)
        plain = _plain_type(keys)
        if plain is not None:
            return nullable(plain) if "nullable" in keys and self.index.is_nullable(node) else plain
        if self._depth >= _DEEPEST:
            self.result.ledger.add(node.pointer, "fallback", "CL314", "Nested too deep without a name on the way.")
            return ANY
        self._depth += 1
        try:
            return self._complex_type(node, keys)
        except BadInput as error:  # only where a broken document is tolerated
            self.result.ledger.add(node.pointer, "fallback", "CL310", f"It is taken as any JSON. {error}")
            return ANY
        finally:
            self._depth -= 1

    def _complex_type(self, node: Node, keys: dict[str, object]) -> Type:
        if node.ref is not None and not self.index.is_conjunction(node):
            type_ = self.type_of_target(node.step())
            return nullable(type_) if keys.get("nullable") is True else type_
        if "allOf" in keys:
            wrapped = self.index.wrapped_ref(node)
            if wrapped is not None:
                type_ = self.type_of(wrapped)
                return nullable(type_) if self.index.is_nullable(node) else type_
        type_ = self.type_of_facts(self.index.facts(node))
        return nullable(type_) if self.index.is_nullable(node) else type_

    def type_of_all(self, nodes: Sequence[Node], id_: str) -> Type:
        """The type of several schemas that hold together. What it registers gets the id `id_`."""
        real = [node for node in nodes if not is_thin(node.value)]
        last = real[-1] if real else nodes[-1]
        # a later reference replaces what the property was, the usual way to narrow it, if it has all of that
        if len(real) == 1 or len(nodes) == 1 or (last.ref is not None and self._has_all(last, real[:-1])):
            said_null = any(isinstance(each.value, dict) and each.value.get("nullable") is True for each in nodes)
            type_ = self.type_of(last)
            return nullable(type_) if said_null else type_
        type_ = self.type_of_facts(self.index.facts_together(nodes, id_))
        return nullable(type_) if all(self.index.is_nullable(each) for each in real or nodes) else type_

    def _has_all(self, node: Node, others: Sequence[Node]) -> bool:
        """Whether a schema names every property that others do."""
        own = self.index.facts(node.resolve()).properties.keys()
        return all(self.index.facts(each.resolve()).properties.keys() <= own for each in others)

    def type_of_target(self, target: Node) -> Type:
        """The type of a schema that a reference leads to."""
        pointer = target.pointer
        if is_named(pointer):
            if allows_only_null(target.resolve()):  # Python has no union of two Nones
                return NULL
            type_: Type = self.reference(target)
            return nullable(type_) if self.index.is_nullable(target) else type_
        if pointer in self._active:  # an inline schema that holds itself: it needs a name after all
            self._recursive.add(pointer)
            return nullable(RefType(pointer)) if self.index.is_nullable(target) else RefType(pointer)
        self._active.add(pointer)
        try:
            type_ = self.type_of(target)
        finally:
            self._active.discard(pointer)
        if (
            pointer in self._recursive
            and without_null(type_) != RefType(pointer)
            and pointer not in self.result.symbols
        ):
            self._add_alias(target, pointer, without_null(type_))
        return type_

    def reference(self, target: Node) -> RefType:
        """A reference to a named schema, which gets its symbol: components do in their order, others once needed."""
        pointer = target.pointer
        if pointer not in self.result.named and pointer not in self._listed:
            self.later(lambda: self.define(target))
        return RefType(pointer)

    # -- what a schema comes to

    def type_of_facts(self, facts: Facts) -> Type:
        """The type that facts describe, without null."""
        if facts.impossible:
            self.result.ledger.add(facts.id, "fallback", "CL315", "No value can match all parts of the schema.")
            return ANY
        if facts.dynamic:
            self.result.ledger.add(facts.id, "fallback", "CL317", "Nothing here says what `$dynamicRef` refers to.")
            return ANY
        if facts.contradictory:
            reason = "The parts of the schema want different types; the last one counts."
            self.result.ledger.add(facts.id, "fallback", "CL315", reason)
        for keyword in facts.conditions:
            self.result.ledger.add(
                facts.id, "other", "CL313", f"`{keyword}` is a condition that a type cannot express."
            )
        if facts.groups:
            return union_type(self, facts)
        if facts.has_const or facts.enum_values is not None:
            return self._enum(facts)
        if not facts.kinds:
            if facts.unknown_types:
                words = ", ".join(facts.unknown_types)
                self.result.ledger.add(facts.id, "fallback", "CL311", f"`type: {words}` is not a type of OpenAPI.")
            return ANY
        if facts.anything or set(facts.kinds) >= _EVERY_KIND:
            return ANY
        if len(facts.kinds) == 1:
            return self._kind(facts.kinds[0], facts)
        types = [self._kind(kind, replace(facts, id=f"{facts.id}/type/{kind}")) for kind in facts.kinds]
        return combine_types(self, types, facts)

    def _enum(self, facts: Facts) -> Type:
        found = enumerated(facts)
        if isinstance(found.type, LiteralType) and found.type.base == "json":
            return without_booleans(found.type)
        if found.type is not None:
            if found.corrected:
                message = "The enum has a value of another type than the schema says; it is read as that type."
                self.result.diagnostics.append(Diagnostic("CL316", "warning", message, place=facts.node.place()))
            # names need a class, wherever the enum is
            if isinstance(found.type, LiteralType) and has_names(found) and not is_named(facts.id):
                own = list(facts.own_values())
                hint = self.index.hints.of(facts.id, _title(facts.node))
                docs = docs_of(own[-1] if own else None)
                self.result.symbols[facts.id] = EnumDef(facts.id, hint, found.type.base, found.members, docs)
                return RefType(facts.id)
            return found.type
        plain = replace(facts, enum_values=None, has_const=False)
        type_ = self.type_of_facts(plain)
        if found.too_large:
            reason = "A value of the enum has more than 64 bits; any whole number is taken."
            self.result.ledger.add(facts.id, "fallback", "CL318", reason)
            return Scalar("integer")
        if type_ == ANY:
            self.result.ledger.add(facts.id, "fallback", "CL318", "The values of the enum are not scalars.")
        return type_

    def _kind(self, kind: str, facts: Facts) -> Type:
        if kind == "object":
            return object_type(self, facts)
        if kind == "array":
            return array_type(self, facts)
        if kind == "string":
            return text_type(self, facts)
        if kind in ("integer", "number"):
            return number(kind, facts.format, textual=facts.textual, about=facts.value_of("description"))
        return scalar(kind)


def _plain_type(keys: dict[str, object]) -> Type | None:
    """The type of a schema that is one scalar with notes and bounds, as most are; null left out. None for others."""
    if not COMPLEX.isdisjoint(keys):
        return None
    kind = keys.get("type")
    if isinstance(kind, str) and kind in _PLAIN:
        format_ = keys.get("format")
        if format_ is None and (kind != "string" or "pattern" not in keys):
            return scalar(kind)
        if isinstance(format_, str) and format_ not in _BY_MORE:
            return scalar(kind, format_)
    elif kind is None and "format" not in keys and _GUESSED.isdisjoint(keys):
        return ANY
    return None


def _title(node: Node) -> str | None:
    title = node.text("title")
    return title if title and title.strip() else None
