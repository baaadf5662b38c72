"""Chooses operations by `[include]` and `[exclude]`, and drops the schemas that no chosen operation reaches."""

from __future__ import annotations

from collections.abc import Iterable
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

from clientloom.ir import EnumDef, Incoming, Operation, RefType, Symbol, Type
from clientloom.ir.walk import operation_types, reachable
from clientloom.lower.context import Context
from clientloom.suggestions import nearest

if TYPE_CHECKING:
    from clientloom.config.records import Selection
    from clientloom.lower.found_operation import Found


class Selector:
    """Decides which operations are wanted, and reports afterwards which words of the configuration chose nothing."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._used: set[tuple[str, str, str]] = set()
        self._tags: dict[str, None] = {}
        self._paths: dict[str, None] = {}
        self._operations: dict[str, None] = {}

    def refusal(self, found: Found) -> str | None:
        """Why an operation is left out; None where it is wanted."""
        include, exclude = self._context.config.include, self._context.config.exclude
        self._tags.update(dict.fromkeys(found.tags))
        self._paths[found.path] = None
        if found.operation_id is not None:
            self._operations[found.operation_id] = None
        wanted = self._matches("include", include, found) or not include
        if self._matches("exclude", exclude, found):
            return "Left out by [exclude]."
        return None if wanted else "Not chosen by [include]."

    def _matches(self, section: str, selection: Selection, found: Found) -> bool:
        hits = [("tags", tag) for tag in found.tags if tag in selection.tags]
        hits.extend(("paths", pattern) for pattern in selection.paths if fnmatchcase(found.path, pattern))
        if found.operation_id in selection.operations:
            hits.append(("operations", found.operation_id or ""))
        self._used.update((section, key, word) for key, word in hits)
        return bool(hits)

    def close(self) -> None:
        """Report what chose nothing: it is probably misspelt."""
        for section in ("include", "exclude"):
            selection: Selection = getattr(self._context.config, section)
            self._report(section, "tags", selection.tags, self._tags)
            self._report(section, "paths", selection.paths, self._paths)
            self._report(section, "operations", selection.operations, self._operations)

    def _report(self, section: str, key: str, words: Iterable[str], known: Iterable[str]) -> None:
        for word in words:
            if (section, key, word) not in self._used:
                close = nearest(word, known)
                help = f"Did you mean {close!r}?" if close else None
                place = self._context.config.place(section, key)
                self._context.warn(
                    "CL350", f"[{section}] {key} = {word!r} chooses no operation.", help=help, place=place
                )


def _without_merged_enums(symbols: dict[str, Symbol], types: list[Type]) -> dict[str, Symbol]:
    """Without the inline enums of which a union made one list of values: nothing refers to them any more."""
    inline = {key: None for key, symbol in symbols.items() if isinstance(symbol, EnumDef) and not symbol.hint.component}
    if not inline:
        return symbols
    named = (RefType(key) for key in symbols if key not in inline)
    gone = set(inline) - reachable(symbols, [*types, *named])
    return {key: symbol for key, symbol in symbols.items() if key not in gone}


def prune(
    context: Context, operations: Iterable[Operation], symbols: dict[str, Symbol], incoming: Iterable[Incoming] = ()
) -> dict[str, Symbol]:
    """Only the symbols that operations reach, if the configuration chooses operations; the others go to the ledger."""
    types = [type_ for operation in operations for type_ in operation_types(operation)]
    types += [content.type for each in incoming for content in each.contents if content.type is not None]
    if not context.config.include and not context.config.exclude:
        return _without_merged_enums(symbols, types)
    reached = reachable(symbols, types)
    for key, symbol in symbols.items():
        if key not in reached and symbol.hint.component:
            context.ledger.add(key, "schema", "CL302", "No chosen operation reaches the schema.")
    return {key: symbol for key, symbol in symbols.items() if key in reached}
