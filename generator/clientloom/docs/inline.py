"""Makes a run of prose safe: code spans, emphasis and web links stay, all else that Markdown acts on does not."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache

_DROPPED = [*range(0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFEFF, 0xFFFE, 0xFFFF]
_NEWLINES = {ord(char): "\n" for char in "\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"}
_CLEAN: dict[int, str | None] = {
    **dict.fromkeys(_DROPPED, None),
    **_NEWLINES,
    ord("\n"): "\n",
    ord("\t"): "\t",
}
_FINE = re.compile(r"[ -~\n]*")

_SIMPLE = re.compile(r"[!-_a-{}~](?:[ -_a-{}~]*[!-_a-{}~])?")  # neither backtick nor pipe nor space at an end
_TICKS = re.compile(r"`+")
# every choice begins with a letter of its own, so that they are looked for at once
_SPECIAL = re.compile(r"\\|``*|<(?=[A-Za-z/!?])|!\[|\[|\]\(|\|")
_LINK = re.compile(r"!?\[([^\[\]]{1,300})\]\(([^()]{0,600})\)")
_WEB = re.compile(r"\s*(?:https?://|mailto:)", re.IGNORECASE)
_WEB_LINK = re.compile(r"\]\(\s{0,9}(?:https?://|mailto:)", re.IGNORECASE)
_PUNCTUATION = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{}~")
_LITERAL = re.compile(r"[\\`*\[\]<>~|]|(?<![^\W_])_|_(?![^\W_])|&(?=#?\w+;)")
# What would begin a block of its own (or a link definition) at the head of a paragraph.
_BLOCK_HEAD = re.compile(r"\||#{1,6}(?:\s|$)|>|[-+*](?:\s|$)|~{3}|([-*_])(?:\s?\1){2,}$|\[(?:[^\]\\]|\\.)*\]:")
_NO_LANGUAGE = re.compile(r"[^A-Za-z0-9_+-]")
_NUMBERED_HEAD = re.compile(r"(\d{1,9})([.)](?:\s|$))")


def clean(text: str) -> str:
    """The text with one kind of line end and without control characters, direction overrides and halves of pairs."""
    if _FINE.fullmatch(text):
        return text
    return text.replace("\r\n", "\n").translate(_CLEAN).encode("utf-8", "replace").decode("utf-8")


def inline(text: str, cell: bool = False) -> str:
    """Safe Markdown, in one line, of a text that is one paragraph. In a table cell, pipes are escaped."""
    text = " ".join(text.split())
    if _SPECIAL.search(text) is None:
        return text
    if "](" in text:
        text = _without_dead_links(text)
    out: list[str] = []
    position = 0
    for start, end, width in code_spans(text):
        out.append(_prose(text[position:start], cell))
        inner = text[start + width : end - width]
        out.append(code(inner[1:-1] if inner[:1] == inner[-1:] == " " and inner.strip() else inner, cell))
        position = end
    out.append(_prose(text[position:], cell))
    return "".join(out)


def _without_dead_links(text: str) -> str:
    """The text with the words alone of links to somewhere else than the web: their places are of another page."""
    spans = list(code_spans(text))

    def shown(match: re.Match[str]) -> str:
        is_code = any(start < match.start() < end for start, end, _ in spans)
        return match.group() if is_code or _WEB.match(match.group(2)) else match.group(1)

    return _LINK.sub(shown, text)


def code_spans(text: str) -> Iterator[tuple[int, int, int]]:
    """Where the code spans of a text are: start, end and the width of their fence, none across a blank line."""
    if "`" not in text:
        return
    runs = [(match.start(), match.end() - match.start()) for match in _TICKS.finditer(text)]
    places: dict[int, list[int]] = {}
    for start, width in runs:
        places.setdefault(width, []).append(start)
    position = 0
    for start, width in runs:
        if start < position or _is_escaped(text, start):
            continue
        same = places[width]
        index = bisect_right(same, start)
        if index < len(same) and "\n\n" not in text[start : same[index]]:
            position = same[index] + width
            yield start, position, width


def _is_escaped(text: str, position: int) -> bool:
    before = position
    while before and text[before - 1] == "\\":
        before -= 1
    return (position - before) % 2 == 1


def _prose(text: str, cell: bool) -> str:
    """Text between code spans. A backtick in it does not open one."""
    if _SPECIAL.search(text) is None:
        return text
    out: list[str] = []
    position = 0
    while (match := _SPECIAL.search(text, position)) is not None:
        out.append(text[position : match.start()])
        token, position = match.group(), match.end()
        follower = text[position : position + 1]
        if token == "\\":
            if follower == "|":
                continue  # a pipe needs no escape but in a cell, and gets one there
            escapes = bool(follower) and follower in _PUNCTUATION
            out.append(f"\\{follower}" if escapes else "\\\\")
            position += escapes
        elif token[0] == "`":
            out.append("\\`" * len(token))
        elif token == "](":  # the scheme decides whether it is a link
            out.append("](" if _WEB_LINK.match(text, match.start()) else "\\](")
        elif token == "|":
            out.append("\\|" if cell else "|")
        else:  # `<`, `[`; an image (`![`) is shown as the link it holds
            out.append("\\<" if token == "<" else "[")
    out.append(text[position:])
    return "".join(out)


def paragraph(text: str) -> str:
    """The same for a text that begins a block: a heading, list, quote or definition does not begin there."""
    return _as_paragraph(inline(text))


@lru_cache(maxsize=4096)
def literal(text: str) -> str:
    """Safe Markdown that shows a plain text (a title, a name) as it is, in one line."""
    return _as_paragraph(_LITERAL.sub(lambda match: f"\\{match.group()}", " ".join(clean(text).split())))


def _as_paragraph(safe: str) -> str:
    if _BLOCK_HEAD.match(safe):
        return f"\\{safe}"
    return _NUMBERED_HEAD.sub(r"\1\\\2", safe, count=1) if safe[:1].isdigit() and _NUMBERED_HEAD.match(safe) else safe


@lru_cache(maxsize=16384)  # names and types come again and again
def code(text: str, cell: bool = False) -> str:
    """A code span that shows the text as it is. In a table cell, pipes are escaped."""
    if _SIMPLE.fullmatch(text):
        return f"`{text}`"
    text = clean(text).replace("\n", " ").replace("\t", " ") if not _FINE.fullmatch(text) or "\n" in text else text
    if not text.strip():
        return f'`"{text}"`'
    if cell and "|" in text:
        if "\\|" in text:  # renderers disagree on what that ends; as prose it is clear
            return "".join(f"\\{char}" if char in _PUNCTUATION or char == "|" else char for char in text)
        text = text.replace("|", "\\|")
    if "`" not in text:
        return f"` {text} `" if text[0] == text[-1] == " " else f"`{text}`"
    ticks = "`" * (max(len(run) for run in re.findall(r"`+", text)) + 1)
    return f"{ticks} {text} {ticks}"


def fence(text: str, language: str = "") -> str:
    """A fenced block that nothing in the text can close."""
    ticks = "```"
    if ticks in text:
        ticks = "`" * max(len(run) + 1 for run in re.findall(r"`{3,}", text))
    body = "\n".join([line.rstrip() for line in clean(text).split("\n")]).strip("\n")
    return f"{ticks}{_NO_LANGUAGE.sub('', language)}\n{body}\n{ticks}"
