"""What is done with a package after it was generated: pyright reads it, and it takes room."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from functools import partial
from pathlib import Path

from bench.generators import GENERATORS, PEERS
from bench.places import DRIVE
from bench.processes import Ran, environment, run
from bench.protocol import CPU, MEMORY, SECONDS, US, Goal, Metric, Sample, Unable, Variant, Work
from bench.row import Row
from bench.workshop import Workshop

_LIMIT = 60.0


def _prepare_types(workshop: Workshop) -> Work:
    remarks: list[str] = []
    ours: list[float] = []

    def command(name: str) -> tuple[list[object], dict[str, str]]:
        package = _package(workshop, name)
        python = workshop.python("by-hand" if name == US else GENERATORS[name].environment)
        project = package.parent / "pyrightconfig.json"
        project.write_text(json.dumps({"include": [package.name], "pythonVersion": "3.11"}))
        pyright = workshop.python("tools")
        return [pyright.parent / "pyright", "--project", project, "--pythonpath", python], environment(pyright)

    def check() -> Sample:
        words, settings = command(US)
        ran = run(words, settings=settings)
        ours.append(ran.sample["seconds"])
        remarks.append(_errors(US, ran))
        return ran.sample

    def check_theirs(name: str) -> Sample:
        """Stopped when it is clear that it takes longer than ours, and a good while has passed."""
        words, settings = command(name)
        limit = max([_LIMIT, *(seconds * 1.05 for seconds in ours)])
        try:
            ran = run(words, settings=settings, limit=limit)
        except Unable:
            remarks.append(f"{name}: pyright was stopped after {limit:.0f} s; it would have taken longer.")
            return {"seconds": limit}
        remarks.append(_errors(name, ran))
        return ran.sample

    workshop.python("tools")
    variants = [Variant(US, check), *(Variant(name, partial(check_theirs, name)) for name in PEERS)]
    return Work(variants, lambda: remarks)


def _errors(name: str, ran: Ran) -> str:
    said = [line for line in ran.log.splitlines() if " errors, " in line or " error, " in line]
    return f"{name}: pyright finds {said[-1] if said else 'nothing to say'}"


def _prepare_size(workshop: Workshop) -> Work:
    script, spec = DRIVE / "count.py", workshop.document("github")
    operations = int(subprocess.run([sys.executable, script, spec], capture_output=True, check=True).stdout)

    def measure(name: str) -> Sample:
        package = _package(workshop, name)
        files = _modules(package, GENERATORS[name].runtime)
        lines = sum(path.read_bytes().count(b"\n") for path in files)
        return {
            "code_per_operation": (lines - sum(map(_docstring_lines, files))) / operations,
            "lines_per_operation": lines / operations,
            "lines": lines,
            "bytes": sum(path.stat().st_size for path in files),
            "modules": len(files),
        }

    return Work([Variant(name, partial(measure, name)) for name in (US, *PEERS)])


def _docstring_lines(module: Path) -> int:
    """The lines of all docstrings of a module, those below fields too."""
    texts = (node for node in ast.walk(ast.parse(module.read_bytes())) if isinstance(node, ast.Expr))
    return sum(
        (node.end_lineno or node.lineno) - node.lineno + 1
        for node in texts
        if isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)
    )


def _modules(package: Path, runtime: tuple[str, ...]) -> list[Path]:
    apart = [package / name for name in runtime]
    return [path for path in package.rglob("*.py") if not any(path.is_relative_to(other) for other in apart)]


def _package(workshop: Workshop, name: str) -> Path:
    try:
        return workshop.package(name, "github")
    except Unable as reason:
        raise Unable(f"cannot generate GitHub's package: {reason}") from None


ROWS = (
    Row(
        "types",
        "pyright over GitHub's package",
        "The command line, with its usual settings, over the import package. Peers are stopped after "
        f"{_LIMIT:.0f} s, or a little more than ours took if that is more.",
        _prepare_types,
        1,
        tuple(Goal(f"faster than {peer}", over=peer, at_least=1) for peer in PEERS),
        (SECONDS, CPU, MEMORY),
        profile="generating",
    ),
    Row(
        "size",
        "Lines and bytes of GitHub's package",
        "All lines of all modules of the import package, with blank ones, and for the first figure without docstrings. "
        "What is the same in every package (the runtime) is left out, and so are the pages of documentation.",
        _prepare_size,
        1,
        (
            Goal("at most 150 lines an operation, docstrings aside", at_most=150, metric="code_per_operation"),
            *(
                Goal(f"fewer {what} than {peer}", over=peer, at_least=1, metric=what)
                for peer in PEERS
                for what in ("lines", "bytes")
            ),
        ),
        (
            Metric("code_per_operation", "lines an operation, docstrings aside", ""),
            Metric("lines_per_operation", "lines an operation", "", plot=True),
            Metric("lines", "lines", ""),
            Metric("bytes", "size", "MB", 1e-6),
            Metric("modules", "modules", ""),
        ),
        profile="generating",
    ),
)
