"""The table of faults as text, and the parts of `docs/reliability.md` that are written by programs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from pathlib import Path

from faults.bench import Fault

PAGE = Path(__file__).resolve().parents[2] / "docs" / "reliability.md"
TITLES = {
    "connect": "No connection",
    "reset": "Connections that break",
    "slow": "Too slow",
    "proxy": "Proxies",
    "framing": "Replies that are not proper HTTP",
    "encoding": "Content encodings",
    "content": "Contents that are not what was promised",
    "value": "Values that are not what was promised",
    "xml": "XML",
    "redirect": "Redirects",
    "refusal": "Refusals",
    "later": "Come back later",
    "listing": "Listings",
    "upload": "Uploads",
    "download": "Downloads",
    "events": "Server-sent events",
    "limits": "Limits",
}
Outcomes = Mapping[tuple[str, str], str]  # (id of the fault, "sync" or "async") -> what the caller got


def declared(faults: Sequence[Fault]) -> Outcomes:
    """What the table says must come of them; the tests hold both clients to it."""
    return {(fault.id, kind): fault.outcome for fault in faults for kind in ("sync", "async")}


def table(faults: Sequence[Fault], outcomes: Outcomes) -> str:
    """One table for each group: the fault, what was sent, and what each client gave its caller."""
    parts: list[str] = []
    order = list(TITLES)
    for group, members in groupby(
        sorted(faults, key=lambda fault: order.index(fault.group)), lambda fault: fault.group
    ):
        parts += [f"### {TITLES[group]}", "", "| fault | sent | sync | async |", "|---|---|---|---|"]
        parts += [
            f"| {fault.name} | {sent(fault.requests)} | {cell(outcomes[fault.id, 'sync'])} | "
            f"{cell(outcomes[fault.id, 'async'])} |"
            for fault in members
        ]
        parts.append("")
    return "\n".join(parts)


def sent(requests: Sequence[str]) -> str:
    """Requests in short: those that were sent more than once in a row are counted."""
    counted = [(request, len(list(same))) for request, same in groupby(requests)]
    return "<br>".join(code(request) + (f" ×{count}" if count > 1 else "") for request, count in counted) or "nothing"


def cell(outcome: str) -> str:
    return code(outcome)


def code(text: str) -> str:
    return f"`{text.replace('|', chr(92) + '|')}`"


def put(page: str, name: str, content: str) -> str:
    """The page with the part between the markers of that name replaced."""
    begin, end = f"<!-- {name}: begin -->", f"<!-- {name}: end -->"
    before, found, rest = page.partition(begin)
    _, ended, after = rest.partition(end)
    if not found or not ended:
        raise ValueError(f"the page has no markers for {name}")
    return f"{before}{begin}\n{content.strip()}\n{end}{after}"


def part(page: str, name: str) -> str:
    """What stands between the markers of that name."""
    return page.partition(f"<!-- {name}: begin -->")[2].partition(f"<!-- {name}: end -->")[0].strip()
