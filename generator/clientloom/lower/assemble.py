"""Runs the steps of the stage in order and puts the Api together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from clientloom.diagnostics.records import Diagnostic
from clientloom.ir import Api, Tag
from clientloom.lower.alias_cycles import break_cycles
from clientloom.lower.binary_fields import binaries_outside_forms_to_text
from clientloom.lower.constraints.read import add_rules
from clientloom.lower.context import Context
from clientloom.lower.docs import external_docs_of
from clientloom.lower.external_components import use_component_ids
from clientloom.lower.ledger import Ledger
from clientloom.lower.lowered_schemas import LoweredSchemas
from clientloom.lower.media import Versions
from clientloom.lower.merge_equal import PublishedClasses, merge_equal, nothing_published
from clientloom.lower.multipart_parts import untyped_parts_to_files
from clientloom.lower.operations import lower_operations
from clientloom.lower.overrides import Overrides
from clientloom.lower.paging import add_paging
from clientloom.lower.schema_index import SchemaIndex
from clientloom.lower.schemas import SchemaLowering
from clientloom.lower.security import schemes_of
from clientloom.lower.selection import prune
from clientloom.lower.servers import servers_of
from clientloom.lower.titles import forget_reply_titles, without_repeated_titles
from clientloom.lower.unions.strategy import decide_strategies
from clientloom.lower.webhooks import with_distinct_names

if TYPE_CHECKING:
    from clientloom.config.records import Config
    from clientloom.openapi import Document, Node


def lower(
    document: Document, config: Config, published: PublishedClasses = nothing_published
) -> tuple[Api, tuple[Diagnostic, ...]]:
    """What the client of a document is. Everything it leaves out is in `Api.skipped`; `published` says which schemas
    are published under which names, so that none of them is merged into another."""
    api, context = run(document, config)
    merged = merge_equal(api.symbols, api.operations, api.incoming, published(api.operations))
    api = replace(
        api,
        symbols=without_repeated_titles(merged.symbols),
        operations=merged.operations,
        incoming=merged.incoming,
        stand_ins=merged.stand_ins,
    )
    return api, tuple(dict.fromkeys(context.diagnostics))


def run(document: Document, config: Config) -> tuple[Api, Context]:
    """The same before equal schemas are merged, with the context of the run."""
    ledger = Ledger()
    diagnostics: list[Diagnostic] = []
    said = config.document
    index = SchemaIndex(document, said.operation_names, said.component_nullable)
    result = LoweredSchemas(ledger, diagnostics)
    schemas = SchemaLowering(index, result, Overrides(config))
    context = Context(document, config, ledger, schemas, Versions(config.media.versions), diagnostics)
    components = document.root.get("components")
    table = components.get("schemas") if components is not None else None
    if table is not None:
        schemas.define_all(table)
    for url in config.document.remote:
        if url not in document.remote_used:
            help, place = "Remove the line, or correct the URL.", config.place("document", "remote", url, on="key")
            context.warn("CL350", f"[document.remote] {url!r}: no `$ref` leads there.", help=help, place=place)
    schemes = schemes_of(context)
    operations = lower_operations(context, frozenset(scheme.name for scheme in schemes))
    for key in config.requests.slashes:
        if key not in context.slashes:
            help = "Write it like `parameter:downloadFile.path.name`."
            message = f"[requests] slashes: {key!r} is not a parameter in a path of the document."
            context.warn("CL350", message, help=help, place=config.place("requests", "slashes"))
    incoming = with_distinct_names(context.incoming)
    break_cycles(result)
    decide_strategies(index, result)
    untyped_parts_to_files(context, operations)
    binaries_outside_forms_to_text(result.symbols, operations)
    operations = use_component_ids(result.symbols, add_paging(context, operations))
    forget_reply_titles(result.symbols, operations)
    operations, rules = add_rules(context, operations)
    diagnostics.extend(schemas.overrides.unmatched())
    symbols = prune(context, operations, result.symbols, incoming)
    root = document.root
    info = root.get("info")
    api = Api(
        title=_text(info, "title") or "API",
        version=_text(info, "version") or "",
        description=_text(info, "description") or _text(info, "summary"),
        dialect=document.dialect,
        tags=_tags(root, ledger),
        servers=servers_of(context, root),
        security_schemes=schemes,
        operations=operations,
        symbols=symbols,
        rules=rules,
        skipped=ledger.entries(),
        incoming=incoming,
        contact=_person(info, "contact"),
        license=_person(info, "license"),
        terms=_text(info, "termsOfService"),
        external_docs=(external_docs_of(root.value) if isinstance(root.value, dict) else None),
    )
    return api, context


def _tags(root: Node, ledger: Ledger) -> tuple[Tag, ...]:
    listed = root.get("tags")
    found: dict[str, Tag] = {}
    for node in listed.elements() if listed is not None else ():
        name = node.text("name")
        if name and name not in found and isinstance(node.value, dict):
            description = node.text("description") or node.text("summary")
            found[name] = Tag(name, description, external_docs_of(node.value))
            if "parent" in node:
                ledger.add(node.pointer, "other", "CL335", "Tags are resources side by side, whatever their parents.")
    return tuple(found.values())


def _person(info: Node | None, key: str) -> str | None:
    """Name and address of a contact or license, as one text."""
    node = info.get(key) if info is not None else None
    if node is None:
        return None
    parts = [
        text for text in (node.text("name") or node.text("identifier"), node.text("email"), node.text("url")) if text
    ]
    return ", ".join(parts) or None


def _text(node: Node | None, key: str) -> str | None:
    text = node.text(key) if node is not None else None
    return text if text and text.strip() else None
