"""A difference as text for a terminal, Markdown for a pull request, annotations of GitHub, data, and a changelog."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from clientloom.cli.markdown import code
from clientloom.cli.terminal import say_order
from clientloom.diff import LEVELS, Cause, Change, Difference, Level

_SHOWN = 20  # compatible changes
_SECTIONS: dict[Level, str] = {"breaking": "Breaking", "risky": "Changed", "compatible": "Added"}


def headline(found: Difference) -> str:
    """What it comes to, in one line."""
    text = f"{found.target}: {found.counts()} since {found.old.label}"
    if found.proposed is None:
        return text
    if found.is_enough and found.new.version != found.old.version:
        return f"{text}; {found.new.version} is enough after {found.old.version}"
    return f"{text}; {found.old.version} → {found.proposed}"


def summary(found: Difference, most: int) -> list[str]:
    """The headline and the gravest changes, in at most so many lines."""
    lines = [f"  {change.level}: {_said(change)}" for change in found.changes]
    if len(lines) >= most:
        left = len(lines) - most + 2
        lines = [*lines[: most - 2], f"  and {left} more: `clientloom diff` shows all"]
    return [headline(found), *lines]


def text(found: Difference, *, verbose: bool) -> list[str]:
    """Everything, for a terminal; of many compatible changes the first."""
    lines = [headline(found)]
    for level in LEVELS:
        pairs = found.of(level)
        shown = pairs if verbose or level != "compatible" else pairs[:_SHOWN]
        if pairs:
            lines.append(f"  {level}")
        for change, cause in shown:
            lines.append(f"    {_said(change)}")
            if where := _where(cause, str):
                lines.append(f"      {where}")
        if len(pairs) > len(shown):
            lines.append(f"    and {len(pairs) - len(shown)} more, which --verbose shows")
    return lines


def markdown(found: Difference) -> list[str]:
    """The same as a section of a pull request's text, compatible changes folded."""
    lines = [f"### {code(found.target)}: {headline(found).partition(': ')[2]}", ""]
    for level in LEVELS:
        pairs = found.of(level)
        if not pairs:
            continue
        folded = level == "compatible"
        lines += ["<details><summary>compatible</summary>" if folded else f"**{level}**", ""]
        for change, cause in pairs:
            where = _where(cause, code)
            lines.append(f"- {code(change.name)} {_plain(change.what)}{f' ({where})' if where else ''}")
        lines += ["", "</details>", ""] if folded else [""]
    return lines[:-1]


def annotate(found: Difference) -> None:
    """Orders to the runner of GitHub Actions, at the places in the document."""
    kinds: dict[Level, str] = {"breaking": "warning", "risky": "notice", "compatible": "notice"}
    for change, cause in zip(found.changes, found.causes, strict=True):
        place: dict[str, str] = {"title": f"{change.level}: {change.name}"}
        if cause.file is not None:
            place["file"] = cause.file.as_posix()
        if cause.new_line is not None:
            place["line"] = str(cause.new_line)
        if change.level != "compatible":
            say_order(kinds[change.level], place, _said(change))
    say_order("notice", {"title": found.target}, headline(found))


def data(found: Difference) -> dict[str, Any]:
    """For programs."""
    return {
        "target": found.target,
        "old": found.old.label,
        "new": found.new.label,
        "level": found.level,
        "old_version": found.old.version,
        "new_version": found.new.version,
        "proposed_version": found.proposed,
        "enough": found.is_enough,
        "changes": [
            {
                "level": change.level,
                "name": change.name,
                "what": change.what,
                "renamed": change.renamed,
                "cause": cause.why,
                "pointer": cause.pointer,
                "old_line": cause.old_line,
                "new_line": cause.new_line,
            }
            for change, cause in zip(found.changes, found.causes, strict=True)
        ],
    }


def with_changes(changelog: str, found: Difference) -> str:
    """A changelog with the changes under "Unreleased". What it says already is not said again."""
    lines = changelog.splitlines()
    start = next((at for at, line in enumerate(lines) if line.strip().lower() == "## unreleased"), None)
    if start is None:
        start = next((at for at, line in enumerate(lines) if line.startswith("## ")), len(lines))
        lines[start:start] = ["## Unreleased", ""]
    end = next((at for at in range(start + 1, len(lines)) if lines[at].startswith("## ")), len(lines))
    section = lines[start + 1 : end]
    for level in LEVELS:
        section = _with_items(section, f"### {_SECTIONS[level]}", list(_items(found, level)))
    while section and not section[-1]:
        section.pop()
    behind = ["", *lines[end:]] if lines[end:] else []
    return "\n".join([*lines[: start + 1], *section, *behind]) + "\n"


def _items(found: Difference, level: Level) -> Iterator[str]:
    return (f"- {code(change.name)} {_plain(change.what)}." for change, _ in found.of(level))


def _with_items(section: list[str], heading: str, items: list[str]) -> list[str]:
    fresh = [item for item in items if item not in section]
    if not fresh:
        return section
    if heading not in section:
        while section and not section[-1]:
            section = section[:-1]
        return [*section, "", heading, "", *fresh, ""]
    at = section.index(heading) + 1
    while at < len(section) and not section[at].startswith("### "):
        at += 1
    while not section[at - 1]:
        at -= 1
    gap = [""] if section[at - 1] == heading else []
    return [*section[:at], *gap, *fresh, *section[at:]]


def _said(change: Change) -> str:
    return f"{change.name} {change.what}"


def _plain(text: str) -> str:
    """Words of a change in Markdown: names and values of a document may hold anything."""
    return "".join(f"\\{char}" if char in "\\`*_[]<>@#|" else char for char in " ".join(text.split()))


def _where(cause: Cause, name: Callable[[str], str]) -> str:
    if cause.why == "unknown":
        return ""
    if cause.pointer is None or cause.file is None:
        return {"document": "the document", "configuration": "client.toml", "clientloom": "clientloom"}[cause.why]
    line = f":{cause.new_line}" if cause.new_line else ""
    before = f", before line {cause.old_line}" if cause.old_line and cause.old_line != cause.new_line else ""
    return f"{name(f'{cause.file}{line}')} {name(cause.pointer)}{before}"
