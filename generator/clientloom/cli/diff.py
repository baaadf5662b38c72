"""`diff`: what changes for users of a package, and the version that it asks for."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from msgspec import Struct

from clientloom.cli import diff_text, terminal
from clientloom.cli.commands import Options, compile_target
from clientloom.cli.surface_file import with_surface
from clientloom.diagnostics.records import BadInput, fail
from clientloom.diff import Difference, Side, difference, side_of_file, side_of_now, side_of_ref
from clientloom.output.lock import read_lock
from clientloom.output.replace import replace_file
from clientloom.regular_files import read_output
from clientloom.targets import Target, find_targets, load_target

Format = Literal["text", "json", "markdown", "github"]


class DiffOptions(Struct, frozen=True):
    """`check`: exit 1 where a version is not raised enough. `changelog`: put the changes into CHANGELOG.md."""

    format: Format = "text"
    check: bool = False
    changelog: bool = False
    verbose: bool = False


def diff(sides: Sequence[str], names: Sequence[str], options: DiffOptions) -> int:
    """Compare and print; the exit code. Sides are files or git refs: by default the last commit, and what would be
    generated now."""
    old, new = (*sides, None, None)[:2]
    if old is not None and new is not None and _is_file(old) and _is_file(new):
        before, after = side_of_file(Path(old)), side_of_file(Path(new))
        return _print([difference(after.label, before, after)], options)
    found: list[Difference] = []
    targets: list[Target] = []
    paths = find_targets(names)
    if old is not None and _is_file(old) and len(paths) > 1:
        raise fail("CL242", f"{old} is one package; name the one to compare it with.", help="Add --target NAME.")
    for path in paths:
        target = load_target(path)
        if target.faults:
            raise BadInput(target.faults)
        before = _side(old or "HEAD", target)
        after = _side(new, target) if new is not None else _now(target)
        found.append(difference(target.name, before, after))
        targets.append(target)
    if options.changelog:
        for target, each in zip(targets, found, strict=True):
            _write_changelog(target, each)
    return _print(found, options)


def _is_file(text: str) -> bool:
    return Path(text).exists()


def _side(text: str, target: Target) -> Side:
    return side_of_file(Path(text)) if _is_file(text) else side_of_ref(text, target.config)


def _now(target: Target) -> Side:
    target = with_surface(target, read_lock(target.config.package.output))
    silent = Options(report=lambda text: None)
    result, _ = compile_target(target, silent, in_vain=True)()
    return side_of_now(target.config, result.surface)


def _print(found: Sequence[Difference], options: DiffOptions) -> int:
    if options.format == "json":
        terminal.say_json({"format": 1, "packages": [diff_text.data(each) for each in found]})
    for each in found:
        if options.format == "github":
            diff_text.annotate(each)
        elif options.format != "json":
            lines = (
                diff_text.markdown(each)
                if options.format == "markdown"
                else diff_text.text(each, verbose=options.verbose)
            )
            for line in lines:
                terminal.say(line)
    short = [each for each in found if not each.is_enough]
    if not options.check or not short:
        return 0
    for each in short:
        terminal.report(
            f"{each.target}: version {each.new.version} is not enough after {each.old.version}: {each.proposed} is"
        )
    return 1


def _write_changelog(target: Target, found: Difference) -> None:
    path = target.config.package.output / "CHANGELOG.md"
    try:
        before = read_output(path).decode("utf-8")
    except FileNotFoundError:
        before = "# Changelog\n"
    after = diff_text.with_changes(before, found)
    if after != before and found.changes:
        replace_file(path, after.encode())
