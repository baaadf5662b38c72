"""Values with parts: each place says which part it refuses, and takes the same things for lists."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from call_kit import JSON, Flavour, Reply

from runtime.request.declarations import Body, Encoding, Parameter
from runtime.request.operation import Operation

FORM, MULTIPART = "application/x-www-form-urlencoded", "multipart/form-data"


def at(place: Any, **told: Any) -> Operation[None]:
    path = "/p/{v}" if place == "path" else "/p"
    return Operation(
        id="put", method="GET", path=path, parameters=(Parameter("v", place, **told),), replies={"204": None}
    )


def within(media_type: str, **encodings: Encoding) -> Operation[None]:
    body = Body({media_type: lambda: dict[str, object]}, encodings={media_type: encodings})
    return Operation(id="put", method="POST", path="/p", body=body, replies={"204": None})


PARAMETERS = [
    *[at(place) for place in ("query", "header", "path", "cookie")],
    at("query", explode=False),
    at("query", style="deepObject"),
    at("path", style="matrix"),
    at("path", style="label"),
]
BODIES = [within(media_type) for media_type in (JSON, FORM, MULTIPART)]


def put(flavour: Flavour, operation: Operation[None], value: object) -> Any:
    """What was sent of a value; nothing may be where it is refused."""
    client, script = flavour.client(Reply(204))
    try:
        if operation.body is None:
            flavour.call(client, operation, {"v": value})
        else:
            flavour.call(client, operation, body={"v": value})
    except (TypeError, ValueError):
        assert script.sent == []
        raise
    (request,) = script.sent
    return request


@pytest.mark.parametrize("operation", PARAMETERS)
@pytest.mark.parametrize(
    ("value", "place"),
    [
        (lambda: [1.5, math.nan], r"v\[1\]"),
        (lambda: {"weight": math.inf}, r"v\.weight"),
        (lambda: {"weights": [1, {"most": math.nan}]}, r"v\.weights\[1\]\.most"),
        (lambda: [np.longdouble("1.1")], r"v\[0\]"),
        (lambda: {"a": object()}, r"v\.a"),
    ],
)
def test_a_parameter_says_which_part_it_refuses(
    flavour: Flavour, operation: Operation[None], value: Callable[[], object], place: str
) -> None:
    with pytest.raises((TypeError, ValueError), match=rf"^{place}[: ]"):
        put(flavour, operation, value())


@pytest.mark.parametrize("operation", [*PARAMETERS, *BODIES])
def test_what_stands_for_itself_alone_is_refused(flavour: Flavour, operation: Operation[None]) -> None:
    with pytest.raises(TypeError, match=r"a value of type '?longdouble"):
        put(flavour, operation, np.longdouble("1.1"))


@pytest.mark.parametrize("operation", BODIES)
@pytest.mark.parametrize(
    "value",
    [lambda: range(1, 3), lambda: {1: "a", 2: "b"}.keys(), lambda: (each for each in (1, 2)), lambda: map(int, "12")],
    ids=["range", "view", "generator", "map"],
)
def test_what_is_walked_through_is_a_list_in_every_body(
    flavour: Flavour, operation: Operation[None], value: Callable[[], object]
) -> None:
    content = put(flavour, operation, value()).content.decode()
    if content.startswith("{"):
        assert content == '{"v":[1,2]}'
    elif content.startswith("v="):
        assert content == "v=1&v=2"
    else:
        assert [part.partition("\r\n\r\n")[2].strip() for part in content.split("--")[1:] if "name" in part] == [
            "1",
            "2",
        ]
        assert "filename" not in content


@pytest.mark.parametrize("declared", [{}, {"v": Encoding(file=True)}], ids=["undeclared", "declared"])
@pytest.mark.parametrize("pieces", [[b"a", b"b"], []], ids=["pieces", "none"])
def test_pieces_of_bytes_are_one_file(flavour: Flavour, declared: Any, pieces: list[bytes]) -> None:
    content = put(flavour, within(MULTIPART, **declared), (each for each in pieces)).content
    assert b'name="v"; filename="v"' in content
    assert content.split(b"\r\n\r\n")[1].split(b"\r\n--")[0] == b"".join(pieces)
