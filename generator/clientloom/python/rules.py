"""Views of what is checked before sending: the rules of parameters and bodies, and those of named schemas."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from clientloom import ir
from clientloom.naming import Names
from clientloom.python.code_printer import Doc, Named, assignment, call, mapping, sequence, subscript
from clientloom.python.imports import Imports
from clientloom.python.text import literal, prose_docstring, string
from clientloom.python.types import RUNTIME
from clientloom.python.views import ConstraintsModule

_BOUNDS = (
    "minimum",
    "maximum",
    "exclusive_minimum",
    "exclusive_maximum",
    "multiple_of",
    "min_length",
    "max_length",
    "pattern",
    "min_items",
    "max_items",
    "unique_items",
    "min_properties",
    "max_properties",
)
_ABOUT = "Constraints of the API's schemas, checked before anything is sent."


class RuleWriter(Struct, frozen=True):
    """Writes rules in one module. `runtime` and `table` are what it imports; `table` is None in the table itself."""

    names: Names
    imports: Imports
    runtime: str = RUNTIME
    table: str | None = ".._constraints"

    def of(self, rule: ir.Rule) -> Doc:
        """The rule as an expression."""
        return call(self._class("Rule"), list(self._items(rule)))

    def _class(self, name: str) -> str:
        return self.imports.name(f"{self.runtime}.operation", name)

    def _items(self, rule: ir.Rule) -> Iterator[Doc]:
        if rule.named is not None:
            table = self.imports.name(self.table, "RULES") if self.table is not None else "RULES"
            yield Named("like=lambda: ", subscript(table, [string(key_of(rule.named, self.names))]))
        for name in _BOUNDS:
            value = getattr(rule.bounds, name)
            if value is not None and value is not False:
                yield f"{name}={literal(value)}"
        if rule.values is not None:
            yield Named("values=", sequence(literal(value) for value in rule.values))
        if rule.items is not None:
            yield Named("items=", self.of(rule.items))
        if rule.prefix:
            yield Named("prefix=", sequence("None" if each is None else self.of(each) for each in rule.prefix))
        if rule.properties:
            yield Named("properties=", mapping((string(name), self.of(each)) for name, each in rule.properties))
        if rule.additional is not None:
            yield Named("additional=", self.of(rule.additional))
        if rule.every:
            yield Named("every=", sequence(self.of(each) for each in rule.every))
        if rule.some:
            yield Named("some=", sequence(self._alternatives(each) for each in rule.some))
        if rule.kinds:
            yield Named("kinds=", sequence(string(kind) for kind in rule.kinds))
        if rule.required:
            yield Named("required=", sequence(string(name) for name in rule.required))

    def _alternatives(self, group: ir.Alternatives) -> Doc:
        items: list[Doc] = [self.of(rule) for rule in group.rules]
        if group.discriminator is not None:
            items.append(f"discriminator={string(group.discriminator)}")
            items.append(Named("mapping=", mapping((string(value), str(index)) for value, index in group.mapping)))
        return call(self._class("AnyOf"), items)


def key_of(pointer: str, names: Names) -> str:
    """What a schema is called in the table: as its class, where it has one."""
    return names.symbols.get(pointer, pointer)


def constraints_module(api: ir.Api, names: Names) -> ConstraintsModule | None:
    """`_constraints.py`; None where nothing is to be checked of any named schema."""
    if not api.rules:
        return None
    imports = Imports(runtime=names.runtime)
    writer = RuleWriter(names, imports, "._runtime", None)
    keyed = sorted((key_of(pointer, names), rule) for pointer, rule in api.rules.items())
    rules = mapping((string(key), writer.of(rule)) for key, rule in keyed)
    code = assignment("RULES", subscript("dict", ["str", imports.name("._runtime.operation", "Rule")]), rules)
    return ConstraintsModule(prose_docstring(_ABOUT, indent=0), imports.lines(), code)
