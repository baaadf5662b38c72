"""`update`: fetches the source of a vendored document, shows what would change, and writes it when asked to."""

from __future__ import annotations

import difflib
import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from msgspec import Struct
from msgspec.structs import replace

from clientloom.cli.commands import Finish, Options, compile_target
from clientloom.cli.markdown import code, fenced
from clientloom.diagnostics.records import BadInput, fail
from clientloom.output.lock import digest
from clientloom.output.replace import replace_file
from clientloom.regular_files import read_input
from clientloom.targets import Target
from clientloom.update.fetch import fetch
from clientloom.update.layout import in_layout_of
from clientloom.update.source import Source
from clientloom.update.source_lock import SOURCE_LOCK, SourceLock, read_source_lock

if TYPE_CHECKING:
    from clientloom.diff import Difference
    from clientloom.surface import Surface

Format = Literal["text", "markdown"]
_MOST_LINES = 400  # of the document's difference in a text for a pull request


class UpdateOptions(Struct, frozen=True):
    """`write`: put the new document into place. `check`: exit 1 where the source has changed. `force`: also over edits.
    `named`: the target was asked for, so that it must have a source."""

    write: bool = False
    check: bool = False
    force: bool = False
    format: Format = "text"
    named: bool = True


class _Change(Struct, frozen=True):
    """A document that the source has changed: the text that is there, the one to write, and its lock."""

    old: bytes
    new: bytes
    lock: SourceLock
    before: SourceLock | None
    address: str | None


def update(target: Target, options: Options, chosen: UpdateOptions) -> Finish:
    """Fetch at once; what is returned says what would change, and writes it. BadInput leaves all as it was."""
    if target.config.document.source is None and not target.faults and not chosen.named:
        return lambda: _say(options, f"{target.name}: client.toml names no source")
    source = _source(target)
    change = _fetch(target, source)
    if change is None:
        return lambda: _unchanged(target, options)
    if change.new == change.old:
        return lambda: _take_over(target, change, options, chosen)

    def read(file: Path) -> bytes:
        return change.new if file == target.config.document.path else read_input(file)

    before = _surface_before(target)
    if before is not None:
        target = replace(target, surface=before.text())
    found: list[str] = []
    quiet = replace(options, report=found.append) if chosen.format == "markdown" else options
    wait = compile_target(target, quiet, in_vain=True, read=read)

    def finish() -> int:
        result, _ = wait()
        report = _Report(target, change, _users(target, change, before, result.surface), found)
        for line in report.markdown() if chosen.format == "markdown" else report.text():
            options.say(line)
        return _take_over(target, change, options, chosen)

    return finish


def _source(target: Target) -> Source:
    """Where the document of a target comes from. BadInput where `client.toml` does not say so."""
    config = target.config
    if target.faults:
        raise BadInput(target.faults)
    if config.document.source is None:
        help = 'Add `source = "https://…"` under [document]: a URL, a path, or git+https://host/repository.git#path.'
        raise fail(
            "CL230",
            "`client.toml` does not say where the document comes from.",
            help=help,
            place=config.place("document"),
        )
    return Source(
        config.document.source,
        config.place("document", "source"),
        config.file.parent,
        config.document.source_headers,
    )


def _fetch(target: Target, source: Source) -> _Change | None:
    path = target.config.document.path
    before = read_source_lock(target.config.file.parent)
    old = read_input(path) if path.exists() else b""
    # what was written for another source, or is not there as it was written, is fetched again
    as_written = before is not None and before.source == source.address and before.written == digest(old)
    fetched = fetch(source, before.revision if before is not None and as_written else None, os.environ)
    if fetched is None or (before is not None and as_written and before.fetched == digest(fetched.data)):
        return None
    new = in_layout_of(old, fetched.data, path) if old else fetched.data
    lock = SourceLock(source.address, fetched.revision, digest(fetched.data), digest(new))
    return _Change(old, new, lock, before, fetched.address)


