"""`clientloom init` where a `client.toml` is there already: says what it lacks, and adds it behind its lines."""

from __future__ import annotations

import os
import re
import secrets
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from clientloom.config import parse_config
from clientloom.diagnostics import BadInput
from clientloom.init import auth_lines, load_by, media_lines, paging_lines, pin_lines, pins, plural, taken
from clientloom.regular import read_input
from clientloom.terminal import say

if TYPE_CHECKING:
    from clientloom.lower import Detected

_NAMES = re.compile(r"""[ \t]*\[[ \t]*(?:names|"names"|'names')[ \t]*\]""")
_TABLE = re.compile(r"[ \t]*\[")


def amend(spec: Path, file: Path, *, update: bool) -> None:
    """Show what `file` lacks of what a document shows, or with `update` add it."""
    from clientloom.lower import detect, reasons

    data = read_input(file)
    try:
        config = parse_config(data, file)
    except BadInput:
        if update:
            raise
        raise taken(file) from None
    document = load_by(spec, config)
    detected = detect(document, config)
    after, added = _amended(data, detected, file, lambda text: pins(document, text, file))
    if not added:
        say(f"{file} lacks nothing that was found; nothing is written")
    elif update:
        _replace(file, after)
        say(f"wrote {file}: {plural(len(added), 'line')} more, for you to review")
    else:
        say(f"{file} is there already, and nothing is written. With --update this is added to it:")
    for line in added:
        say(f"  {line}".rstrip())
    for why, names in reasons(detected.suspects).items():
        say(f"perhaps paged, and in no pattern, for {why}: {', '.join(names)}")


def _amended(
    data: bytes, detected: Detected, file: Path, pinned: Callable[[str], Mapping[str, str]]
) -> tuple[bytes, list[str]]:
    """The file with what it lacks, and the lines that were added."""
    detected = replace(detected, suspects=())  # nothing to add for them: they are said
    lines = [*media_lines(detected), *paging_lines(detected), *auth_lines(detected)]
    after = _appended(data, lines)
    after, named = _with_pins(after, pinned(after.decode("utf-8-sig")))
    parse_config(after, file)  # a table that is written inline cannot be added to; said before anything is written
    return after, [line for line in (*lines, *named) if line]


def _appended(data: bytes, lines: list[str]) -> bytes:
    if not lines:
        return data
    end = b"\r\n" if b"\r\n" in data else b"\n"
    before = data if not data or data.endswith(b"\n") else data + end
    return before + b"".join(line.encode() + end for line in lines)


def _with_pins(data: bytes, pinned: Mapping[str, str]) -> tuple[bytes, list[str]]:
    """The pins in the table of names, behind those that it has; in one of its own where there is none."""
    text = data.decode("utf-8")
    lines = text.splitlines(keepends=True)
    start = next((number for number, line in enumerate(lines) if _NAMES.match(line)), None)
    if start is None or not pinned:
        added = list(pin_lines(pinned))
        return _appended(data, added), added
    last = start
    for number in range(start + 1, len(lines)):
        if _TABLE.match(lines[number]):
            break
        if lines[number].strip() and not lines[number].lstrip().startswith("#"):
            last = number
    added = list(pin_lines(pinned, header=False))
    end = "\r\n" if "\r\n" in text else "\n"
    before = "".join(lines[: last + 1])
    before += "" if before.endswith("\n") else end
    return (before + "".join(f"{line}{end}" for line in added) + "".join(lines[last + 1 :])).encode(), added


def _replace(file: Path, data: bytes) -> None:
    """The file is the old one or the new one at any moment; one that a link leads to is replaced where it lies."""
    there = Path(os.path.realpath(file))
    part = there.with_name(f".{there.name}.{secrets.token_hex(8)}")
    try:
        with open(part, "xb") as written:
            written.write(data)
        shutil.copymode(there, part)
        os.replace(part, there)
    finally:
        part.unlink(missing_ok=True)
