"""A FastAPI application, run by uvicorn: each operation of its own document round trips."""

from __future__ import annotations

import uuid
from collections.abc import Iterator

import pytest
from contract.limits import PLAIN_TEXT
from hypothesis import strategies as st

from frameworks.running import document, running
from frameworks.trips import Asked, Check, Emitted, Name, Rule, body, echoed, gives, made

SAMPLES = 40


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
    # servers of ASGI undo %2F before they choose the route, so that a slash would be of the path
    asked.arguments["content"] = asked.arguments["content"].replace("/", "-")
    return lambda: asked.expect(asked.arguments["content"].encode(), asked.result)


def chart(asked: Asked) -> Check:
    """A path within the path, as FastAPI's `{chart_path:path}` takes it; the document shows one plain parameter."""
    asked.arguments = {
        "chart_path": "/".join(
            asked.draw(st.lists(st.text(PLAIN_TEXT, min_size=1, max_size=6), min_size=1, max_size=4))
        )
    }
    return echoed(asked)


def authorised(kind: str, scheme: str) -> Rule:
    """The server gives what it was authorised by: any visible characters that a header takes."""

    def rule(asked: Asked) -> Check:
        visible = st.text(st.characters(min_codepoint=33, max_codepoint=126, exclude_characters=":"), min_size=1)
        told = asked.draw(st.tuples(visible, visible) if kind == "basic" else visible)
        asked.with_credentials(("GET", f"/auth/{kind}"), scheme, told)
        return lambda: asked.expect(":".join(told) if kind == "basic" else told, asked.result)

    return rule


def streamed(asked: Asked) -> Check:
    """FastAPI says nothing of what a StreamingResponse holds, so no method gives it: it is read as it comes."""
    asked.instead = lambda **arguments: asked.streamed(("GET", "/stream"), **arguments)
    return lambda: asked.expect(asked.arguments["said"].encode(), asked.result)


def token(asked: Asked) -> Check:
    given = asked.arguments["body"]
    return lambda: asked.expect(f"{given.username}:{given.password}", asked.result["access_token"])


SCHEMES = {
    "oauth": "OAuth2PasswordBearer",
    "bearer": "HTTPBearer",
    "header": "APIKeyHeader",
    "query": "APIKeyQuery",
    "basic": "HTTPBasic",
}
RULES: dict[Name, Rule] = {
    ("GET", "/boats"): listing,
    ("GET", "/owners"): listing,
    ("GET", "/renters"): listing,
    ("DELETE", "/boats/{boat_id}"): gives(None),
    ("PATCH", "/boats/{boat_id}"): body,
    ("GET", "/raw/{content}"): content,
    ("GET", "/stream"): streamed,
    ("POST", "/token"): token,
    ("GET", "/charts/{chart_path}"): chart,
    **{("GET", f"/auth/{kind}"): authorised(kind, scheme) for kind, scheme in SCHEMES.items()},
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
