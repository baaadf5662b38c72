"""What the schemas of a document have become: symbols by id, what is still undecided of them, and what was reported."""

from __future__ import annotations

from typing import Any

from msgspec import Struct

from clientloom.diagnostics.records import Diagnostic
from clientloom.ir import Field, Symbol, Type
from clientloom.lower.ledger import Ledger
from clientloom.lower.unions.discriminator import Discriminator


class UndecidedUnion(Struct, frozen=True):
    """A union with a name whose strategy is not decided yet: `unions.strategy` does when every model is known."""

    id: str
    variants: tuple[Type, ...]
    pointers: tuple[tuple[str, ...], ...]  # by which a mapping may name each variant
    discriminators: tuple[Discriminator, ...]


class LoweredSchemas:
    """The result of lowering schemas, while it grows."""

    def __init__(self, ledger: Ledger, diagnostics: list[Diagnostic]) -> None:
        self.ledger = ledger
        self.diagnostics = diagnostics
        self.symbols: dict[str, Symbol] = {}
        self.named: dict[str, None] = {}  # pointers of named schemas that have their symbol or are about to get it
        self.models: dict[str, None] = {}  # ids that are or will be a ModelDef
        self.unions: dict[str, UndecidedUnion] = {}
        self.open_enums: set[str] = set()  # whose values are beside any other value of their kind in a union
        self.fields_by_text: dict[bytes, Field] = {}  # by the text of a schema with no other inside

    def reported(self) -> tuple[int, int]:
        """How much has been reported so far."""
        return self.ledger.mark(), len(self.diagnostics)

    def mark(self) -> tuple[int, ...]:
        """How far the tables are filled, for `rewind`."""
        return *(len(table) for table in self._tables()), self.ledger.mark()

    def rewind(self, mark: tuple[int, ...]) -> None:
        """Forget what was added since: the operation that needed it is left out."""
        *sizes, entries = mark
        for table, size in zip(self._tables(), sizes, strict=True):
            for key in list(table)[size:]:
                del table[key]
        self.ledger.rewind(entries)

    def _tables(self) -> tuple[dict[str, Any], ...]:
        return self.symbols, self.models, self.unions, self.named
