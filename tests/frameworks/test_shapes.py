"""Documents of the shapes that Spring, ASP.NET, NestJS and huma emit, written by us: what their servers say is read."""

from __future__ import annotations

import json
import pkgutil
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from contract.equal import difference, parse
from contract.subjects import Subject
from loopback import Answer, Loopback, Reply
from support.flavours import Flavour

from frameworks.trips import made

CASES = Path(__file__).resolve().parents[1] / "golden" / "cases" / "frameworks"
# what has to be found paged, by method and path
PAGED = {"spring": [], "aspnet": [], "nest": ["GET /dogs"], "huma": ["GET /stations"]}


def test_every_shape_is_tried() -> None:
    assert {path.name for path in CASES.iterdir()} == set(PAGED)


@pytest.fixture(scope="module", params=PAGED)
def subject(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Subject]:
    shape: str = request.param
    found = made(shape, (CASES / shape / "spec.yaml").read_bytes(), "yaml", tmp_path_factory.mktemp(shape))
    found.name = shape
    yield found
    found.forget()


def test_init_makes_a_package(subject: Subject) -> None:
    package = import_module(subject.package)
    modules = [each.name for each in pkgutil.walk_packages(package.__path__, f"{subject.package}.")]
    for name in modules:
        import_module(name)
    assert len(modules) > 20
    paged = {f"{each.method.upper()} {each.path}" for each in subject.known.api.operations if each.paging}
    assert paged >= set(PAGED[subject.name])


def echo(status: int) -> Answer:
    return lambda request: Reply.json(request.json(), status)


SHIP = {
    "id": 7,
    "name": "Anna",
    "tonnage": 1.5,
    "built": "2020-02-29",
    "cargo": [{"kind": "OIL", "weights": {"a": 2.0}}],
}
ENDS = {"totalPages": 1, "totalElements": 1, "size": 20, "number": 0, "first": True, "last": True, "empty": False}
CAR = {
    "id": "e3ead641-4944-497c-970a-9b1fe2ccb6fa",
    "doors": 4,
    "price": 2.5,
    "engine": {"$type": "electric", "range": 1.5},
}
DOGS = [{"id": "1", "name": "Rex", "owner": None}, {"id": "2", "name": "Bo", "owner": {"email": "a@b"}}]
STATION = {"name": "north", "readings": [1.5], "key": "AAE=", "seen": "2024-01-01T00:00:00Z"}
STREAM = b'id: 1\ndata: {"name":"a","readings":null}\n\nid: 2\nevent: gone\ndata: {"name":"a"}\n\n'
EVENTS: list[dict[str, Any]] = [
    {"event": "message", "id": 1, "data": {"name": "a", "readings": None}},
    {"event": "gone", "id": 2, "data": {"name": "a"}},
]


def dogs(number: int) -> Reply:
    return Reply.json({"total": 2, "page": number, "data": DOGS[number - 1 : number]})


CALLS: list[tuple[str, str, dict[str, Any], list[Answer], Any]] = [
    ("spring", "POST /api/ships", {"body": SHIP}, [echo(200)], SHIP),
    ("spring", "POST /api/ships/{id}/papers", {"id": 7, "body": {"file": b"x"}}, [Reply.json({"a": "b"})], {"a": "b"}),
    ("spring", "DELETE /api/ships/{id}", {"id": 7}, [Reply()], None),
    ("aspnet", "POST /api/Cars", {"body": CAR}, [echo(201)], CAR),
    ("aspnet", "GET /api/Cars", {"fuel": "Diesel"}, [Reply.json([CAR])], [CAR]),
    ("aspnet", "PUT /api/Cars/{id}/photo", {"id": CAR["id"], "body": {"photo": b"x"}}, [Reply(204)], None),
    ("nest", "POST /dogs", {"body": {"name": "Bo", "born": STATION["seen"]}}, [Reply.json(DOGS[1], 201)], DOGS[1]),
    ("nest", "GET /dogs", {"limit": 1}, [dogs(1), dogs(2)], DOGS),
    ("huma", "PUT /stations/{station-id}", {"station_id": "north", "body": STATION}, [echo(200)], STATION),
    ("huma", "GET /live", {}, [Reply(200, STREAM, {"Content-Type": "text/event-stream"})], EVENTS),
    (
        "huma",
        "GET /stations",
        {},
        [Reply.json([STATION], Link='</stations?cursor=b>; rel="next"'), Reply.json([])],
        [STATION],
    ),
]


@pytest.mark.parametrize("kind", ["sync", "async"])
def test_what_servers_say_is_read(subject: Subject, kind: str) -> None:
    flavour = Flavour(kind)
    operations = {f"{each.method.upper()} {each.path}": each for each in subject.known.api.operations}
    asked = 0
    with Loopback() as server:
        client = subject.client(server.url, is_async=flavour.is_async)
        for shape, name, arguments, answers, expected in CALLS:
            if shape != subject.name:
                continue
            server.script(*answers)
            result = flavour.run(subject.method(client, operations[name])(**arguments))
            if hasattr(result, "__aiter__") or hasattr(result, "__iter__"):
                result = result if isinstance(result, (list, dict)) else flavour.all(result)
            encoded = subject.module("_runtime.serialization.decoder").encode(result)
            assert difference(parse(encoded), parse(json.dumps(expected))) is None, (name, encoded)
            asked += len(answers)
            assert len(server.received) == asked, name
        flavour.run(client.close())
    flavour.close()
