"""What is said of generated packages beside the figures: whether they import, whether black would change them."""

from __future__ import annotations

import json
import subprocess

from bench.generators import GENERATORS
from bench.places import DRIVE
from bench.processes import environment
from bench.workshop import Workshop

_EVERY = 4


def imports(workshop: Workshop, generator: str, document: str) -> str:
    """Import every module of a package, where its users would."""
    tool = GENERATORS[generator]
    package = workshop.package(generator, document)
    python = workshop.python("by-hand" if generator == "clientloom" else tool.environment)
    done = subprocess.run(
        [str(python), str(DRIVE / "imports.py"), str(package)],
        capture_output=True,
        text=True,
        env=environment(python),
        check=False,
    )
    if not done.stdout:
        return f"{generator}: nothing could be imported"
    said = json.loads(done.stdout.splitlines()[-1])
    told = f"{generator}: {said['modules']:,} modules, "
    if not said["failed"]:
        return told + "all of them import"
    return told + f"{said['failed']:,} of them do not import; the first: `{said['first']}`"


def black(workshop: Workshop, document: str) -> str:
    """Show black our files, every fourth of them: it reads some thousand lines a second."""
    package = workshop.package("clientloom", document)
    files = sorted(package.rglob("*.py"))[::_EVERY]
    program = workshop.python("clientloom").parent / "black"
    command = [str(program), "--check", "--quiet", "--target-version", "py311"]
    changed = 0
    for start in range(0, len(files), 500):
        batch = map(str, files[start : start + 500])
        changed += subprocess.run([*command, *batch], check=False, env=environment()).returncode != 0
    verdict = "leaves them alone" if not changed else "would change some of them"
    return f"black, shown every {_EVERY}th of our files ({len(files):,}), {verdict}"
