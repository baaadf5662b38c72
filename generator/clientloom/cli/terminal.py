"""What goes to the terminal: escaped for it, and no trouble where nobody reads or the encoding is a small one."""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Mapping
from typing import TextIO

# a line that begins so is an order to GitHub Actions, and to Azure Pipelines where it holds the second form
_ORDER = re.compile(r"^(\s*[+-]?\s*)::|##(?=\[)|##(?=vso\[)", re.MULTILINE)


def say(text: str) -> None:
    """A line of the result, to standard output."""
    _write(sys.stdout, text + "\n")


def report(text: str) -> None:
    """A line about the work, to standard error."""
    _write(sys.stderr, text + "\n")


def say_json(data: object) -> None:
    """A result for programs. All that is not ASCII is an escape of JSON, and so is what a runner of CI would obey."""
    _put(sys.stdout, json.dumps(data, indent=2).replace("##", "#\\u0023") + "\n")


def say_order(command: str, properties: Mapping[str, str], message: str) -> None:
    """An order to the runner of GitHub Actions, like `::error file=a.yaml,line=3::message`, and no other."""
    named = ",".join(f"{key}={_escaped(value, ':,')}" for key, value in properties.items())
    _put(sys.stdout, f"::{command} {named}::{_escaped(message, '')}\n")


def prepare() -> None:
    """Characters that the terminal's encoding does not have are shown as escapes from here on."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")


def flush() -> None:
    """Let out what is still held back."""
    for stream in (sys.stdout, sys.stderr):
        _write(stream, "")


def visible(text: str) -> str:
    """Text as it may be shown: what a terminal would obey, or what would turn or hide text, is shown as an escape.

    Line breaks stay. What would be an order to a runner of CI at the beginning of a line is no longer one.
    """
    if not (text.isascii() and text.isprintable()):
        text = "".join(_shown(character) for character in text)
    return _ORDER.sub(lambda found: f"{found[1]}:\\x3a" if found[1] is not None else "#\\x23", text)


def _shown(character: str) -> str:
    if character == "\t":
        return "    "
    if character.isprintable() or character in "\n\u00a0":
        return character
    number = ord(character)
    return f"\\x{number:02x}" if number < 0x100 else f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"


def _escaped(text: str, more: str) -> str:
    """Text as a part of an order: the runner decodes these, and any other character that acts is an escape to it."""
    for character in ("%", "\r", "\n", *more):
        text = text.replace(character, f"%{ord(character):02X}")
    return "".join(_shown(character) for character in text)


def _write(stream: TextIO | None, text: str) -> None:
    _put(stream, visible(text))


def _put(stream: TextIO | None, text: str) -> None:
    if stream is None:  # closed before we began
        return
    try:
        stream.write(text)
        stream.flush()
    except BrokenPipeError:
        # the reader (head, less) has seen enough; what is done and returned does not depend on it
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
    except ValueError:  # closed meanwhile
        pass
