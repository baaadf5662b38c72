"""Prints findings to people: each once, with the other places where the same is found, and few of many."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from clientloom.diagnostics.records import Diagnostic
from clientloom.regular_files import read_input

if TYPE_CHECKING:
    from clientloom.cli.render import Read, Renderer

MOST = 12  # findings of one code, or files of one state, that are shown without --verbose
_FEW = 3  # further places that are named, not counted


def distinct(found: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Each finding once: a stage may report what the ledger holds as well, in other words."""
    return list({_key(finding): finding for finding in found}.values())


def together(found: Iterable[Diagnostic]) -> list[list[Diagnostic]]:
    """Findings that say the same of several places, in the order of the first of each."""
    same: dict[tuple[str, ...], list[Diagnostic]] = {}
    for finding in found:
        same.setdefault((finding.code, finding.severity, finding.message, finding.help or ""), []).append(finding)
    return list(same.values())


def render_findings(found: Iterable[Diagnostic], *, verbose: bool, read: Read = read_input) -> str:
    """Errors in full, the rest in full too unless they are many of one kind."""
    from clientloom.cli.render import Renderer

    renderer = Renderer(read)
    shown: list[str] = []
    counts: dict[str, int] = {}
    hidden: dict[str, int] = {}
    for group in together(renderer.ordered(found)):
        first = group[0]
        counts[first.code] = counts.get(first.code, 0) + 1
        if verbose or first.severity == "error" or counts[first.code] <= MOST:
            shown.append("\n".join([renderer.text(first), *_others(group[1:], renderer, verbose=verbose)]))
        else:
            hidden[first.code] = hidden.get(first.code, 0) + len(group)
    text = "\n\n".join(shown)
    if hidden:
        listed = ", ".join(f"{count} of {code}" for code, count in hidden.items())
        text += f"\nand more like these: {listed} (--verbose shows all)"
    return text


def _others(findings: Sequence[Diagnostic], renderer: Renderer, *, verbose: bool) -> list[str]:
    if not verbose and len(findings) > _FEW:
        return [f"  and {len(findings):,} more places"]
    return [f"  and at {renderer.where(finding.place)}" for finding in findings if finding.place is not None]


def _key(finding: Diagnostic) -> tuple[object, ...]:
    place = finding.place
    # a whole file can have many of one code, and what is read lacks several things at one place
    if place is None or (place.pointer is None and place.line is None) or finding.code < "CL3":
        return finding.code, place, finding.message
    return finding.code, place
