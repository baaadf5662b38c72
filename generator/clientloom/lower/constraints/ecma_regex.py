"""Turns a pattern of JSON Schema (ECMA-262) into one of Python that matches the same; None where that cannot be."""

from __future__ import annotations

import re
import warnings

_LONGEST = 10_000
_SLASHED = re.compile(r"/.*/[a-z]*", re.DOTALL)
# Python's \\s is ASCII only under re.ASCII, which \\d, \\w and \\b need; ECMA's is not
_SPACE = r" \t\n\r\f\v\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"
# Letters that mean something to Python behind a backslash and nothing, or something else, to ECMA
_FOREIGN = frozenset("AZaGNUCEFHIJKLMOPQRTVXYgijlmopqxyzhe")


def python_pattern(pattern: str) -> str | None:
    """The pattern to compile with `re.ASCII` and to search with."""
    # between slashes it is a literal of a program: whether the slashes belong to the text is not known
    if len(pattern) > _LONGEST or _SLASHED.fullmatch(pattern):
        return None
    translated = _translated(pattern)
    if translated is None:
        return None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            re.compile(translated, re.ASCII)
    except (re.error, OverflowError, RecursionError, Warning):
        return None
    return translated


def _translated(pattern: str) -> str | None:
    # not ECMA's, but there is only one thing it can mean
    made = ["(?i)"] if pattern.startswith("(?i)") else []
    index, within = 4 * len(made), False  # within: inside brackets
    while index < len(pattern):
        char = pattern[index]
        index += 1
        if char == "\\":
            if index == len(pattern):
                return None
            escape, index = _escape(pattern, index, within)
            if escape is None:
                return None
            made.append(escape)
        elif within:
            within = char != "]"
            made.append(f"\\{char}" if char in "[&~|" else char)
        elif char == "[":
            within = True
            negated = pattern.startswith("^", index)
            index += negated
            if pattern.startswith("]", index):  # any character or none; to Python the bracket would be one of them
                index += 1
                within = False
                made.append(r"[\s\S]" if negated else r"(?!)")
            else:
                made.append("[^" if negated else "[")
        elif char == "$":
            made.append(r"\Z")  # Python's $ also matches before a last newline
        elif char == "(" and pattern.startswith("?<", index) and not pattern.startswith(("?<=", "?<!"), index):
            made.append("(?P<")
            index += 2
        elif char == "(" and pattern.startswith("?", index) and not _knows_group(pattern, index):
            return None
        elif char == ".":
            made.append(r"[^\n\r\u2028\u2029]")
        else:
            made.append(char)
    return None if within else "".join(made)


def _knows_group(pattern: str, index: int) -> bool:
    """Whether a group that begins with a question mark is one of ECMA's."""
    return pattern.startswith(("?:", "?=", "?!", "?<=", "?<!"), index)


def _escape(pattern: str, index: int, within: bool) -> tuple[str | None, int]:
    """What a backslash escapes, and where it ends."""
    char = pattern[index]
    index += 1
    if char == "s":
        return _SPACE if within else f"[{_SPACE}]", index
    if char == "S":
        return (None if within else f"[^{_SPACE}]"), index
    if char == "c":
        return (
            (f"\\x{ord(pattern[index]) % 32:02x}", index + 1) if pattern[index : index + 1].isalpha() else (None, index)
        )
    if char == "u" and pattern.startswith("{", index):
        found = re.compile(r"\{([0-9A-Fa-f]{1,6})\}").match(pattern, index)
        if found is None or int(found[1], 16) > 0x10FFFF:
            return None, index
        return f"\\U{int(found[1], 16):08x}", found.end()
    if char == "k" and pattern.startswith("<", index):
        end = pattern.find(">", index)
        return (f"(?P={pattern[index + 1 : end]})" if end > 0 else None), end + 1
    if char == "0":
        return r"\x00", index
    if char == "/":
        return "/", index
    if char in _FOREIGN or char in "pP":
        return None, index
    return f"\\{char}", index
