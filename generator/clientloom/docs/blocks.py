"""Reads a description (CommonMark, HTML, plain text, all of it hostile) as blocks, and writes them as safe Markdown."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Literal

from msgspec import Struct

from clientloom.docs.html import to_markdown
from clientloom.docs.inline import clean, code, fence, inline, paragraph

_PLAIN = re.compile(r"(?![-+*#>=_~]|\d+[.)])[^\\`<\[\]|\n\t]*")
_FENCE = re.compile(r" {0,12}(`{3,}|~{3,})\s*([^`\s]*)[^`]*$")
_HEADING = re.compile(r" {0,3}#{1,6}(?:\s+(.*?))?(?:\s+#+)?\s*$")
_ITEM = re.compile(r"(\s*)(?:([-*+])|(\d{1,9})[.)])(?:\s+(.*))?$")
_UNDERLINE = re.compile(r" {0,3}(?:=+|-{2,})\s*$")
_RULE = re.compile(r" {0,3}([-*_])(?:\s*\1){2,}\s*$")
_PIPE = re.compile(r"(?<!\\)\|")
_INDENTED = re.compile(r"(?: {4}|\t)\s*\S")
_ALERT = re.compile(r"^\[!([A-Za-z]{3,12})\]\s*$")
_DEEPEST = 4


class Block(Struct):
    """One block. `text` is a paragraph's, item's or heading's; `lines` are those of code or a table's rows."""

    kind: Literal["paragraph", "heading", "item", "quote", "code", "table"]
    text: str = ""
    lines: list[str] = []
    level: int = 0
    number: int | None = None  # of an ordered item
    language: str = ""


@lru_cache(maxsize=8192)
def block(text: str | None) -> str:
    """Safe Markdown of a description, to be put between blank lines. Its headings become bold lines."""
    if not text or not text.strip():
        return ""
    if _PLAIN.fullmatch(text):
        return text.strip()
    parts: list[str] = []
    before: Block | None = None
    for item in _blocks(text):
        shown = _shown(item)
        if shown:
            close = before is not None and before.kind == item.kind == "item"
            parts.append(("\n" if close else "\n\n" if parts else "") + shown)
            before = item
    return "".join(parts)


@lru_cache(maxsize=16384)
def cell(text: str | None) -> str:
    """Safe Markdown of a description in one line, for a table."""
    if not text or not text.strip():
        return ""
    if _PLAIN.fullmatch(text):
        return text.strip()
    return " ".join(part for part in map(_flat, _blocks(text)) if part)


def first_line(text: str | None) -> str:
    """Safe Markdown of the first paragraph alone."""
    for item in _blocks(text or ""):
        if item.kind in ("paragraph", "heading") and (shown := inline(item.text, cell=True)):
            return shown
    return ""


def _shown(item: Block) -> str:
    match item.kind:
        case "paragraph":
            return paragraph(item.text)
        case "heading":
            title = paragraph(item.text.replace("**", "")).strip()
            return f"**{title}**" if title else ""
        case "item":
            mark = "-" if item.number is None else f"{item.number}."
            return f"{'    ' * item.level}{mark} {paragraph(item.text)}".rstrip()
        case "quote":
            return f"> {paragraph(item.text)}"
        case "code":
            return fence("\n".join(item.lines), item.language)
        case "table":
            return "\n".join(_row(row) for row in _rows(item.lines))


def _flat(item: Block) -> str:
    match item.kind:
        case "item":
            mark = "•" if item.number is None else f"{item.number}."
            return f"{mark} {inline(item.text, cell=True)}"
        case "code":
            return code(" ".join(" ".join(item.lines).split()), cell=True) if item.lines else ""
        case "table":
            return "; ".join(", ".join(cells) for cells in _rows(item.lines, delimiter=False))
        case _:
            return inline(item.text, cell=True)


def _blocks(text: str) -> Iterator[Block]:
    """The blocks of a text. HTML outside code becomes Markdown first, for it may make blocks of its own."""
    for kind, lines, language in _segments(clean(text).expandtabs(4)):
        if kind == "code":
            yield Block("code", lines=_dedented(lines), language=language)
        else:
            source = "\n".join(lines)
            converted = to_markdown(source)
            if converted == source:
                yield from _Prose(lines).read()
            else:  # tags may have made fences and lists
                for inner, more, tongue in _segments(converted):
                    if inner == "code":
                        yield Block("code", lines=_dedented(more), language=tongue)
                    else:
                        yield from _Prose(more).read()


def _segments(text: str) -> Iterator[tuple[str, list[str], str]]:
    """Fenced code apart from all else. A fence that is not closed ends with the text."""
    held: list[str] = []
    closing = language = ""
    if "```" not in text and "~~~" not in text:
        yield "prose", text.split("\n"), ""
        return
    for line in text.split("\n"):
        if closing:
            bare = line.strip()
            if bare and set(bare) == {closing[0]} and len(bare) >= len(closing):
                yield "code", held, language
                held, closing = [], ""
            else:
                held.append(line)
        elif match := _FENCE.match(line):
            if held:
                yield "prose", held, ""
            held, closing, language = [], match.group(1), match.group(2)
        else:
            held.append(line)
    if held:
        yield ("code" if closing else "prose"), held, language


class _Prose:
    """Goes through lines without fences; `done` gets the blocks."""

    def __init__(self, lines: list[str]) -> None:
        self.lines = lines
        self.position = 0
        self.done: list[Block] = []
        self.open: Block | None = None  # what a line without a mark of its own continues
        self.indents: list[int] = []  # of the list items that are open
        self.blank = True

    def read(self) -> list[Block]:
        while self.position < len(self.lines):
            line = self.lines[self.position]
            self.position += 1
            if line.strip():
                self.line(line)
            self.blank = not line.strip()
        self.begin(None)
        return self.done

    def begin(self, block: Block | None) -> None:
        """What was open is complete; this is open now."""
        if self.open is not None:
            self.done.append(self.open)
        self.open = block

    def line(self, line: str) -> None:
        lazy = self.open is not None and not self.blank
        if (lazy or line[0] != " ") and line.lstrip()[0].isalpha() and "|" not in line:
            self.words(line, lazy)  # as most are: what begins with a letter is not a mark
        elif lazy and self.open and self.open.kind == "paragraph" and _UNDERLINE.match(line):
            self.open.kind = "heading"
            self.begin(None)
        elif _RULE.match(line):
            self.begin(None)
        elif heading := _HEADING.match(line):
            self.begin(Block("heading", heading.group(1) or ""))
            self.begin(None)
            self.indents = []
        elif "|" in line and self.position < len(self.lines) and _is_delimiter(self.lines[self.position]):
            self.table(line)
        elif (item := _ITEM.match(line)) and not self.only_a_number(item, lazy):
            self.item(item)
        elif self.blank and not self.indents and (self.open or self.done) and _INDENTED.match(line):
            self.indented()
        elif line.lstrip().startswith(">"):
            text = _ALERT.sub(lambda match: f"**{match.group(1).capitalize()}:**", line.lstrip("> "))
            if lazy and self.open and self.open.kind == "quote":
                self.open.text += f" {text}"
            else:
                self.begin(Block("quote", text))
        else:
            self.words(line, lazy)

    def words(self, line: str, lazy: bool) -> None:
        """A line without a mark of its own."""
        if lazy and self.open:
            self.open.text += f"\n{line}"
            return
        if not line.startswith(" "):
            self.indents = []
        self.begin(Block("paragraph", line))

    def only_a_number(self, item: re.Match[str], lazy: bool) -> bool:
        """Whether a line like `2024. ...` goes on with a paragraph instead of beginning a list."""
        goes_on = lazy and self.open is not None and self.open.kind != "item"
        return goes_on and item.group(2) is None and item.group(3) != "1"

    def item(self, item: re.Match[str]) -> None:
        indent = len(item.group(1))
        while self.indents and self.indents[-1] > indent:
            self.indents.pop()
        if not self.indents or self.indents[-1] < indent:
            self.indents.append(indent)
        number = int(item.group(3)) if item.group(3) else None
        self.begin(Block("item", item.group(4) or "", level=min(len(self.indents) - 1, _DEEPEST), number=number))

    def table(self, head: str) -> None:
        self.begin(Block("table", lines=[head]))
        self.position += 1
        self.take(lambda line: "|" in line)

    def indented(self) -> None:
        self.position -= 1
        self.begin(Block("code"))
        self.take(lambda line: not line.strip() or _INDENTED.match(line) is not None)

    def take(self, wanted: Callable[[str], bool]) -> None:
        """The lines that belong to the block that is open."""
        block = self.open
        while block and self.position < len(self.lines) and wanted(self.lines[self.position]):
            block.lines.append(self.lines[self.position])
            self.position += 1
        if block and block.kind == "code":
            block.lines = _dedented(block.lines)
        self.begin(None)
        self.indents = []


def _is_delimiter(line: str) -> bool:
    return "|" in line and "-" in line and set(line) <= set("|-: ")


def _dedented(lines: list[str]) -> list[str]:
    margin = min((len(line) - len(line.lstrip()) for line in lines if line.strip()), default=0)
    trimmed = [line[margin:].rstrip() for line in lines]
    while trimmed and not trimmed[-1]:
        trimmed.pop()
    while trimmed and not trimmed[0]:
        del trimmed[0]
    return trimmed


def _rows(lines: list[str], *, delimiter: bool = True) -> list[list[str]]:
    """The rows of a table, each as wide as the first."""
    rows = [[inline(text, cell=True) for text in _split(line)] for line in lines]
    width = len(rows[0])
    rows = [(row + [""] * width)[:width] for row in rows]
    return [rows[0], ["---"] * width, *rows[1:]] if delimiter else rows


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _split(line: str) -> list[str]:
    bare = line.strip().removeprefix("|").removesuffix("|")
    return [text.strip() for text in _PIPE.split(bare)]
