"""The coverage report: every operation and schema of a document is in the package, or is named here with a reason."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from msgspec import Struct

from clientloom.diagnostics.records import BadInput, Diagnostic, Place, Severity

if TYPE_CHECKING:
    from clientloom import ir
    from clientloom.openapi import Document, Node

_ON_PURPOSE = ("CL301", "CL302", "CL326")
_WHAT = {
    "operation": "operation skipped",
    "schema": "schema skipped",
    "parameter": "parameter skipped",
    "body": "body skipped",
    "reply": "reply skipped",
    "fallback": "no precise type",
    "other": "not generated",
}


class Coverage(Struct, frozen=True):
    """Counts, and a finding for each thing that is not (fully) in the package."""

    operations: int
    operations_skipped: int
    schemas: int
    schemas_skipped: int
    fallbacks: int
    reports: tuple[Diagnostic, ...] = ()
    # what is neither generated nor reported: an internal error
    unaccounted: tuple[Diagnostic, ...] = ()

    def counts(self) -> dict[str, int]:
        """What the lock keeps for the report of a run that has nothing to do."""
        return {
            "operations": self.operations,
            "operations_skipped": self.operations_skipped,
            "schemas": self.schemas,
            "schemas_skipped": self.schemas_skipped,
            "fallbacks": self.fallbacks,
        }


def account(document: Document, api: ir.Api) -> Coverage:
    """Compare the document with what was made of it."""
    skipped = {entry.pointer: entry for entry in api.skipped}
    generated = {operation.id for operation in api.operations}
    unaccounted: list[Diagnostic] = []

    operations = dict(_operations(document))
    for pointer, node in operations.items():
        if pointer not in generated and pointer not in skipped:
            unaccounted.append(_lost("operation", node))
    schemas = dict(_schemas(document))
    for pointer, node in schemas.items():
        if pointer not in api.symbols and pointer not in skipped:
            unaccounted.append(_lost("schema", node))

    return Coverage(
        operations=len(operations),
        operations_skipped=sum(pointer not in generated for pointer in operations),
        schemas=len(schemas),
        schemas_skipped=sum(pointer not in api.symbols for pointer in schemas),
        fallbacks=sum(entry.what == "fallback" for entry in api.skipped),
        reports=(*(_report(document, entry) for entry in api.skipped), *_open(document, api)),
        unaccounted=tuple(unaccounted),
    )


def summary(counts: Mapping[str, int]) -> str:
    """`31 operations, 96 schemas; 2 operations skipped, 1 without a precise type`."""
    kept = counts.get("operations", 0) - counts.get("operations_skipped", 0)
    models = counts.get("schemas", 0) - counts.get("schemas_skipped", 0)
    text = f"{_plural(kept, 'operation')}, {_plural(models, 'schema')}"
    rest: list[str] = []
    if counts.get("operations_skipped"):
        rest.append(f"{_plural(counts['operations_skipped'], 'operation')} skipped")
    if counts.get("schemas_skipped"):
        rest.append(f"{_plural(counts['schemas_skipped'], 'schema')} left out")
    if counts.get("accepted"):
        rest.append(f"{_plural(counts['accepted'], 'finding')} accepted")
    if counts.get("fallbacks"):
        rest.append(f"{_plural(counts['fallbacks'], 'place')} without a precise type")
    return f"{text}; {', '.join(rest)}" if rest else text


def operation_ids(document: Document) -> dict[str, str]:
    """The operationId of each operation that has one, by its pointer."""
    found = ((pointer, operation.text("operationId")) for pointer, operation in _operations(document))
    return {pointer: name for pointer, name in found if name is not None}


def _operations(document: Document) -> Iterator[tuple[str, Node]]:
    """Every operation by the pointer it has under `paths`, which is its id, also where its path item is a reference."""
    from clientloom.openapi.operations import operations_of, path_items  # a run with nothing to do loads no stage

    for _, base, item in path_items(document):
        try:
            yield from ((id_, operation) for id_, _, operation in operations_of(item, base))
        except BadInput:
            yield item.pointer, item  # it leads nowhere, and counts as one operation that is skipped


def _schemas(document: Document) -> Iterator[tuple[str, Node]]:
    components = document.root.get("components")
    schemas = components.get("schemas") if components else None
    for _, schema in schemas.items() if schemas else ():
        yield schema.pointer, schema


def _report(document: Document, entry: ir.Skipped) -> Diagnostic:
    # what `client.toml` leaves out on purpose (or was nothing to begin with) is not a fault, and --strict ignores it
    severity: Severity = "note" if entry.code in _ON_PURPOSE else "warning"
    message = f"{_WHAT[entry.what]}: {entry.reason}"
    return Diagnostic(entry.code, severity, message, place=_place(document, entry.pointer))


def _open(document: Document, api: ir.Api) -> Iterator[Diagnostic]:
    """The reads of which the document does not say what they give: they may be files."""
    for operation in api.operations:
        for reply in operation.replies:
            if operation.method == "GET" and reply.success and reply.status not in ("204", "205") and _is_open(reply):
                name = operation.operation_id or "its operationId"
                help = f'If files come, write `{name} = "bytes"`, or "by-type", under [replies] of client.toml.'
                message = f"The document leaves open what GET {operation.path} gives with {reply.status}."
                yield Diagnostic("CL329", "note", message, help, _place(document, operation.id))


def _is_open(reply: ir.Reply) -> bool:
    """Whether it has no content at all, or JSON of any kind, as FastAPI writes for a file."""
    from clientloom.ir import ANY

    return all(content.kind == "json" and content.type in (None, ANY) for content in reply.contents)


def _place(document: Document, pointer: str) -> Place:
    """Where the source has it; the nearest part that contains it where a reference is in between."""
    while pointer.rpartition("/")[0]:
        try:
            return document.node(pointer).place("key")
        except BadInput:
            pointer = pointer.rpartition("/")[0]
    return Place(document.path)


def _lost(what: str, node: Node) -> Diagnostic:
    message = (
        f"This {what} is neither in the package nor in the report: an internal error of clientloom; please report it."
    )
    return Diagnostic("CL298", "error", message, place=node.place("key"))


def _plural(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"
