"""What the compiler of TypeSpec emits, called on a server of ours that keeps to it: each operation round trips."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from email.utils import format_datetime, parsedate_to_datetime

import pytest
from hypothesis import strategies as st
from loopback import Loopback

from frameworks import orchard
from frameworks.kept import spoken
from frameworks.trips import Asked, Check, Emitted, Name, Rule, body, gives, made
from frameworks.typespec import emitted as document

SAMPLES = 40


def trees(asked: Asked) -> Check:
    many = asked.arguments["many"] = asked.draw(st.integers(0, 8))

    def check() -> None:
        found = asked.all()
        assert [each.id for each in found] == [f"t{number}" for number in range(many)]
        for each in found:
            asked.expect((asked.arguments.get("colours") or ["red"])[0], each.colour)

    return check


def tokens(asked: Asked) -> Check:
    many = asked.draw(st.integers(0, 8))
    asked.arguments = {"many": many}
    return lambda: asked.expect([f"token {number}" for number in range(many)], asked.all())


def read(asked: Asked) -> Check:
    """A moment in a header is written as HTTP does, in whole seconds."""
    if asked.arguments.get("since") is not None:
        moment = asked.draw(st.datetimes(datetime.datetime(1971, 1, 1), datetime.datetime(2090, 1, 1)))
        asked.arguments["since"] = format_datetime(moment.replace(microsecond=0, tzinfo=datetime.UTC), usegmt=True)

    def check() -> None:
        given = {name: one for name, one in asked.arguments.items() if one is not None}
        if "since" in given:
            given["since"] = parsedate_to_datetime(given["since"])
        asked.expect(given, asked.result)

    return check


def papers(asked: Asked) -> Check:
    """Parts that may be any bytes."""
    given = asked.arguments["body"]
    given.paper = asked.draw(st.binary(min_size=1, max_size=9))
    given.pics = asked.draw(st.lists(st.binary(min_size=1, max_size=9), min_size=1, max_size=3))
    return body(asked)


def growth(asked: Asked) -> Check:
    """Data by the kind of its event."""
    steps = asked.arguments["steps"] = asked.draw(st.integers(0, 5))

    def check() -> None:
        found = asked.all()
        assert [each.event for each in found] == ["grown" if step % 2 == 0 else "said" for step in range(steps)]
        for step, each in enumerate(found):
            if step % 2:
                assert each.data == f"at {step}"
            else:
                asked.expect({"meters": step / 2}, spoken(each))

    return check


RULES: dict[Name, Rule] = {
    ("GET", "/trees"): trees,
    ("GET", "/trees/tokens"): tokens,
    ("GET", "/trees/{id}"): read,
    ("PATCH", "/trees/{id}"): body,
    ("DELETE", "/trees/{id}"): gives(None),
    ("POST", "/trees/{id}/papers"): papers,
    ("PUT", "/trees/{id}/photo"): body,
    ("GET", "/trees/{id}/growth"): growth,
}


@pytest.fixture(scope="module")
def emitted(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Emitted]:
    subject = made("orchard", document(), "yaml", tmp_path_factory.mktemp("orchard"))
    with Loopback(default=orchard.answer) as server:
        yield Emitted(subject, server.url, RULES)
    subject.forget()


def test_every_operation_is_there(emitted: Emitted) -> None:
    assert len(emitted.names) == 10


@pytest.mark.parametrize("kind", ["sync", "async"])
def test_operations_round_trip(emitted: Emitted, kind: str) -> None:
    lost = emitted.lost(kind, SAMPLES)
    assert not lost, lost
