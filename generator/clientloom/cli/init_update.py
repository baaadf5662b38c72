"""`clientloom init` where a `client.toml` is there already: says what it lacks, and adds it behind its lines."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from clientloom.cli.init import (
    auth_lines,
    document_lines,
    load_by,
    media_lines,
    paging_lines,
    pin_lines,
    pins,
    plural,
    taken,
)
from clientloom.cli.terminal import say
from clientloom.config.records import parse_config
from clientloom.diagnostics.records import BadInput
from clientloom.output.replace import replace_file
from clientloom.regular_files import read_input

if TYPE_CHECKING:
    from clientloom.detect.run import Detected

_TABLE = re.compile(r"[ \t]*\[")


def amend(spec: Path, file: Path, *, update: bool) -> None:
    """Show what `file` lacks of what a document shows, or with `update` add it."""
    from clientloom.detect.run import detect
    from clientloom.lower import reasons

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
        replace_file(file, after)
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
    detected = replace(detected, suspects=())  # nothing to add for them: they are reported
    present = tomllib.loads(data.decode("utf-8-sig")).get("document", ())
    settings = list(document_lines(detected, present))
    lines = [*media_lines(detected), *paging_lines(detected), *auth_lines(detected)]
    after = _appended(_in_table(data, "document", settings, ["", "[document]", *settings]), lines)
    pinned_names = pinned(after.decode("utf-8-sig"))
    named = list(pin_lines(pinned_names, header=False))
    after = _in_table(after, "names", named, list(pin_lines(pinned_names)))
    parse_config(after, file)  # a table that is written inline cannot be added to; reported before anything is written
    return after, [line for line in (*settings, *lines, *named) if line]


def _appended(data: bytes, lines: list[str]) -> bytes:
    if not lines:
        return data
    end = b"\r\n" if b"\r\n" in data else b"\n"
    before = data if not data or data.endswith(b"\n") else data + end
    return before + b"".join(line.encode() + end for line in lines)


def _in_table(data: bytes, name: str, lines: list[str], whole: list[str]) -> bytes:
    """The file with lines behind those that a table has; where there is no such table, with it whole at the end."""
    if not lines:
        return data
    text = data.decode("utf-8")
    there = text.splitlines(keepends=True)
    header = re.compile(rf"""\ufeff?[ \t]*\[[ \t]*(["']?){name}\1[ \t]*\]""")
    start = next((number for number, line in enumerate(there) if header.match(line)), None)
    if start is None:
        return _appended(data, whole)
    last = start
    for number in range(start + 1, len(there)):
        if _TABLE.match(there[number]):
            break
        if there[number].strip() and not there[number].lstrip().startswith("#"):
            last = number
    end = "\r\n" if "\r\n" in text else "\n"
    before = "".join(there[: last + 1])
    before += "" if before.endswith("\n") else end
    return (before + "".join(f"{line}{end}" for line in lines) + "".join(there[last + 1 :])).encode()
