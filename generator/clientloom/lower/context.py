"""What the lowering of one document shares: the document, the configuration, the schemas, the ledger, the findings."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Protocol, TypeAlias

from msgspec import Struct

from clientloom.diagnostics.records import Diagnostic, Place
from clientloom.ir import Content, Incoming, Parameter, Symbol, Type
from clientloom.ir.walk import underlying_values
from clientloom.lower.ledger import Ledger
from clientloom.lower.media import Versions
from clientloom.lower.schemas import SchemaLowering

if TYPE_CHECKING:
    from clientloom.config.records import Config
    from clientloom.lower.lowered_schemas import LoweredSchemas
    from clientloom.lower.schema_index import SchemaIndex
    from clientloom.openapi import Document

_Parameters: TypeAlias = dict[tuple[str, bool], Parameter | None]
_Contents: TypeAlias = dict[tuple[str, str], tuple[Content, ...]]


class Context(Struct):
    """One run of `lower`."""

    document: Document
    config: Config
    ledger: Ledger
    schemas: SchemaLowering
    versions: Versions
    diagnostics: list[Diagnostic]
    # parts that many operations share, by pointer
    parameters: _Parameters = {}
    contents: _Contents = {}
    # what the server sends by itself, as it is found
    incoming: list[Incoming] = []

    slashes: set[str] = set()  # keys of [requests] slashes that a parameter has

    @property
    def index(self) -> SchemaIndex:
        """What the schemas of the document say."""
        return self.schemas.index

    @property
    def result(self) -> LoweredSchemas:
        """What they have become so far."""
        return self.schemas.result

    def forget(self) -> None:
        """Drop what is shared: the types that it refers to have been taken back."""
        self.parameters.clear()
        self.contents.clear()

    def warn(self, code: str, message: str, *, help: str | None = None, place: Place | None = None) -> None:
        """Report something that is probably a mistake but hinders nothing."""
        self.diagnostics.append(Diagnostic(code, "warning", message, help, place))

    def note(self, code: str, message: str, *, help: str | None = None, place: Place | None = None) -> None:
        """Report something that a person should know."""
        self.diagnostics.append(Diagnostic(code, "note", message, help, place))


class Symbols(Protocol):
    """What holds the symbols: the lowered schemas, and the Api."""

    @property
    def symbols(self) -> Mapping[str, Symbol]: ...


def underlying(schemas: Symbols, type_: Type) -> Type:
    """The type without null, behind aliases. A named enum comes as the literal of its values."""
    return underlying_values(schemas.symbols, type_)
