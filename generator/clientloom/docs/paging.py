"""How an operation is paged, in words."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from clientloom import ir
from clientloom.docs.inline import code
from clientloom.naming import Names
from clientloom.python.operations import keys_of_paging


def paging_lines(operation: ir.Operation, names: Names) -> Iterator[str]:
    """One line per way of paging; one that several media versions have in common is written once."""
    versions_of: dict[str, list[str]] = {}
    for paging in operation.paging:
        versions_of.setdefault(_line(operation, paging, names), []).extend([paging.version] if paging.version else [])
    paged = {version for versions in versions_of.values() for version in versions}
    for line, versions in versions_of.items():
        partly = versions and (len(versions_of) > 1 or paged != set(operation.versions))
        yield f"{' and '.join(code(version) for version in versions)}: {line}" if partly else line


def _line(operation: ir.Operation, paging: ir.Paging, names: Names) -> str:
    keys = {item.id: names.parameters[operation.id, item.id] for item in operation.parameters}
    outer = keys_of_paging(paging, operation, keys)

    def argument(wire_name: str) -> str:
        if paging.inside is not None:
            return code(f"{outer.get(paging.inside, paging.inside)}.{wire_name}")
        return code(outer.get(wire_name, wire_name))

    parts = [_way(paging, argument)]
    if paging.number:
        parts.append(f"the number that a reply names in {code('.'.join(paging.number))} leads")
    if paging.size_parameter:
        parts.append(f"{argument(paging.size_parameter)} sets how many items a page has")
    if paging.total:
        parts.append(f"`page.total` is the server's {code('.'.join(paging.total))}, where it sends one")
    elif paging.total_header:
        parts.append(f"`page.total` is the server's header {code(paging.total_header)}, where it sends one")
    if paging.offset_parameter and paging.offset_when:
        given = " or ".join(argument(name) for name in paging.offset_when)
        parts.append(f"a call that gives {given} is paged by offset instead")
    if paging.cap is not None:
        parts.append(f"by offset at most {paging.cap:,} items can be reached, then a `PagingError` is raised")
    return "; ".join(parts) + "."


def _way(paging: ir.Paging, argument: Callable[[str], str]) -> str:
    following = code(".".join(paging.next)) if paging.next else ""
    if paging.next_header:
        following = f"the header {code(paging.next_header)}"
    match paging.style:
        case "cursor":
            cursor = argument(paging.cursor_parameter or "")
            return f"By cursor: {following} of one page is {cursor} of the request for the next"
        case "last-item":
            cursor = argument(paging.cursor_parameter or "")
            return f"By the last item: its {following} is {cursor} of the request for the next page"
        case "offset":
            return f"By offset: {argument(paging.offset_parameter or '')} grows by the items received"
        case "page":
            return f"By number: {argument(paging.page_parameter or '')} grows by one, from {paging.first_page}"
        case "next-url":
            return f"By address: {following} of one page is where the next one is{_method(paging)}"
        case "link-header":
            return f"By address: the `Link` header of one page says where the next one is{_method(paging)}"


def _method(paging: ir.Paging) -> str:
    return f", asked for with {paging.next_method}" if paging.next_method else ""
