"""How the modules that make types of schemas call each other: schemas hold schemas, so each of them leads to all."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from clientloom.ir import RefType, Type
    from clientloom.lower.lowered_schemas import LoweredSchemas
    from clientloom.lower.overrides import Overrides
    from clientloom.lower.schema_facts import Facts
    from clientloom.lower.schema_index import SchemaIndex
    from clientloom.openapi import Node


class Lowering(Protocol):
    """The lowering of one document's schemas; a function that takes it makes types, and so may write to `result`."""

    index: SchemaIndex
    result: LoweredSchemas
    overrides: Overrides

    def type_of(self, node: Node) -> Type:
        """The type of a schema where it is used, null included."""
        ...

    def type_of_all(self, nodes: Sequence[Node], id_: str) -> Type:
        """The type of several schemas that hold together. What it registers gets the id `id_`."""
        ...

    def type_of_facts(self, facts: Facts) -> Type:
        """The type that facts describe, without null."""
        ...

    def reference(self, target: Node) -> RefType:
        """A reference to a named schema, which gets its symbol."""
        ...

    def later(self, work: Callable[[], None]) -> None:
        """Do `work` when the current type is done."""
        ...
