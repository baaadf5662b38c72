"""Texts of the document made safe and readable: literals, docstrings, wrapped prose."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from clientloom.ir import Json
from clientloom.python.code_printer import STEP, WIDTH, width

_BREAKS = re.compile(r"<br\s*/?>|</?p(?:\s[^<>]*)?>|</(?:ul|ol|li|div|tr|h[1-6])>", re.IGNORECASE)
_ITEMS = re.compile(r"<li(?:\s[^<>]*)?>", re.IGNORECASE)
_TAGS = re.compile(
    r"</?(?:a|b|i|u|em|strong|code|pre|span|div|ul|ol|table|thead|tbody|tr|td|th|small|sub|sup|tt|var|h[1-6])"
    r"(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_KEPT = re.compile(r"(?:\s{4,}\S|\t|\||#{1,6}\s|>|```|~~~|={3,}$|-{3,}$)")
_QUOTE = re.compile(r">\s{0,3}([^\s|`>].*)")
_ITEM = re.compile(r"(\s*)((?:[-*+]|\d{1,3}[.)])\s+)(.*)")
_FENCE = re.compile(r"\s*(```|~~~)")


def literal(value: Json) -> str:
    """The Python literal of a JSON value, quoted as black quotes: nothing of the text is code."""
    if isinstance(value, str):
        return string(value)
    if isinstance(value, bool) or value is None:
        return str(value)
    if isinstance(value, int | float):
        return _number(value)
    if isinstance(value, dict):
        return "{" + ", ".join(f"{string(key)}: {literal(item)}" for key, item in value.items()) + "}"
    return "[" + ", ".join(literal(item) for item in value) + "]"


def _number(value: int | float) -> str:
    if isinstance(value, float) and (value != value or value in (float("inf"), float("-inf"))):
        return f'float("{value}")'
    return repr(value).replace("e+", "e")  # as black has it


def string(text: str) -> str:
    """A string literal with double quotes, or single ones where that saves escapes (as black has it)."""
    if '"' not in text:
        return '"' + repr("'" + text)[2:-1] + '"'
    body = _escaped(text)
    if text.count('"') > text.count("'"):
        return "'" + body.replace("'", "\\'") + "'"
    return '"' + body.replace('"', '\\"') + '"'


def _escaped(text: str) -> str:
    # repr decides what is printable; its own quoting is undone, for the quotes are set afterwards
    return "".join(char if char in "'\"" else repr(char)[1:-1] for char in text)


@lru_cache(maxsize=8192)
def clean(text: str | None) -> str:
    """Prose of the document without HTML tags and without characters that are not text."""
    if not text:
        return ""
    if "<" in text:
        text = _TAGS.sub("", _ITEMS.sub("\n- ", _BREAKS.sub("\n", text)))
    if "&" in text:
        text = html.unescape(text)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _as_text(text).strip()


_UNUSUAL = re.compile(r"[^ -~\n\t]+")


def _as_text(text: str) -> str:
    if text.isascii() and text.replace("\n", "").isprintable():  # as most are
        return text
    return _UNUSUAL.sub(_shown, text)


def _shown(match: re.Match[str]) -> str:
    kept = (" " if char in "\u2028\u2029" else char for char in match[0])  # these end a line, nothing more
    return "".join(char for char in kept if unicodedata.category(char) not in _NO_TEXT)


_NO_TEXT = frozenset(("Cc", "Cf", "Cs", "Co", "Cn"))


def one_line(text: str | None) -> str:
    """Prose on a single line."""
    return " ".join(clean(text).split())


def sentence(text: str | None) -> str:
    """Prose on a single line that ends like a sentence."""
    line = one_line(text)
    if line and line.rstrip("\"'`)]*_")[-1:] not in ("", *".!?:;…"):
        line += "."
    return line


def wrap(text: str, columns: int) -> list[str]:
    """Prose as lines of at most `columns`; lists, tables and code keep their lines."""
    if not text:
        return []
    if _PLAIN.fullmatch(text):
        return _fill(text, columns, "", "")
    lines: list[str] = []
    paragraph: list[str] = []
    first = rest = ""  # what its lines begin with: nothing, or the mark of an item
    fenced = False

    def flush() -> None:
        nonlocal first, rest
        if paragraph:
            lines.extend(_fill(" ".join(paragraph), columns, first, rest))
            paragraph.clear()
        first = rest = ""

    for raw in text.expandtabs(4).split("\n"):
        line = raw.rstrip()
        if first and line[:1] != " ":  # only what is indented belongs to an item
            flush()
        if _FENCE.match(line):
            flush()
            fenced = not fenced
            lines.append(line)
        elif not fenced and not paragraph and (quoted := _QUOTE.fullmatch(line)):
            flush()
            lines.extend(_fill(quoted[1], columns, "> ", "> "))
        elif fenced or (_KEPT.match(line) and not paragraph):
            flush()
            lines.append(line)
        elif not line:
            flush()
            if lines and lines[-1]:
                lines.append("")
        elif match := _ITEM.fullmatch(line):
            flush()
            pad = " " * min(len(match[1]), 8)
            mark = match[2].rstrip() + " "
            first, rest = pad + mark, pad + " " * len(mark)
            paragraph.append(match[3])
        else:
            paragraph.append(line.strip())
    flush()
    while lines and not lines[-1]:
        lines.pop()
    return lines


def hanging(text: str, columns: int) -> list[str]:
    """Prose as the lines of an entry: the first indented once, the others twice."""
    if _PLAIN.fullmatch(text):
        return _fill(text, columns, " " * STEP, " " * 2 * STEP)
    first, *rest = wrap(text, columns - 2 * STEP)
    return [f"{' ' * STEP}{first}", *(f"{' ' * 2 * STEP}{line}" if line else "" for line in rest)]


# one line that is neither an item nor code
_PLAIN = re.compile(r"(?!\d{1,3}[.)]\s)[A-Za-z0-9\"'(`][^\n\t]*")


def _fill(text: str, columns: int, first: str, rest: str) -> list[str]:
    is_ascii = text.isascii()
    if len(first) + (len(text) if is_ascii else width(text)) <= columns and "  " not in text:
        return [f"{first}{text}".rstrip()]
    return (_fill_narrow if is_ascii else _fill_wide)(text, columns, first, rest)


def _fill_narrow(text: str, columns: int, first: str, rest: str) -> list[str]:
    """By looking for the last space of each line: a letter is a column."""
    text = " ".join(text.split())
    lines: list[str] = []
    head, start, end = first, 0, len(text)
    while end - start > (room := max(columns - len(head), 1)):
        cut = text.rfind(" ", start, start + room + 1)
        if cut < 0:  # a word longer than the line
            cut = text.find(" ", start + room + 1)
        if cut < 0:
            break
        lines.append(head + text[start:cut])
        head, start = rest, cut + 1
    lines.append(head + text[start:])
    return lines


def _fill_wide(text: str, columns: int, first: str, rest: str) -> list[str]:
    """Word by word, for letters may take two columns."""
    lines: list[str] = []
    current: list[str] = []
    used = len(first)
    head = first
    for word in text.split():
        size = width(word)
        if current and used + len(current) + size > columns:
            lines.append(head + " ".join(current))
            head, used, current = rest, len(rest), []
        current.append(word)
        used += size
    lines.append(head + " ".join(current))
    return lines


def paragraphs(*texts: str, columns: int) -> list[str]:
    """Several texts as one: wrapped, with an empty line between."""
    lines: list[str] = []
    for text in texts:
        wrapped = wrap(text, columns)
        if wrapped:
            if lines:
                lines.append("")
            lines.extend(wrapped)
    return lines


def docstring(lines: Iterable[str], indent: int) -> str:
    """Lines as a docstring, indented, whose quotes no text can close. Black leaves it as it is."""
    pad = " " * indent
    text = _as_text("\n".join(lines)).replace("\\", "\\\\").replace('"""', '\\"\\"\\"')
    safe = [line.rstrip() for line in text.split("\n")]
    while safe and not safe[-1]:
        safe.pop()
    while safe and not safe[0]:
        del safe[0]
    if not safe:
        return ""
    safe[0] = safe[0].lstrip()
    if safe[0].startswith('"'):
        safe[0] = f" {safe[0]}"
    if len(safe) == 1:
        space = " " if safe[0].endswith('"') else ""
        return f'{pad}"""{safe[0]}{space}"""'
    body = [f'{pad}"""{safe[0]}', *(f"{pad}{line}" if line else "" for line in safe[1:]), f'{pad}"""']
    return "\n".join(body)


@lru_cache(maxsize=16384)  # both clients say the same of a method, and many models of a field
def prose_docstring(*texts: str, indent: int) -> str:
    """Texts as a docstring, wrapped to the width; nothing where they say nothing."""
    lines = paragraphs(*texts, columns=WIDTH - indent - 3)
    if len(lines) == 1 and indent + width(lines[0]) + 6 > WIDTH:
        lines = paragraphs(*texts, columns=WIDTH - indent - 6)
    return docstring(lines, indent)
