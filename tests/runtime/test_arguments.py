"""Arguments of the wrong kind are refused before sending, by the names that the caller knows."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Any

import pytest
from request_kit import build

from runtime.request.declarations import Parameter
from runtime.request.operation import Operation
from runtime.serialization.model import Model


class Other(Model):
    id: str


LIST: Operation[Any] = Operation(
    id="listItems",
    method="GET",
    path="/{itemId}",
    parameters=(
        Parameter("pageSize", "query", takes="integer"),
        Parameter("ratio", "query", takes="number"),
        Parameter("deep", "query", takes="boolean"),
        Parameter("name", "query", takes="string"),
        Parameter("X-Count", "header", takes="integer", argument="counted"),
        Parameter("ids", "query", takes="integer", list=True),
        Parameter("filter", "query", takes="object", style="deepObject"),
    ),
    replies={},
)


def url(**values: Any) -> str:
    request = build(LIST, {"itemId": "i", **values}, base_url="https://x.test")
    return request.url.removeprefix("https://x.test/i") + request.headers.get("X-Count", "")


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        ("pageSize", "abc", "page_size takes an integer, not a str"),
        ("pageSize", 1.5, "page_size takes an integer, not a float"),
        ("pageSize", True, "page_size takes an integer, not a bool"),
        ("pageSize", [1], "page_size takes an integer, not a list"),
        ("ratio", "much", "ratio takes a number, not a str"),
        ("deep", "yes", "deep takes a boolean, not a str"),
        ("deep", 1, "deep takes a boolean, not an int"),
        ("name", ["a"], "name takes a scalar, not a list"),
        ("name", {"a": 1}, "name takes a scalar, not a dict"),
        ("X-Count", "abc", "counted takes an integer, not a str"),
        ("ids", ["1", "b"], "ids[1] takes an integer, not a str"),
        ("filter", "a", "filter takes a model or a mapping, not a str"),
        ("itemId", ["a", "b"], "item_id takes a scalar, not a list"),
        ("itemId", {"a": 1}, "item_id takes a scalar, not a dict"),
    ],
)
def test_an_argument_of_the_wrong_kind_is_refused(name: str, value: Any, message: str) -> None:
    with pytest.raises(TypeError) as raised:
        url(**{name: value})
    assert str(raised.value) == f"listItems: {message}"


@pytest.mark.parametrize(
    ("name", "value", "written"),
    [
        ("pageSize", "5", "?pageSize=5"),
        ("pageSize", Decimal(5), "?pageSize=5"),
        ("ratio", 1, "?ratio=1"),
        ("ratio", Decimal("0.10"), "?ratio=0.10"),
        ("ratio", "1e3", "?ratio=1e3"),
        ("deep", "true", "?deep=true"),
        ("name", 5, "?name=5"),
        ("name", datetime.date(2024, 1, 2), "?name=2024-01-02"),
        ("ids", (each for each in (1, 2)), "?ids=1&ids=2"),
        ("filter", Other(id="a"), "?filter%5Bid%5D=a"),
        ("X-Count", 5, "5"),
    ],
)
def test_what_is_the_same_text_is_welcome(name: str, value: Any, written: str) -> None:
    assert url(**{name: value}) == written


def test_what_is_missing_is_called_as_the_caller_calls_it() -> None:
    with pytest.raises(TypeError, match=r"^listItems: item_id must be given"):
        build(LIST, {}, base_url="https://x.test")
