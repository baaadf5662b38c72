"""Names of the classes that hold the declared headers of replies, one for each operation that has some."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from clientloom import ir
from clientloom.naming.published import NOTHING, Published, settle_published
from clientloom.naming.rules import class_name, field_name
from clientloom.naming.scopes import Claim


def name_headers(
    operations: Sequence[ir.Operation], published: Published
) -> tuple[dict[str, str], dict[tuple[str, str], str]]:
    """The classes by operation, and their fields by (operation, header)."""
    declared = {each.id: found for each in operations if (found := headers_of(each))}
    classes, _ = settle_published((_claim(each) for each in operations if each.id in declared), published.headers)
    fields: dict[tuple[str, str], str] = {}
    for id_, found in declared.items():
        held = published.header_fields.get(id_, NOTHING)
        chosen, _ = settle_published(map(_field_claim, found), held, reserved=("headers",))
        fields.update(((id_, wire), name) for wire, name in chosen.items())
    return classes, fields


def _claim(operation: ir.Operation) -> Claim[str]:
    whole = class_name(f"{operation.label} Headers")
    own = class_name(f"{operation.own_title or operation.label} Headers")
    by_path = class_name(f"{operation.method} {operation.path} Headers")
    return Claim(operation.id, own, operation.id, others=lambda: (whole, by_path))


def _field_claim(wire: str) -> Claim[str]:
    name = field_name(wire.lower())
    return Claim(wire, name, wire, others=lambda: (f"{name}_",))


def headers_of(operation: ir.Operation) -> dict[str, ir.Header]:
    """By name as first written, those of successes first. One of several types is text."""
    found: dict[str, ir.Header] = {}
    for each in _in_order(operation):
        wire = next((name for name in found if name.lower() == each.wire_name.lower()), each.wire_name)
        known = found.setdefault(wire, each)
        if known.type != each.type:
            found[wire] = ir.Header(known.id, wire, ir.STRING, False, known.docs)
    return found


def _in_order(operation: ir.Operation) -> Iterator[ir.Header]:
    for reply in sorted(operation.replies, key=lambda reply: not reply.success):
        yield from reply.headers
