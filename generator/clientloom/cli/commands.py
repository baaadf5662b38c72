"""`generate` and `check`: the same work, written to the output folder or held against it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from msgspec import Struct

from clientloom.cli import terminal
from clientloom.cli.findings import MOST, distinct, render_findings
from clientloom.cli.surface_file import check_adoptable, same_surface, stale_surface, with_surface, write_surface
from clientloom.config.accepted import Judged, judge
from clientloom.coverage import operation_ids, summary
from clientloom.diagnostics.records import BadInput, Diagnostic
from clientloom.output.compare import Comparison, Entry, check_links, check_ours, compare, drifted, reason, refusals
from clientloom.output.lock import LOCK_NAME, SEEDED, Lock, digest, digests, read_lock
from clientloom.output.up_to_date import remember, remembered
from clientloom.regular_files import read_input, read_output

if TYPE_CHECKING:
    from clientloom.openapi import Document
    from clientloom.openapi.validation.process import Judge
    from clientloom.pipeline import Result
    from clientloom.targets import Target

_DIFF_LINES = 200  # of one file


class Record(Protocol):
    """Takes what is found of a target, where a program is to read it."""

    def __call__(self, target: str, judged: Judged) -> None: ...


class Options(Struct, frozen=True):
    """What the command line gives in addition to the targets. `say` prints to people; diagnostics go through `report`.

    `judge` is the process that validates for all targets; without it each has its own. `record` takes what people
    would read of `check`, for programs. `adopt` and `forget` are about the surface: see `cli.surface_file`.
    """

    force: bool = False
    adopt: bool = False
    forget: tuple[str, ...] = ()
    strict: bool = False
    verbose: bool = False
    say: Callable[[str], None] = terminal.say
    report: Callable[[str], None] = terminal.report
    judge: Callable[[], Judge] | None = None
    record: Record | None = None


# A command begins at once and returns what ends it: while one package is compiled, the validators of others work.
Finish = Callable[[], int]


def generate(target: Target, options: Options) -> Finish:
    """Bring one package up to date. Raises BadInput and leaves the folder as it is when that cannot be done."""
    from clientloom.output.write import recover, sole_writer

    folder = target.config.package.output

    def repair() -> None:
        done = recover(folder)
        if done:
            options.say(f"{target.name}: {done}")

    if target.faults:
        return _faulty(target, options)
    try:
        with sole_writer(folder):
            repair()
            lock = read_lock(folder)
        check_ours(folder, lock, target.config.package.name, force=options.force)
        adopting = lock is not None and target.surface is None
        target = with_surface(target, lock, adopt=options.adopt, forget=options.forget)
    except BadInput as error:
        return _refused(target, options, error)
    as_it_is = not adopting and not options.forget
    counts = remembered(target, lock) if lock is not None and as_it_is else None
    if lock is not None and counts is not None and not options.verbose and not (options.strict and counts["reports"]):
        comparison = compare(lock.files, lock.seeded, lock, folder)
        if not options.force and comparison.refused:
            raise BadInput(refusals(comparison, folder))
        if not comparison.drift:
            return partial(_up_to_date, target, counts, options)
    if options.judge and counts is None:
        options.judge().start()  # a document that is new here most likely has no verdict yet
    wait = compile_target(target, options)

    def finish() -> int:
        result, judged = wait()
        files, seeded, new_lock = _package_files(target, result)
        if adopting and lock is not None and target.surface is None:
            check_adoptable(lock, files, folder)
        with sole_writer(folder):
            repair()  # another run may have been here meanwhile
            known = read_lock(folder)
            check_ours(folder, known, target.config.package.name, force=options.force)
            comparison = compare(digests(files), seeded, known, folder)
            if not options.force and comparison.refused:
                raise BadInput(refusals(comparison, folder))
            # before the package: an interrupted run has promised names, and has forgotten none
            written = write_surface(target.config.surface_file, result.surface)
            written |= _write(folder, comparison, {**files, **seeded}, new_lock)
        counts = _counts(result, judged)
        inputs = {**result.inputs, target.config.surface_file.name: result.surface}
        remember(target, inputs, new_lock, counts)
        if written:
            _say_changes(target, comparison, counts, options)
            _say_surface(target, result, options)
            return 0
        return _up_to_date(target, counts, options)

    return finish


def check(target: Target, options: Options) -> Finish:
    """The same work in memory: 1, and a diff, where the folder is not what would be written."""
    folder = target.config.package.output
    if target.faults:
        return _faulty(target, options)
    try:
        lock = read_lock(folder)
        check_ours(folder, lock, target.config.package.name, force=False)
        target = with_surface(target, lock)
    except BadInput as error:
        return _refused(target, options, error)
    wait = compile_target(target, options)

    def finish() -> int:
        result, judged = wait()
        files, seeded, _ = _package_files(target, result)
        comparison = compare(digests(files), seeded, lock, folder)
        surface = target.config.surface_file
        stale = not same_surface(target.surface, result.surface)
        if not comparison.drift and not stale:
            options.say(f"{target.name}: as generated ({summary(_counts(result, judged))})")
            return 0
        if options.record:
            found = (*stale_surface(surface), *drifted(comparison, folder)) if stale else drifted(comparison, folder)
            options.record(target.name, Judged(found))
        elif not folder.exists():
            options.say(f"{folder}: missing ({len(result.files)} files); `clientloom generate` writes it")
        else:
            if stale:
                options.say(f"{surface}: stale: {reason('stale')}")
                _say_surface(target, result, options)
            if comparison.drift:
                _say_drift(target, comparison, result.files, options)
        return 1

    return finish


def _say_surface(target: Target, result: Result, options: Options) -> None:
    """What users see of it."""
    if target.surface is None or same_surface(target.surface, result.surface):
        return
    from clientloom.cli.surface_changes import summary_of_surface

    for line in summary_of_surface(target.name, target.config, target.surface, result.surface):
        options.say(line)


def _say_drift(target: Target, comparison: Comparison, wanted: Mapping[str, bytes], options: Options) -> None:
    """Each file with its diff; where many are in one state, for they have one cause, that and the first diff."""
    folder, drift = target.config.package.output, comparison.drift
    for state, entries in comparison.by_state().items():
        if len(entries) > MOST and not options.verbose:
            of = f"all {len(entries)}" if len(entries) == len(comparison.entries) else f"{len(entries)}"
            options.say(
                f"{folder}: {of} files {state}: {reason(state, len(entries))}; --verbose shows all, here is one"
            )
            entries = entries[:1]
        for entry in entries:
            options.say(f"{folder / entry.path}: {state}: {reason(state)}")
            options.say(_diff(folder, entry, wanted.get(entry.path)))
    count = len(drift)
    options.say(f"{target.name}: {count} file{'' if count == 1 else 's'} drifted; `clientloom generate` rewrites it")


def _refused(target: Target, options: Options, error: BadInput) -> Finish:
    """The output folder will not do; what is wrong with the document is reported all the same."""

    def finish() -> int:
        try:
            wait()
        except BadInput as found:
            raise BadInput([*found.diagnostics, *error.diagnostics]) from None
        raise error

    wait = compile_target(target, options, in_vain=True)
    return finish


def _faulty(target: Target, options: Options) -> Finish:
    """`client.toml` will not do: all that can be reported is what is wrong with it and with the document."""
    wait = compile_target(target, options)

    def finish() -> int:
        wait()
        return 0

    return finish


def _counts(result: Result, judged: Judged) -> dict[str, int]:
    """What a run with nothing to do has to say, and how many findings `--strict` would refuse."""
    reports = sum(finding.severity == "warning" for finding in judged.left)
    return {**result.coverage.counts(), "accepted": len(judged.accepted), "reports": reports}


def _up_to_date(target: Target, counts: Mapping[str, int], options: Options) -> int:
    again = counts["reports"]
    more = f"; {again} finding{'' if again == 1 else 's'} as before, which --verbose shows" if again else ""
    options.say(f"{target.name}: up to date ({summary(counts)}){more}")
    return 0


def compile_target(
    target: Target, options: Options, *, in_vain: bool = False, read: Callable[[Path], bytes] = read_input
) -> Callable[[], tuple[Result, Judged]]:
    """Compile while the validator works in its own process; what is returned waits for its verdict.

    Then all findings are printed, and BadInput is raised where one of them is an error. `in_vain`: nobody will see
    the files.
    """
    from clientloom.pipeline import compile, compile_in_vain

    verdicts: list[Callable[[], tuple[Diagnostic, ...]]] = []
    operations: dict[str, str] = {}
    files: dict[Path, bytes] = {}
    config = target.config

    def on_document(document: Document) -> None:
        from clientloom.openapi import begin_validation

        judge = options.judge() if options.judge else None
        verdicts.append(begin_validation(document, judge=judge).result)
        files.update(document.files)
        if config.accepted:
            operations.update(operation_ids(document))

    try:
        result = (compile_in_vain if in_vain else compile)(target, read=read, on_document=on_document)
        failure: BadInput | None = None
    except BadInput as error:
        result, failure = None, error

    def shown(file: Path) -> bytes:
        return files[file] if file in files else read(file)

    def wait() -> tuple[Result, Judged]:
        found = [finding for verdict in verdicts for finding in verdict()]
        if config.document.lenient:
            found = [finding.demoted("warning") if finding.severity == "error" else finding for finding in found]
        if result is None:
            found += failure.diagnostics if failure else ()
        else:
            found += (*result.diagnostics, *result.coverage.reports, *result.notes)
        judged = judge(
            distinct(found),
            config.accepted,
            config.document.path,
            operations,
            config.place(),
            complete=result is not None,
        )
        if options.record:
            options.record(target.name, judged)
        if result is None:
            raise BadInput(() if options.record else judged.left)
        _accept_or_refuse(judged, options, read=shown)
        return result, judged

    return wait


def _accept_or_refuse(judged: Judged, options: Options, *, read: Callable[[Path], bytes]) -> None:
    """Print the findings that are left, and raise BadInput where one is an error, or with --strict a warning."""
    if any(finding.severity == "error" for finding in judged.left):
        raise BadInput(() if options.record else judged.left)
    if judged.left:
        options.report(render_findings(judged.left, verbose=options.verbose, read=read))
    if options.strict and (count := sum(finding.severity == "warning" for finding in judged.left)):
        message = f"--strict: {count} finding{'' if count == 1 else 's'} above, so nothing is written."
        help = "Correct the document, accept them in client.toml ([[accept]]), or leave --strict out."
        raise BadInput([Diagnostic("CL219", "error", message, help)])


def _package_files(target: Target, result: Result) -> tuple[dict[str, bytes], dict[str, bytes], Lock]:
    """What is generated, what is only seeded, and the lock that belongs to it."""
    files = {path: data for path, data in result.files.items() if path not in SEEDED}
    seeded = {path: data for path, data in result.files.items() if path in SEEDED}
    return files, seeded, Lock(target.config.package.name, digests(files), tuple(seeded))


def _write(folder: Path, comparison: Comparison, files: dict[str, bytes], lock: Lock) -> bool:
    """Put into the folder what differs. True when anything did."""
    from clientloom.output.write import update_folder, write_folder

    lock_text, lock_before = lock.text(), _there(folder / LOCK_NAME)
    writes = {entry.path: files[entry.path] for entry in comparison.writes}
    removals = {entry.path: entry.found or "" for entry in comparison.removals}
    if not writes and not removals and lock_before == lock_text:
        return False
    check_links(folder, [*writes, *removals])
    writes[LOCK_NAME] = lock_text
    replaced = {entry.path: entry.found for entry in comparison.writes if entry.found is not None}
    if lock_before is not None:
        replaced[LOCK_NAME] = digest(lock_before)
    try:
        if folder.exists():
            update_folder(folder, writes, removals, replaced)
        else:
            write_folder(folder, writes)
    except OSError as error:
        if error.filename is None:  # of a full disk the system does not say which
            error.filename = str(folder)
        raise
    return True


def _there(path: Path) -> bytes | None:
    try:
        return read_output(path)
    except OSError:
        return None


def _say_changes(target: Target, comparison: Comparison, counts: Mapping[str, int], options: Options) -> None:
    parts = [f"{len(comparison.writes)} written", f"{comparison.count('same')} unchanged"]
    if comparison.removals:
        parts.insert(1, f"{len(comparison.removals)} removed")
    options.say(f"{target.name}: {', '.join(parts)} ({summary(counts)})")
    if comparison.count("new") == len(comparison.entries):
        options.say(f"  new in {target.config.package.output}")
        return
    lines = [f"  {'removed' if 'orphan' in entry.state else 'wrote'} {entry.path}" for entry in comparison.drift]
    shown = lines if options.verbose else lines[:MOST]
    for line in shown:
        options.say(line)
    if len(lines) > len(shown):
        options.say(f"  and {len(lines) - len(shown)} more")


def _diff(folder: Path, entry: Entry, wanted: bytes | None) -> str:
    """A unified diff from what lies there to what would be written."""
    import difflib

    if wanted is None:
        return ""
    if entry.found is None:
        count = wanted.count(b"\n")
        return f"  {count} line{'' if count == 1 else 's'} would be written\n"
    try:
        old = read_output(folder / entry.path).decode("utf-8").splitlines()
        new = wanted.decode("utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return "  binary, and different\n"
    lines = list(difflib.unified_diff(old, new, f"{entry.path} (there)", f"{entry.path} (generated)", lineterm=""))
    if len(lines) > _DIFF_LINES:
        lines[_DIFF_LINES:] = [f"... and {len(lines) - _DIFF_LINES} more lines of difference"]
    return "\n".join(lines) + "\n"
