"""Generating one document from nothing."""

from __future__ import annotations

from functools import partial

from bench.generators import PEERS
from bench.processes import environment, run
from bench.protocol import CPU, FLOOR, MEMORY, SECONDS, US, Goal, Sample, Variant, Work
from bench.row import Row
from bench.rows import judging
from bench.workshop import Workshop

_READ = "import json, sys; json.load(open(sys.argv[1], 'rb'))"
_HOW = """\
One command, from its start to its end, in an empty folder. The floor is a Python that starts and reads the JSON. Ours
is `clientloom generate` with no verdict and nothing else remembered, so that openapi-spec-validator and black are part
of it; `client.toml` is there already, as it is for everybody after the first day. Memory is that of the largest
process."""


def _prepare(document: str, rounds: int, workshop: Workshop) -> Work:
    def read() -> Sample:
        python = workshop.python("clientloom")
        command = [python, "-c", _READ, workshop.document(document)]
        return run(command, settings=environment(python)).sample

    for name in (US, *PEERS):
        workshop.python(name)
    variants = [Variant(FLOOR, read)]
    for name in (US, *PEERS):
        limit = rounds if name in PEERS else None
        variants.append(Variant(name, partial(workshop.generate, name, document), rounds=limit))
    return Work(variants, partial(_look, document, workshop))


def _look(document: str, workshop: Workshop) -> list[str]:
    """What the packages are worth: they should at least import."""
    remarks: list[str] = []
    for name in (US, *PEERS):
        if (workshop.folder(name, document) / "made-by").exists():
            remarks.append(judging.imports(workshop, name, document))
    if document == "github":
        remarks.append(judging.black(workshop, document))
    return remarks


def _row(document: str, title: str, rounds: int, theirs: int, *goals: Goal) -> Row:
    return Row(
        f"generate-{document}",
        title,
        _HOW,
        partial(_prepare, document, theirs),
        rounds,
        goals,
        (SECONDS, CPU, MEMORY),
        profile="generating",
    )


ROWS = (
    _row(
        "github",
        "Generate GitHub's document (1,223 operations, 13 MB)",
        3,
        2,
        Goal("at least 5× faster than openapi-generator", over="openapi-generator", at_least=5),
        Goal("at least 5× faster than openapi-python-client", over="openapi-python-client", at_least=5),
    ),
    _row(
        "netbox",
        "Generate netbox (844 operations, 1.2 MB)",
        3,
        2,
        Goal("no slower than crozier", over="crozier", at_most=1),
    ),
    _row("stripe", "Generate Stripe's document (452 operations, 2.5 MB)", 2, 1),
    _row("kubernetes", "Generate Kubernetes' document (845 operations, 4.4 MB)", 2, 1),
    _row("synthetic", "Generate a synthetic document (500 operations, 1,000 schemas)", 2, 1),
)
