"""The command line: arguments, exit codes, and what a person sees when something is wrong."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Iterable, Sequence
from contextlib import ExitStack
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from clientloom import __version__
from clientloom.cli import terminal
from clientloom.diagnostics.records import BadInput, Diagnostic, Place, fail

if TYPE_CHECKING:
    from clientloom.cli.commands import Finish, Options
    from clientloom.cli.report_formats import Report
    from clientloom.openapi.validation.process import Judge
    from clientloom.targets import Target

DONE, DRIFT, BAD_INPUT, OUR_BUG, INTERRUPTED = 0, 1, 2, 3, 130


def run(arguments: Sequence[str]) -> int:
    """Run one command and return its exit code."""
    parser = _parser()
    options = parser.parse_args(arguments)
    command: Callable[[argparse.Namespace], int] | None = getattr(options, "run", None)
    if command is None:
        parser.print_help()
        return BAD_INPUT
    terminal.prepare()
    try:
        return _guarded(partial(command, options), arguments)
    except KeyboardInterrupt:
        terminal.report("interrupted; what was there is as it was")
        return INTERRUPTED
    finally:
        terminal.flush()


class Command(Protocol):
    """Adds one command."""

    def __call__(self, name: str, run: Callable[[argparse.Namespace], int], help: str) -> argparse.ArgumentParser: ...


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="clientloom",
        description="Turn OpenAPI documents into typed Python client packages, sync and async.",
        epilog="exit codes: 0 done, 1 drift, 2 bad input, 3 an internal error",
        allow_abbrev=False,
    )
    parser.add_argument("-V", "--version", action="version", version=f"clientloom {__version__}")
    commands = parser.add_subparsers(title="commands", metavar="")

    def command(name: str, run: Callable[[argparse.Namespace], int], help: str) -> argparse.ArgumentParser:
        added = commands.add_parser(name, help=help, description=f"{help[:1].upper()}{help[1:]}.", allow_abbrev=False)
        added.set_defaults(run=run)
        return added

    _add_commands_for_packages(command)
    _add_other_commands(command)
    return parser


def _add_commands_for_packages(command: Command) -> None:
    init = command("init", _init, "write a client.toml with what a document shows, for you to review")
    init.add_argument("spec", metavar="SPEC", help="an OpenAPI or Swagger document, JSON or YAML")
    init.add_argument(
        "--out",
        metavar="DIR",
        help="folder for client.toml (default: for openapi.yaml its own, for petstore.yaml petstore/)",
    )
    init.add_argument(
        "--update", action="store_true", help="add what a client.toml that is there does not say; its lines stay"
    )

    generate = command("generate", _generate, "write packages; say what changed, what was skipped and why")
    _targets(generate)
    generate.add_argument("--force", action="store_true", help="overwrite files that were edited by hand")
    generate.add_argument(
        "--adopt", action="store_true", help="take the names of a package that has no surface.json as published"
    )
    generate.add_argument(
        "--forget", action="append", default=[], metavar="NAME", help='free a published name, like "models.Order"'
    )

    check = command("check", _check, "exit 1, with a diff, when a package is not what would be generated")
    _targets(check)
    check.add_argument(
        "--format",
        choices=("text", "json", "github", "sarif"),
        default="text",
        help="text for people; json, github (annotations) and sarif for programs",
    )

    update = command(
        "update", _update, "fetch the source of a document and show what it changes; the only use of the network"
    )
    _targets(update)
    update.add_argument("--write", action="store_true", help="write the new document and source.lock")
    update.add_argument("--check", action="store_true", help="exit 1 when the source has changed")
    update.add_argument(
        "--force", action="store_true", help="with --write: also over a document that was edited by hand"
    )
    update.add_argument(
        "--format", choices=("text", "markdown"), default="text", help="markdown is for the text of a pull request"
    )

    diff = command("diff", _diff, "show what changes for users of a package, and the version that it asks for")
    diff.add_argument(
        "sides",
        metavar="SIDE",
        nargs="*",
        help="OLD and NEW: a git ref, package folder, wheel, source archive or surface.json "
        "(default: the last commit, and what would be generated now)",
    )
    diff.add_argument(
        "--target", action="append", default=[], metavar="TARGET", help="as of generate (default: all under specs/)"
    )
    diff.add_argument("--check", action="store_true", help="exit 1 when a version is not raised enough")
    diff.add_argument("--changelog", action="store_true", help="put the changes under Unreleased of CHANGELOG.md")
    diff.add_argument("--format", choices=("text", "json", "markdown", "github"), default="text", help="as of check")
    diff.add_argument("-v", "--verbose", action="store_true", help="show all compatible changes, too")


def _add_other_commands(command: Command) -> None:
    kit = command(
        "kit", _kit, "write workflows, tests and notes that a repository of packages needs; once, then they are yours"
    )
    kit.add_argument("host", choices=("github",), help="where the repository is")
    kit.add_argument("targets", metavar="TARGET", nargs="*", help="as of generate (default: all under specs/)")

    inspect = command("inspect", _inspect, "show what the generator understood of a document or package")
    inspect.add_argument("spec", metavar="SPEC", help="a document, or a folder with a client.toml")
    inspect.add_argument("--json", action="store_true", help="for programs; the same for the same input")
    inspect.add_argument("--lenient", action="store_true", help="take what can be understood of a faulty document")

    explain = command("explain", _explain, "say what a diagnostic means and how to fix it")
    explain.add_argument("code", metavar="CODE", nargs="?", help='like "CL101"; all of them when left out')

    command("schema", _schema, "print the JSON schema of client.toml, for editors; `init` writes it next to the file")


def _targets(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "targets",
        metavar="TARGET",
        nargs="*",
        help="a folder with a client.toml, or its name under specs/ (default: all under specs/)",
    )
    parser.add_argument("--strict", action="store_true", help="fail on anything that is skipped or reported")
    parser.add_argument("--lenient", action="store_true", help="generate what can be understood of a faulty document")
    parser.add_argument("-v", "--verbose", action="store_true", help="list every file and every finding")


def _generate(options: argparse.Namespace) -> int:
    from clientloom.cli import commands

    return _each_target(options, commands.generate)


def _check(options: argparse.Namespace) -> int:
    from clientloom.cli import commands

    if options.format == "text":
        return _each_target(options, commands.check)
    from clientloom.cli.report_formats import Report

    report = Report()
    code = _each_target(options, commands.check, report)
    report.print(options.format, code)
    return code


def _update(options: argparse.Namespace) -> int:
    from clientloom.cli import update as command

    chosen = command.UpdateOptions(
        options.write, options.check, options.force, options.format, named=bool(options.targets)
    )

    def update(target: Target, flags: Options) -> Finish:
        return command.update(target, flags, chosen)

    return _each_target(options, update)


def _diff(options: argparse.Namespace) -> int:
    from clientloom.cli.diff import DiffOptions, diff

    if len(options.sides) > 2:
        raise fail("CL242", "`clientloom diff` compares two sides.", help="Name OLD and NEW, and no more.")
    chosen = DiffOptions(options.format, options.check, options.changelog, options.verbose)
    return diff(options.sides, options.target, chosen)


def _kit(options: argparse.Namespace) -> int:
    from clientloom.cli.kit import write_kit

    return write_kit(options.targets)


def _each_target(
    options: argparse.Namespace, begin: Callable[[Target, Options], Finish], record: Report | None = None
) -> int:
    """Every target, even if others fail; the gravest exit code. `record` takes what is found, silently."""
    from msgspec.structs import replace

    from clientloom.cli.commands import Options
    from clientloom.targets import distinct_targets, find_targets, load_target

    @cache
    def judge() -> Judge:
        from clientloom.openapi.validation.process import Judge

        return ending.enter_context(Judge())

    force = getattr(options, "force", False)
    adopt, forget = getattr(options, "adopt", False), tuple(getattr(options, "forget", ()))
    flags = Options(
        force=force, adopt=adopt, forget=forget, strict=options.strict, verbose=options.verbose, judge=judge
    )
    refuse = _refuse
    if record:
        refuse = record.refuse
        flags = replace(flags, say=_silent, report=_silent, record=record.add)
    ending = ExitStack()
    paths: list[Path] = []
    targets: list[Target] = []
    begun: list[tuple[list[str], Finish]] = []
    worst = DONE

    def find(names: list[str]) -> int:
        paths.extend(find_targets(names))
        return DONE

    def load(path: Path) -> int:
        targets.append(load_target(path, lenient=options.lenient))
        return DONE

    def work(target: Target, arguments: list[str]) -> int:
        begun.append((arguments, begin(target, flags)))
        return DONE

    with ending:
        for names in [[name] for name in options.targets] or [[]]:
            worst = max(worst, _guarded(partial(find, names), [begin.__name__, *names], refuse))
        for path in dict.fromkeys(paths):
            worst = max(worst, _guarded(partial(load, path), [begin.__name__, str(path)], refuse))
        for target in distinct_targets(targets):
            arguments = [begin.__name__, str(target.config.file)]
            worst = max(worst, _guarded(partial(work, target, arguments), arguments, refuse))
        for arguments, finish in begun:
            worst = max(worst, _guarded(finish, arguments, refuse))
    return worst


def _init(options: argparse.Namespace) -> int:
    from clientloom.cli.init import home_of, init
    from clientloom.targets import CONFIG_NAME

    spec = Path(options.spec)
    file = (Path(options.out) if options.out else home_of(spec)) / CONFIG_NAME
    if os.path.lexists(file):
        from clientloom.cli.init_update import amend

        amend(spec, file, update=options.update)
        return DONE
    # the file is written, but `init && generate` would fail: whoever asks for the exit code hears of it here
    return DONE if init(spec, file) else BAD_INPUT


def _inspect(options: argparse.Namespace) -> int:
    from clientloom.cli.inspect import inspect_spec

    text = inspect_spec(Path(options.spec), as_json=options.json, lenient=options.lenient)
    terminal.say(text.removesuffix("\n"))
    return DONE


def _schema(options: argparse.Namespace) -> int:
    from clientloom.config.schema import schema_text

    terminal.say(schema_text().removesuffix("\n"))
    return DONE


def _explain(options: argparse.Namespace) -> int:
    from clientloom.diagnostics.codes import CODES, explain

    if options.code is None:
        for code in sorted(CODES):
            terminal.say(f"{code}  {CODES[code].title}")
        return DONE
    terminal.say(explain(options.code).removesuffix("\n"))
    return DONE


def _refuse(found: Iterable[Diagnostic]) -> None:
    from clientloom.cli.findings import render_findings

    terminal.report(render_findings(found, verbose=False))


def _silent(text: str) -> None:
    """What people would read."""


def _guarded(
    work: Callable[[], int], arguments: Sequence[str], refuse: Callable[[Iterable[Diagnostic]], None] = _refuse
) -> int:
    """Run some work; print what is wrong with the input or the machine, or where the traceback of our bug is."""
    try:
        return work()
    except BadInput as error:
        refuse(error.diagnostics)
        return BAD_INPUT
    except OSError as error:
        refuse([_refused_by_system(error)])
        return BAD_INPUT
    except Exception as error:
        return _report_bug(error, arguments)


def _refused_by_system(error: OSError) -> Diagnostic:
    """A full disk, a folder that may not be written: nothing that a document or a line of code could change."""
    file = error.filename2 or error.filename
    message = f"The system refused: {error.strerror or error}."
    help = "Nothing is half written. Make room or give access, and run this again."
    return Diagnostic("CL217", "error", message, help, Place(Path(os.fsdecode(file))) if file else None)


def _report_bug(error: Exception, arguments: Sequence[str]) -> int:
    import platform
    import tempfile
    import traceback

    trace = "".join(traceback.format_exception(error))
    text = f"clientloom {__version__}, Python {platform.python_version()}, {platform.system()}\n"
    text += f"command: {' '.join(arguments)}\n\n{trace}"
    try:
        handle, path = tempfile.mkstemp(prefix="clientloom-bug-", suffix=".txt")
        with os.fdopen(handle, "w", encoding="utf-8", errors="backslashreplace") as file:
            file.write(text)
        where = f"with the document and this file: {path}"
    except OSError:
        where = f"with the document and this:\n{text}"
    terminal.report(
        f"error[CL299]: an internal error of clientloom, not of your document: {type(error).__name__}: {error}\n"
        f"  nothing was changed. Please report it {where}"
    )
    return OUR_BUG
