"""From nothing to the first decoded reply."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bench.generators import GENERATORS, PEERS
from bench.protocol import FLOOR, MEMORY, MILLISECONDS, US, Goal, Metric, Sample, Unable, Variant, Work
from bench.row import Row
from bench.workshop import Workshop

_ADDED = Metric("added", "... beyond the bare interpreter", "MB")


def _prepare(workshop: Workshop) -> Work:
    url = workshop.url
    variants = [workshop.newcomer(FLOOR, "by-hand", "by_hand", "first_call", {"url": url})]
    for name in (US, *PEERS):
        variants.append(_variant(workshop, name, url))
    return Work(variants, lambda: ["openapi-python-client drops the type of this reply, so it decodes nothing here."])


def _variant(workshop: Workshop, name: str, url: str) -> Variant:
    tool = GENERATORS[name]
    try:
        settings: Mapping[str, object] = workshop.settings(name, "github", url=url)
    except Unable as reason:
        return Variant(name, _refuse(reason))
    environment = "by-hand" if name == US else tool.environment
    variant = workshop.newcomer(name, environment, tool.driver, "first_call", settings)
    variant.rounds = {"openapi-generator": 3, "openapi-python-client": 5}.get(name)  # they take long
    return variant


def _refuse(reason: Unable) -> Callable[[], Sample]:
    def sample() -> Sample:
        raise Unable(f"cannot generate GitHub's package: {reason}")

    return sample


ROWS = (
    Row(
        "first-call",
        "Import, make a client, first decoded call; GitHub's package",
        "A new process for each sample: `import`, a client, and one repository (GitHub's example of 24 kB, made to fit "
        "its schema) fetched from a server on loopback and decoded. Counted from the first import to the decoded "
        "object, with `.pyc` files there; the floor is the same by hand with httpx2 and msgspec. Memory is the peak of "
        "the whole process.",
        _prepare,
        9,
        (
            Goal("at most 1.15× the floor", over=FLOOR, at_most=1.15),
            Goal("memory at most 1.3× the floor", over=FLOOR, at_most=1.3, metric="megabytes"),
            Goal("at least 10× faster than openapi-generator", over="openapi-generator", at_least=10),
            Goal("at least 10× faster than openapi-python-client", over="openapi-python-client", at_least=10),
            Goal("a tenth of the memory of openapi-generator", over="openapi-generator", at_least=10, metric="added"),
            Goal(
                "a tenth of the memory of openapi-python-client",
                over="openapi-python-client",
                at_least=10,
                metric="added",
            ),
        ),
        (MILLISECONDS, MEMORY, _ADDED),
        profile="importing",
    ),
)