def _take_over(target: Target, change: _Change, options: Options, chosen: UpdateOptions) -> int:
    """Write document and lock where that is wanted; the exit code."""
    path = target.config.document.path
    if not chosen.write:
        if change.new == change.old:
            return _unchanged(target, options)
        if chosen.format == "text":
            options.say(f"  `clientloom update {target.config.file.parent} --write` takes it over")
        return 1 if chosen.check else 0
    edited = (
        change.old
        and change.before is not None
        and digest(change.old) not in (change.before.written, change.lock.written)
    )
    if edited and not chosen.force:
        message = f"{path.name} was edited since `update` wrote it, and the edits would be lost."
        help = (
            "Put what upstream has wrong into an overlay (`overlays` in client.toml), or lose the edits with --force."
        )
        raise fail("CL232", message, help=help, place=target.config.place("document", "path"))
    if change.new != change.old:
        replace_file(path, change.new)
    replace_file(target.config.file.parent / SOURCE_LOCK, change.lock.text())
    options.say(
        f"{target.name}: wrote {path.name} and {SOURCE_LOCK}"
        if change.new != change.old
        else f"{target.name}: wrote {SOURCE_LOCK}"
    )
    return 0


def _unchanged(target: Target, options: Options) -> int:
    return _say(options, f"{target.name}: the document is what its source has")


def _say(options: Options, text: str) -> int:
    options.say(text)
    return 0


def _surface_before(target: Target) -> Surface | None:
    """What the document that is here gives; None where it cannot be understood."""
    from clientloom.pipeline import understand
    from clientloom.surface import read_surface

    file = target.config.surface_file
    try:
        published = None if target.surface is None else read_surface(target.surface, file)
        return understand(target.config, before=published).surface
    except BadInput:
        return None


def _users(target: Target, change: _Change, before: Surface | None, after: bytes) -> Difference | None:
    """What the new document changes for users; None where nothing is known of the old one."""
    from clientloom.diff import Side, difference
    from clientloom.surface import read_surface

    if before is None:
        return None
    config = target.config
    rows = read_surface(after, config.surface_file).rows
    version, path = config.package.version, config.document.path
    old = Side("the document that is here", before.rows, version, {path: change.old})
    return difference(target.name, old, Side("its source", rows, version, {path: change.new}))


class _Report:
    """What a new document changes, for a terminal or for a pull request."""

    def __init__(self, target: Target, change: _Change, users: Difference | None, found: Sequence[str]) -> None:
        self._target = target
        self._change = change
        self._found = found
        self._path = target.config.document.path
        self._difference = list(
            difflib.unified_diff(
                change.old.decode("utf-8", "replace").splitlines(),
                change.new.decode("utf-8", "replace").splitlines(),
                self._path.name,
                self._path.name,
                lineterm="",
            )
        )
        self._users = users

    def text(self) -> list[str]:
        """Lines for a terminal."""
        from clientloom.cli.diff_text import text

        users = text(self._users, verbose=False) if self._users else []
        return [f"{self._target.name}: {self._headline()}", *(f"  {line}" for line in self._facts(str)), *users]

    def markdown(self) -> list[str]:
        """Lines of a pull request's text. What the document says is in fences and code spans that it cannot leave."""
        from clientloom.cli.diff_text import markdown

        shown = self._difference[:_MOST_LINES]
        if len(self._difference) > len(shown):
            shown.append(f"... and {len(self._difference) - len(shown)} more lines")
        lines = [f"## {code(self._target.name)}: {self._headline()}", ""]
        lines += [f"- {line}" for line in self._facts(code)]
        if self._users:
            lines += ["", *markdown(self._users)]
        if self._found:
            lines += ["", "Findings:", "", *fenced("\n".join(self._found), "text")]
        return [
            *lines,
            "",
            f"<details><summary>{self._path.name}</summary>",
            "",
            *fenced("\n".join(shown), "diff"),
            "",
            "</details>",
        ]

    def _headline(self) -> str:
        added = sum(line[:1] == "+" for line in self._difference) - 1
        removed = sum(line[:1] == "-" for line in self._difference) - 1
        return f"the source has changed: {added} lines added and {removed} removed in {self._path.name}"

    def _facts(self, name: Callable[[str], str]) -> list[str]:
        change, lines = self._change, [f"source: {name(self._change.lock.source)}"]
        if change.address:
            lines.append(f"redirected to: {name(change.address)}")
        if change.lock.revision:
            before = f"{name(change.before.revision)} → " if change.before and change.before.revision else ""
            lines.append(f"revision: {before}{name(change.lock.revision)}")
        return lines
