"""Splits a name of the document into words and joins words again in Python's three spellings."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from clientloom.latin import plain_latin

# Words whose capitals are not humps. Only spellings that would be torn apart are listed.
_KNOWN = (
    "BitTorrent",
    "CloudFront",
    "DynamoDB",
    "GitHub",
    "GitLab",
    "GraphQL",
    "IPv4",
    "IPv6",
    "JavaScript",
    "LinkedIn",
    "MariaDB",
    "MongoDB",
    "MySQL",
    "NoSQL",
    "OAuth",
    "OpenAPI",
    "OpenID",
    "PayPal",
    "PostgreSQL",
    "TypeScript",
    "YouTube",
    "iOS",
    "iPad",
    "iPhone",
    "macOS",
)

_WORD = re.compile(
    r"(?:" + "|".join(sorted(_KNOWN, key=len, reverse=True)) + r")[0-9]*(?![a-z])"
    r"|[A-Z]{2,}s(?![a-z])"  # URLs, IDs
    r"|[vV][0-9]+(?:alpha|beta|rc|dev)[0-9]+"  # v1beta1
    r"|(?:[kK]8s|[iI]18n|[lL]10n|[aA]11y)(?![a-z])"
    r"|[A-Z]+[0-9]*(?![a-z])"  # HTTP, V4
    r"|[A-Z]?[a-z]+[0-9]*"  # Server, sha256
    r"|[0-9]+(?:[A-Z]+(?![a-z])|[a-z]*)"  # 24h, 2FA
)

_LOWER = re.compile(r"[a-z_]+")  # without humps

_APOSTROPHE = re.compile(r"(?<=[A-Za-z])'(?=[a-z])")  # pet's is one word

SYMBOLS = {
    "!": "not",
    '"': "quote",
    "#": "hash",
    "$": "dollar",
    "%": "percent",
    "&": "and",
    "'": "apostrophe",
    "(": "open",
    ")": "close",
    "*": "star",
    "+": "plus",
    ",": "comma",
    "-": "dash",
    ".": "dot",
    "/": "slash",
    ":": "colon",
    ";": "semicolon",
    "<": "lt",
    "=": "eq",
    ">": "gt",
    "?": "question",
    "@": "at",
    "[": "bracket",
    "\\": "backslash",
    "]": "unbracket",
    "^": "caret",
    "_": "underscore",
    "`": "backtick",
    "{": "brace",
    "|": "pipe",
    "}": "unbrace",
    "~": "tilde",
    " ": "space",
    "\t": "tab",
    "\n": "newline",
}
_COMPARISONS = {"<=": "le", ">=": "ge", "!=": "ne", "==": "eq", "&&": "and", "||": "or", "<>": "ne", "=~": "matches"}


@lru_cache(maxsize=65536)
def words(text: str) -> tuple[str, ...]:
    """The words of a name, in its own capitals: "getAnalysisV4" is get, Analysis, V4."""
    if _LOWER.fullmatch(text):
        return tuple([part for part in text.split("_") if part])
    text = _spell_sign(text)
    if "'" in text:
        text = _APOSTROPHE.sub("", text)
    if text.isascii():
        return tuple(_WORD.findall(text))
    return tuple(_unicode_words(unicodedata.normalize("NFKC", plain_latin(text))))


@lru_cache(maxsize=65536)
def snake(text: str) -> str:
    """`snake_case`. A double underscore inside a name is kept: `startDate__lt` reads `start_date__lt`."""
    if "__" in text:
        parts = ["_".join(words(part)) for part in re.split(r"_{2,}", text)]
        return "__".join(part for part in parts if part).lower()
    return "_".join(words(text)).lower()


@lru_cache(maxsize=65536)
def pascal(text: str) -> str:
    """`PascalCase`, acronyms as they are written; a name all in capitals with separators loses its shouting."""
    parts = words(text)
    if len(parts) > 1 and text.upper() == text:
        parts = tuple(part.lower() for part in parts)
    # two numbers side by side would read as one: "1.0" and "10" must not meet
    joined = ""
    for part in parts:
        if part[0].isdigit() and joined[-1:].isdigit():
            joined += "_"
        joined += part[0].upper() + part[1:]
    return joined


def upper(text: str) -> str:
    """`UPPER_SNAKE_CASE`."""
    return "_".join(words(text)).upper()


def spelled(text: str) -> str:
    """The name with every separator and sign as a word: distinguishes `a/b` from `a-b` where the plain names meet."""
    out: list[str] = []
    for position, char in enumerate(text):
        if char.isalnum():
            out.append(char)
        elif char == "-" and position == 0 and text[1:2].isalpha():
            out.append("minus ")  # the other way round, as in a list of sort orders
        elif text[position : position + 2] in _COMPARISONS:
            out.append(f" {_COMPARISONS[text[position : position + 2]]} ")
        elif text[position - 1 : position + 1] in _COMPARISONS and position:
            continue
        elif char in SYMBOLS:
            out.append(f" {SYMBOLS[char]} ")
        else:
            named = unicodedata.name(char, "")
            out.append(f" {named.lower() or f'u{ord(char):x}'} ")
    return "".join(out)


def shape(text: str) -> str:
    """A word for how a name uses capitals, to distinguish names that differ in nothing else."""
    letters = [char for char in text if char.isalpha()]
    if not letters or not any(char.isupper() for char in letters):
        return "lower"
    if all(char.isupper() for char in letters):
        return "upper"
    if letters[0].isupper():
        return "capital" if not any(char.isupper() for char in letters[1:]) else "pascal"
    return "camel"


def ascii_snake(text: str) -> str:
    """`snake_case` in ASCII, for file names: other letters by their code point."""
    name = snake(text)
    return name if name.isascii() else "".join(char if char.isascii() else f"u{ord(char):x}" for char in name)


def _spell_sign(text: str) -> str:
    """A leading sign before a number is a word ("-1", "+1"); anywhere else it only separates."""
    if len(text) > 1 and text[0] in "+-" and text[1].isdigit():
        return ("plus " if text[0] == "+" else "minus ") + text[1:]
    return text


def _unicode_words(text: str) -> list[str]:
    found: list[str] = []
    for run in re.findall(r"[^\W_]+", text):
        if run.isascii():
            found.extend(_WORD.findall(run))
            continue
        start = 0
        for position in range(1, len(run)):
            if run[position].isupper() and not run[position - 1].isupper():
                found.append(run[start:position])
                start = position
        found.append(run[start:])
    return found
