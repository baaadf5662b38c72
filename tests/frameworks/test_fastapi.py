"""A FastAPI application, run by uvicorn: each operation of its own document round trips."""

from __future__ import annotations

import uuid
from collections.abc import Iterator

import pytest
from hypothesis import strategies as st

from frameworks.running import document, running
from frameworks.trips import Asked, Check, Emitted, Name, Rule, body, gives, made

SAMPLES = 15


def listing(asked: Asked) -> Check:
    """Every row comes, once and in order, whatever the size of a page."""
    rows = asked.draw(st.integers(0, 9))
    size = "size" if "size" in asked.arguments else "limit" if "limit" in asked.arguments else None
    asked.arguments = {"rows": rows, **({size: asked.draw(st.integers(1, 4))} if size else {})}

    def check() -> None:
        found = asked.all()
        assert [each.id for each in found] == [uuid.UUID(int=number) for number in range(rows)]

    return check


def content(asked: Asked) -> Check:
    return lambda: asked.expect(asked.arguments["content"].encode(), asked.result)


def streamed(asked: Asked) -> Check:
    """FastAPI says nothing of what a StreamingResponse holds, so no method gives it: it is read as it comes."""
    asked.instead = lambda **arguments: asked.streamed(("GET", "/stream"), **arguments)
    return lambda: asked.expect(asked.arguments["said"].encode(), asked.result)


def token(asked: Asked) -> Check:
    given = asked.arguments["body"]
    return lambda: asked.expect(f"{given.username}:{given.password}", asked.result["access_token"])


RULES: dict[Name, Rule] = {
    ("GET", "/boats"): listing,
    ("GET", "/owners"): listing,
    ("GET", "/renters"): listing,
    ("DELETE", "/boats/{boat_id}"): gives(None),
    ("PATCH", "/boats/{boat_id}"): body,
    ("GET", "/raw/{content}"): content,
    ("GET", "/stream"): streamed,
    ("POST", "/token"): token,
    **{("GET", f"/auth/{kind}"): gives("token") for kind in ("oauth", "bearer", "header", "query")},
    ("GET", "/auth/basic"): gives("user:word"),
}


@pytest.fixture(scope="module")
def emitted(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Emitted]:
    folder = tmp_path_factory.mktemp("harbour")
    with running("serve_fastapi") as url:
        subject = made("harbour", document(f"{url}/openapi.json"), "json", folder)
        yield Emitted(subject, url, RULES)
        subject.forget()


def test_every_operation_is_there(emitted: Emitted) -> None:
    assert len(emitted.names) == 30


@pytest.mark.parametrize("kind", ["sync", "async"])
def test_operations_round_trip(emitted: Emitted, kind: str) -> None:
    lost = emitted.lost(kind, SAMPLES)
    assert not lost, lost
