"""A Django REST framework application, run by Django's own server: each operation of its own document round trips."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import reject
from hypothesis import strategies as st

from frameworks.running import document, running
from frameworks.trips import Asked, Check, Emitted, Name, Rule, echoed, gives, made

SAMPLES = 20
BOOKS, AUTHORS, SCANS = "/api/books/", "/api/authors/", "/api/scans/"


def created(asked: Asked) -> Check:
    return lambda: holds(asked, asked.arguments["body"], asked.result)


def found(collection: str) -> Rule:
    """What was made is found, whole."""

    def rule(asked: Asked) -> Check:
        given, there = asked.made(("POST", collection))
        asked.arguments = {"id": there.id}
        return lambda: holds(asked, given, asked.result, found=True)

    return rule


def changed(collection: str) -> Rule:
    """The reply says what was changed, and so does what is found afterwards."""

    def rule(asked: Asked) -> Check:
        _, there = asked.made(("POST", collection))
        asked.arguments["id"] = there.id

        def check() -> None:
            given = asked.arguments.get("body") or {}
            holds(asked, given, asked.result)
            holds(asked, given, asked.call(("GET", f"{collection}{{id}}/"), id=there.id), found=True)

        return check

    return rule


def deleted(collection: str) -> Rule:
    """What was made and deleted is not found any more."""

    def rule(asked: Asked) -> Check:
        _, there = asked.made(("POST", collection))
        asked.arguments = {"id": there.id}

        def check() -> None:
            assert asked.result is None
            with pytest.raises(asked.error) as gone:
                asked.call(("GET", f"{collection}{{id}}/"), id=there.id)
            assert gone.value.status == 404

        return check

    return rule


def listed(collection: str, size: str = "") -> Rule:
    """Every row comes, once and in order, whatever the size of a page."""

    def rule(asked: Asked) -> Check:
        for each in ids(asked, collection):
            asked.call(("DELETE", f"{collection}{{id}}/"), id=each)
        rows = [asked.made(("POST", collection))[1].id for _ in range(asked.draw(st.integers(0, 5)))]
        asked.arguments = {size: asked.draw(st.integers(1, 4))} if size else {}

        def check() -> None:
            assert [each.id for each in (asked.all() if hasattr(asked.result, "pages") else asked.result)] == rows

        return check

    return rule


def asked_for(asked: Asked) -> Check:
    """The server gives the texts that it read in the query."""

    def check() -> None:
        given = {name: one for name, one in asked.arguments.items() if one is not None}
        for name, one in given.items():
            texts = [str(each) for each in one] if isinstance(one, list) else [one]
            got = asked.result["X-Trace" if name == "x_trace" else name]
            if name == "at":
                texts, got = [one], datetime.datetime.fromisoformat(got)
            assert got == (one if name == "at" else ",".join(map(str, texts))), asked.result

    return check


def pdf(asked: Asked) -> Check:
    _, there = asked.made(("POST", BOOKS))
    asked.arguments = {"id": there.id}
    return lambda: asked.expect(f"%PDF {there.id}".encode(), asked.result)


def token(asked: Asked) -> Check:
    body = asked.arguments["body"]
    body.username, body.password = "user", "word"
    return lambda: asked.expect({"token": "token"}, asked.result)


def shape(asked: Asked) -> Check:
    if "body" not in asked.arguments:  # the document does not demand one, the server does
        reject()
    return echoed(asked)


def arrivals(asked: Asked) -> Check:
    check = listed(AUTHORS)(asked)
    asked.arguments = {}
    return check


def schema(asked: Asked) -> Check:
    if asked.arguments.get("format") == "yaml":  # JSON is what the client accepts, and the server refuses the two
        reject()
    return lambda: asked.expect({"title": "Library", "version": "2.0.0"}, asked.result["info"])


def ids(asked: Asked, collection: str) -> list[int]:
    found = asked.call(("GET", collection))
    return [each.id for each in (asked.trips.flavour.all(found) if hasattr(found, "pages") else found)]


def holds(asked: Asked, given: Any, got: Any, *, found: bool = False) -> None:
    """What was given is there; words are only written, and shown under another name, until they are forgotten."""
    members = {name: getattr(given, name) for name in getattr(given, "__struct_fields__", ()) if name[0] != "_"}
    told = {name: one for name, one in members.items() if one is not None and name not in ("words", "page", "back")}
    asked.expect(told, got)
    if members.get("words") is not None and not found:
        asked.expect(members["words"], got.kept_words)
    for name in ("page", "back"):
        if hasattr(one := members.get(name), "content") or isinstance(one, bytes):
            assert getattr(got, name).startswith("http://127.0.0.1:"), got


def bulk(asked: Asked) -> Check:
    def check() -> None:
        for given, got in zip(asked.arguments["body"], asked.result, strict=True):
            holds(asked, given, got)

    return check


RULES: dict[Name, Rule] = {
    **{("POST", each): created for each in (BOOKS, AUTHORS, SCANS)},
    **{("GET", f"{each}{{id}}/"): found(each) for each in (BOOKS, AUTHORS, SCANS)},
    **{(method, f"{each}{{id}}/"): changed(each) for method in ("PUT", "PATCH") for each in (BOOKS, AUTHORS)},
    **{("DELETE", f"{each}{{id}}/"): deleted(each) for each in (BOOKS, AUTHORS, SCANS)},
    ("POST", f"{BOOKS}bulk/"): bulk,
    ("GET", BOOKS): listed(BOOKS, size="page_size"),
    ("GET", AUTHORS): listed(AUTHORS, size="limit"),
    ("GET", SCANS): listed(SCANS),
    ("GET", "/api/arrivals/"): arrivals,
    ("GET", "/api/arrivals/{id}/"): found(AUTHORS),
    ("POST", f"{BOOKS}{{id}}/lend/"): changed(BOOKS),
    ("GET", f"{BOOKS}{{id}}/pdf/"): pdf,
    ("GET", "/api/asked/"): asked_for,
    ("POST", "/api/token/"): token,
    ("GET", "/schema/"): schema,
    ("POST", "/api/shapes/"): shape,
    ("GET", "/api/me/"): gives({"username": "user"}),
}
# Django's times of day know no zone
LEAVES = {datetime.time: st.times()}


@pytest.fixture(scope="module")
def emitted(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Emitted]:
    folder = tmp_path_factory.mktemp("library")
    with running("serve_django", folder) as url:
        subject = made("library", document(f"{url}/schema/"), "yaml", folder)
        yield Emitted(subject, url, RULES, LEAVES)
        subject.forget()


def test_every_operation_is_there(emitted: Emitted) -> None:
    assert len(emitted.names) == 27


@pytest.mark.parametrize("kind", ["sync", "async"])
def test_operations_round_trip(emitted: Emitted, kind: str) -> None:
    lost = emitted.lost(kind, SAMPLES)
    assert not lost, lost
