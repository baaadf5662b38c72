"""Reads our Markdown pages back: sections, tables, code blocks, links."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_HEADING = re.compile(r"(#{1,6}) (.*)")
_FENCE = re.compile(r"(`{3,})(\w*)$")
_CELL = re.compile(r"(?<!\\)\|")
_LINK = re.compile(r"(?<!\\)\]\(([^()\s]+)\)")
_CODE_SPAN = re.compile(r"(`+)(?!`)(.+?)(?<!`)\1(?!`)")


@dataclass
class Section:
    """What stands under one heading, up to the next of any level."""

    level: int
    heading: str
    lines: list[str] = field(default_factory=list[str])  # outside code
    blocks: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])  # language, code

    @property
    def text(self) -> str:
        return "\n".join(self.lines).strip()

    @property
    def rows(self) -> list[dict[str, str]]:
        """The rows of its first table, by the heads of the columns."""
        table = [cells(line) for line in self.lines if line.startswith("|")]
        return [dict(zip(table[0], row, strict=True)) for row in table[2:]] if table else []


def sections(page: str) -> list[Section]:
    """The sections of a page in order. A fence that is not closed fails."""
    found = [Section(0, "")]
    closing = language = ""
    held: list[str] = []
    for line in page.splitlines():
        if closing:
            if line == closing:
                found[-1].blocks.append((language, "\n".join(held) + "\n"))
                closing, held = "", []
            else:
                held.append(line)
        elif fence := _FENCE.match(line):
            closing, language = fence.groups()
        elif heading := _HEADING.match(line):
            found.append(Section(len(heading.group(1)), heading.group(2)))
        else:
            found[-1].lines.append(line)
    assert not closing, f"a fence is left open: {held[:3]}"
    return found


def operation(page: str, method: str) -> dict[str, Section]:
    """The sections of one operation by their headings; its own is under "" ."""
    found: dict[str, Section] = {}
    for section in sections(page):
        if section.level == 2:
            if found:
                break
            if section.heading == method:
                found[""] = section
        elif found and section.level == 3:
            found[section.heading] = section
    return found


def programs(page: str) -> list[str]:
    """The code that runs: Python blocks that are no signature."""
    blocks = [block for section in sections(page) for block in section.blocks]
    return [code for language, code in blocks if language == "python" and not code.startswith("def ")]


def cells(line: str) -> list[str]:
    """The cells of one line of a table."""
    assert line.startswith("|"), line
    assert line.endswith("|"), line
    return [cell.strip().replace("\\|", "|") for cell in _CELL.split(line)[1:-1]]


def links(page: str) -> list[str]:
    """The targets of all links outside code blocks."""
    text = "\n".join(line for section in sections(page) for line in [section.heading, *section.lines])
    return _LINK.findall(text)


def anchors(page: str) -> set[str]:
    """The anchors of a page's headings, as GitHub makes them."""
    found: set[str] = set()
    for section in sections(page)[1:]:
        shown = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", section.heading)
        plain = re.sub(r"[^\w\- ]", "", shown.replace("\\", "").strip().lower()).replace(" ", "-")
        anchor, number = plain, 0
        while anchor in found:
            number += 1
            anchor = f"{plain}-{number}"
        found.add(anchor)
    return found


def spans(text: str) -> list[str]:
    """What stands in code spans."""
    return [match.group(2).strip() for match in _CODE_SPAN.finditer(text)]
