"""Each operation, called with what its types allow: openapi-core allows the request, the reply comes through whole."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest
from loopback import Loopback
from support.flavours import Flavour

from contract import exceptions, page
from contract.equal import difference
from contract.subjects import NAMES, SMALL, Subject, known
from contract.trial import Tally, Trial

pytestmark = pytest.mark.filterwarnings("ignore:Unsupported scheme type")
EVERY = tuple((name, operation.id) for name in NAMES for operation in known(name).api.operations)
TALLIES = {name: Tally() for name in NAMES}


@pytest.fixture(scope="module", autouse=True)
def path_kept() -> Iterator[None]:
    """What is imported here is forgotten afterwards."""
    before = list(sys.path)
    yield
    sys.path[:] = before
    for name in list(sys.modules):
        if name.partition(".")[0] in {known(each).names.package for each in SMALL}:
            del sys.modules[name]


@pytest.fixture(scope="module")
def subjects(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Subject]:
    return {name: Subject(name, tmp_path_factory.mktemp("contract")) for name in NAMES}


@pytest.fixture(scope="module")
def server() -> Iterator[Loopback]:
    with Loopback() as running:
        yield running


@pytest.fixture(scope="module")
def trials(subjects: dict[str, Subject], server: Loopback) -> Iterator[dict[tuple[str, str], Trial]]:
    """A client of each package in each flavour."""
    flavours = [Flavour(kind) for kind in ("sync", "async")]
    made = {
        (name, flavour.kind): Trial(subject, flavour, server, TALLIES[name])
        for flavour in flavours
        for name, subject in subjects.items()
    }
    yield made
    for trial in made.values():
        trial.close()
    for flavour in flavours:
        flavour.close()


@pytest.mark.parametrize("kind", ["sync", "async"])
@pytest.mark.parametrize(("name", "operation_id"), EVERY, ids=lambda value: value.rpartition("#/paths/")[2])
def test_operation(name: str, operation_id: str, kind: str, trials: dict[tuple[str, str], Trial]) -> None:
    operation = next(each for each in known(name).api.operations if each.id == operation_id)
    trials[name, kind].run(operation, page.SAMPLES)


def test_most_drawn_replies_are_promised() -> None:
    calls, refused = (sum(getattr(tally, key) for tally in TALLIES.values()) for key in ("calls", "refused"))
    assert refused * 10 <= calls, next(tally.last for tally in TALLIES.values() if tally.last)


def test_no_exception_is_stale(subjects: dict[str, Subject]) -> None:
    known_operations = set(EVERY)
    ours = {each for each in exceptions.EXCEPTIONS if each.document in NAMES}
    for each in ours:
        assert (each.document, each.operation) in known_operations, each
        assert each.reason.endswith("."), each
    ran_all = all(tally.calls for tally in TALLIES.values())
    assert not ran_all or ours <= exceptions.used


def test_the_page_is_up_to_date() -> None:
    written = page.FILE.read_text(encoding="utf-8")
    assert page.page(page.rows_in(written)) == written, "PYTHONPATH=tests python -m contract --write"


def test_the_judge_refuses(subjects: dict[str, Subject], server: Loopback) -> None:
    """A judge that finds nothing wrong with anything would be none."""
    import urllib.request

    subject = subjects["styles"]
    for query, words in (
        ("", "text"),
        ("?text=a&count=100", "count"),
        ("?text=a&kind=z", "kind"),
        ("?text=a&code=b", "code"),
    ):
        request = urllib.request.Request(f"{server.url}/v1/queries{query}")
        urllib.request.urlopen(request).close()
        assert words in "\n".join(subject.judge.request(server.last)), query


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ({"a": 1, "b": None}, {"a": 1.0}, None),
        (["2025-01-31T09:30:00.10Z"], ["2025-01-31T10:30:00.100000+01:00"], None),
        ("PT90S", "PT1M30S", None),
        (True, 1, "$: True is not 1"),
        ({"a": [1, "x"]}, {"a": [1, "y"]}, "$.a[1]: 'x' is not 'y'"),
        ([], [None], "$: [] is not [None]"),
        (
            "2025-01-31T09:30:00Z",
            "2025-01-31T09:30:00+01:00",
            "$: '2025-01-31T09:30:00Z' is not '2025-01-31T09:30:00+01:00'",
        ),
    ],
)
def test_what_is_equal(one: object, other: object, found: str | None) -> None:
    assert difference(one, other) == found
