"""Annotations of models, which are evaluated when their module is loaded."""

from __future__ import annotations

from msgspec import Struct

from clientloom import ir
from clientloom.naming import Names
from clientloom.naming.symbols import needs_name
from clientloom.python.code_printer import Doc, flat
from clientloom.python.imports import Imports
from clientloom.python.literals import listed, literal_doc, open_names
from clientloom.python.text import string
from clientloom.python.types import RUNTIME, Annotator, has_parts, join, or_none


class Directions(Struct, frozen=True):
    """Symbols of which not everything must be provided for."""

    sent_only: frozenset[str]  # in forms alone
    request_only: frozenset[str]
    sent_in_parts: frozenset[str]  # in forms with files, and otherwise


class ModelAnnotator(Annotator):
    """Annotations that are evaluated when a module of models is loaded."""

    def __init__(
        self, api: ir.Api, names: Names, imports: Imports, group: frozenset[str], directions: Directions
    ) -> None:
        super().__init__(api, names, imports, models="")
        self.group = group
        self.directions = directions
        self.recursive: frozenset[str] = frozenset()
        self.defined: set[str] = set()
        self.owner = ""
        self.wire = ""
        self.late = False

    def annotate(self, kind: ir.Type, wire: str, *, may_be_left_out: bool = False) -> Doc:
        """The annotation of one part of the owner; quoted where it names what is not there yet."""
        self.wire, self.late = wire, False
        doc = or_none(self.of(kind)) if may_be_left_out else self.of(kind)
        return string(flat(doc)) if self.late else doc

    def scalar(self, kind: ir.Scalar) -> Doc:
        if kind.kind == "binary":
            if self.owner in self.directions.sent_only:
                return self.imports.name(f"{RUNTIME}.resource", "FileInput")
            if self.owner in self.directions.sent_in_parts:
                return join([self.imports.name(f"{RUNTIME}.resource", "FileInput"), self.imports.builtin("str")])
            return self.imports.builtin("str")
        return self.decoded(kind)

    def key(self, kind: ir.LiteralType | ir.RefType | None) -> Doc:
        values = listed(kind) if isinstance(kind, ir.LiteralType) else None
        return super().key(kind) if values is None else self.open_literal(values, further=False)

    def json_text(self, inner: ir.Type) -> Doc:
        return self.decoded_text(inner)

    def literal(self, kind: ir.LiteralType) -> Doc:
        values = listed(kind)
        if values is None or kind.const:
            return super().literal(kind)
        part = (self.owner, self.wire)
        if part in self.names.literals and (needs_name(kind) or part in self.names.short_literals):
            return self.names.literals[part]
        return self.open_literal(values, further=kind.further)

    def open_literal(self, values: tuple[str | int, ...], *, further: bool) -> Doc:
        """An open enum: what may come besides is first, as the runtime wants it."""
        bases = [self.imports.name(f"{RUNTIME}.model", name) for name in open_names(values, further=further)]
        return join([*bases, literal_doc(self.imports.name("typing", "Literal"), values)])

    def union(self, kind: ir.UnionType) -> Doc:
        docs = [self.of(variant) for variant in kind.variants]
        if all(self._is_class(variant) for variant in kind.variants):
            return join([*docs, *self.unknown(kind)])
        return join([*self.unknown(kind), *docs])  # behind a Literal, `typing` would take it for a type

    def _is_class(self, kind: ir.Type) -> bool:
        """Whether `|` behind it means what it means behind a class."""
        if isinstance(kind, ir.RefType):
            return isinstance(self.api.symbols[kind.target], ir.ModelDef)
        return isinstance(kind, ir.Scalar | ir.ListType | ir.MapType | ir.JsonTextType)

    def unknown(self, kind: ir.Type) -> list[Doc]:
        if self.owner in self.directions.request_only or not has_parts(self.api, kind):
            return []
        return [self.imports.name(f"{RUNTIME}.model", "Unknown")]

    def ref(self, target: str) -> Doc:
        if target in self.group:
            self.late = self.late or target not in self.defined
            return self.names.symbols[target]
        return self.imports.name(f".{self.names.modules[target]}", self.names.symbols[target])
