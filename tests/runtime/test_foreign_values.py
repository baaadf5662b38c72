"""One rule for every place a value is sent in: numpy, pandas, subclasses, pydantic, dataclasses; what has no form."""

from __future__ import annotations

import array
import dataclasses
import datetime
import decimal
import enum
import json
import math
from collections.abc import Callable
from typing import Any
from urllib.parse import unquote

import attrs
import msgspec
import numpy as np
import pandas as pd
import pydantic
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from request_kit import build

from runtime.request.bodies import encode as encode_body
from runtime.request.declarations import Body, Parameter
from runtime.request.operation import Operation, choices
from runtime.request.serialize import writer
from runtime.serialization.encoder import encode
from runtime.serialization.model import Model

UTC = datetime.UTC
INDIA = datetime.timezone(datetime.timedelta(hours=5, minutes=30))


class Whole(int):
    def __repr__(self) -> str:
        return "not a number"

    __str__ = __repr__


class Part(float):
    __repr__ = __str__ = Whole.__repr__  # type: ignore[assignment]


class Text(str):
    def __str__(self) -> str:
        return "not the text"


class Moment(datetime.datetime):
    pass


class Day(datetime.date):
    pass


class Plain(enum.Enum):
    A = "a"
    NESTED = np.int64(3)


class Named(enum.StrEnum):
    B = "b"


class Index:
    def __index__(self) -> int:
        return 7


class Arrow:
    """A moment of a library of its own."""

    def __init__(self, zone: datetime.tzinfo | None) -> None:
        self._moment = datetime.datetime(2024, 1, 2, 3, 4, 5, tzinfo=zone)

    def utcoffset(self) -> datetime.timedelta | None:
        return self._moment.utcoffset()

    def isoformat(self) -> str:
        return self._moment.isoformat()


# a value, and what it is on the wire: a JSON value, whose text is what other places have
SENT: list[tuple[Any, Any]] = [
    (np.int64(5), 5),
    (np.uint8(5), 5),
    (np.float64(1.5), 1.5),
    (np.float32(0.5), 0.5),
    (np.bool_(True), True),
    (np.str_("x"), "x"),
    (np.datetime64("2024-01-02"), "2024-01-02"),
    (np.timedelta64(90, "s"), "PT1M30S"),
    (pd.Timestamp("2024-01-02T03:04:05", tz="UTC"), "2024-01-02T03:04:05Z"),
    (pd.Timestamp("2024-01-02T03:04:05.123456789", tz="UTC"), "2024-01-02T03:04:05.123456789Z"),
    (pd.Timestamp("2024-01-02T03:04:05", tz="Asia/Kolkata"), "2024-01-02T03:04:05+05:30"),
    (pd.Timedelta("1s"), "P0DT0H0M1S"),
    (pd.Timedelta("1ns"), "P0DT0H0M0.000000001S"),
    (Whole(3), 3),
    (Part(1.5), 1.5),
    (Text("x"), "x"),
    (Moment(2024, 1, 2, tzinfo=UTC), "2024-01-02T00:00:00Z"),
    (datetime.datetime(2024, 1, 2, tzinfo=INDIA), "2024-01-02T00:00:00+05:30"),
    (Day(2024, 1, 2), "2024-01-02"),
    (Plain.A, "a"),
    (Plain.NESTED, 3),
    (Named.B, "b"),
    (Index(), 7),
    (2**70, 2**70),
    (datetime.timedelta(days=1, seconds=5), "P1DT5S"),
    (b"x", "eA=="),
]
# what has no form anywhere
REFUSED: list[Any] = [
    math.nan,
    math.inf,
    -math.inf,
    np.float64("nan"),
    np.float32("inf"),
    datetime.datetime(2024, 1, 2),
    Moment(2024, 1, 2),
    pd.Timestamp("2024-01-02T03:04:05"),
    pd.NaT,
    pd.NA,
    np.datetime64("2024-01-02T03:04:05"),
    np.datetime64("2024-01-02T03:04:05", "ns"),
    np.datetime64("NaT"),
    np.timedelta64(5, "ns"),
    Arrow(None),
    1 + 2j,
    object(),
    "\ud800",
]
Place = Callable[[Any], str]


def as_parameter(place: Any) -> Place:
    path = "/{weight}" if place == "path" else "/"
    operation: Operation[Any] = Operation(
        id="op", method="GET", path=path, parameters=(Parameter("weight", place),), replies={}
    )

    def sent(value: Any) -> str:
        request = build(operation, {"weight": value}, base_url="https://x.test")
        if place == "header":
            return request.headers["weight"]
        text = request.headers["Cookie"] if place == "cookie" else request.url.removeprefix("https://x.test/")
        return unquote(text.removeprefix("?").removeprefix("weight="))

    return sent


def in_form(media_type: str) -> Place:
    def sent(value: Any) -> str:
        content, _ = encode_body({"weight": value}, choices(Body({media_type: lambda: dict}), {}, None, None))
        assert isinstance(content, bytes)
        if media_type.startswith("multipart"):
            return content.partition(b"\r\n\r\n")[2].partition(b"\r\n--")[0].decode()
        return unquote(content.decode().removeprefix("weight=").replace("+", " "))

    return sent


def in_json(value: Any) -> str:
    content, _ = encode_body({"weight": value}, choices(Body({"application/json": lambda: Any}), {}, None, None))
    assert isinstance(content, bytes)
    found = json.loads(content)["weight"]
    return found if isinstance(found, str) else json.dumps(found)


PLACES: dict[str, Place] = {
    "query": as_parameter("query"),
    "path": as_parameter("path"),
    "header": as_parameter("header"),
    "cookie": as_parameter("cookie"),
    "json": in_json,
    "form": in_form("application/x-www-form-urlencoded"),
    "multipart": in_form("multipart/form-data"),
}


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize(("value", "expected"), SENT, ids=[repr(value)[:40] for value, _ in SENT])
def test_a_value_is_the_same_wherever_it_is_sent(place: str, value: Any, expected: Any) -> None:
    if place == "multipart" and isinstance(value, bytes):
        return  # there bytes are a file
    assert PLACES[place](value) == (expected if isinstance(expected, str) else json.dumps(expected))


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("value", REFUSED, ids=lambda value: type(value).__name__)
def test_what_has_no_form_is_refused_with_its_path(place: str, value: Any) -> None:
    with pytest.raises((TypeError, ValueError), match="weight"):
        PLACES[place](value)


@pytest.mark.parametrize("place", sorted(set(PLACES) - {"json"}))  # there it depends on the type, see test_given
def test_a_decimal_that_is_no_number_is_refused(place: str) -> None:
    with pytest.raises(ValueError, match="weight"):
        PLACES[place](decimal.Decimal("NaN"))


@dataclasses.dataclass
class Box:
    width: float
    made: datetime.datetime | None = None


class Crate(pydantic.BaseModel):
    model_config = pydantic.ConfigDict(validate_by_name=True)
    width: float = pydantic.Field(alias="theWidth")
    made: datetime.datetime | None = None


class Barrel(msgspec.Struct, rename="camel", omit_defaults=True):
    the_width: float
    made: datetime.datetime | None = None


@attrs.define
class Bag:
    width: float
    made: datetime.datetime | None = None


NOON = datetime.datetime(2024, 1, 2, 12)
OBJECTS: list[tuple[Callable[..., Any], dict[str, Any]]] = [
    (lambda width, made: Box(width, made), {"width": 1.5}),
    (lambda width, made: Crate(width=width, made=made), {"theWidth": 1.5}),
    (lambda width, made: Barrel(width, made), {"theWidth": 1.5}),
    (lambda width, made: Bag(width, made), {"width": 1.5}),
]


@pytest.mark.parametrize(("make", "expected"), OBJECTS)
def test_objects_of_other_libraries_stand_in_mappings(make: Callable[..., Any], expected: dict[str, Any]) -> None:
    whole = {**expected, "made": "2024-01-02T12:00:00Z"}
    value = make(1.5, NOON.replace(tzinfo=UTC))
    assert json.loads(encode({"boxes": [value]})) == {"boxes": [whole]}
    name = next(iter(expected))
    assert writer(Parameter("box", "query", style="deepObject"))(value) == (
        f"box%5B{name}%5D=1.5&box%5Bmade%5D=2024-01-02T12%3A00%3A00Z"
    )
    assert json.loads(unquote(writer(Parameter("box", "query"))({"a": value})).removeprefix("a=")) == whole


@pytest.mark.parametrize(("make", "expected"), OBJECTS)
def test_and_say_what_in_them_has_no_form(make: Callable[..., Any], expected: dict[str, Any]) -> None:
    name = next(iter(expected))
    with pytest.raises(ValueError, match=rf"^body\.boxes\[1\]\.{name}: nan has no form in JSON$"):
        encode({"boxes": [{}, make(math.nan, None)]}, "body")
    with pytest.raises(ValueError, match=r"^body\.made: .* has no time zone"):
        encode(make(1.5, NOON), "body")


def test_arrays_are_lists() -> None:
    values: list[tuple[Any, Any]] = [
        (np.array([1, 2]), [1, 2]),
        (np.array([[1.5], [2.5]]), [[1.5], [2.5]]),
        (np.array(3), 3),
        (pd.Series([1, 2]), [1, 2]),
        (pd.Series(pd.to_datetime(["2024-01-02"], utc=True)), ["2024-01-02T00:00:00Z"]),
        (pd.Index(["a"]), ["a"]),
        (array.array("d", [1.5]), [1.5]),
        ((each for each in (1, 2)), [1, 2]),
        ({"a": 1}.keys(), ["a"]),
        (range(2), [0, 1]),
    ]
    for value, expected in values:
        assert json.loads(encode({"a": value})) == {"a": expected}
    assert writer(Parameter("ids", "query", list=True))(np.array([1, 2])) == "ids=1&ids=2"
    assert writer(Parameter("ids", "query", list=True))(pd.Series(["a"])) == "ids=a"
    assert in_form("multipart/form-data")(np.array([5])) == "5"


@pytest.mark.parametrize(
    ("value", "path"),
    [
        (pd.DataFrame({"a": [1]}), r"body"),
        ({"rows": pd.DataFrame({"a": [1]})}, r"body\.rows"),
        ({"at": np.array(["2024-01-02"], dtype="M8[ns]")}, r"body\.at"),
        ({"rows": pd.Series([1.5, math.nan])}, r"body\.rows\[1\]"),
        ({"rows": pd.Series(["a", pd.NA])}, r"body\.rows\[1\]"),
        ({None: 1}, "body: None cannot be a key"),
        ({(1, 2): 1}, "body"),
        ({"a": {"b": [0, math.inf]}}, r"body\.a\.b\[1\]"),
        ({"a": ["\ud800"]}, r"body\.a\[0\]"),
    ],
)
def test_a_refusal_tells_where(value: Any, path: str) -> None:
    with pytest.raises((TypeError, ValueError), match=f"^{path}"):
        encode(value, "body")


def test_keys_are_written_as_values_are() -> None:
    value = {1: "a", np.int64(2): "b", Named.B: "c", False: "d", datetime.date(2024, 1, 2): "e"}
    assert json.loads(encode({"a": value})) == {"a": {"1": "a", "false": "d", "2": "b", "b": "c", "2024-01-02": "e"}}


def test_what_holds_itself_is_refused() -> None:
    value: list[Any] = []
    value.append(value)
    with pytest.raises(ValueError, match=r"^body is nested too deeply, or holds itself$"):
        encode(value, "body")


def test_a_message_does_not_tell_a_text() -> None:
    with pytest.raises(ValueError, match=r"^body\.password: half of a surrogate pair") as raised:
        encode({"password": "secret\ud800"}, "body")
    assert "secret" not in str(raised.value)
    assert raised.value.__cause__ is None


class Anything(Model):
    payload: Any = None
    weight: float | None = None


SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.sampled_from(["", "a", "é", "null", "T10:00:00", "\ud800"]),
    st.datetimes(timezones=st.sampled_from([None, UTC, INDIA])),
    st.floats(allow_nan=True, width=32).map(np.float32),
    st.integers(-5, 5).map(np.int16),
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.sampled_from("ab"), inner, max_size=2)),
    max_leaves=8,
)


def _has_form(value: Any) -> bool:
    if isinstance(value, dict):
        return all(map(_has_form, [*value, *value.values()]))
    if isinstance(value, list):
        return all(map(_has_form, value))
    if isinstance(value, str):
        return not any("\ud800" <= char <= "\udfff" for char in value)
    if isinstance(value, datetime.datetime):
        return value.tzinfo is not None
    return not isinstance(value, (float, np.floating)) or math.isfinite(value)


def _read(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _read(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_read(item) for item in value]
    if isinstance(value, datetime.datetime):
        return value.isoformat().replace("+00:00", "Z")
    return value.item() if isinstance(value, np.generic) else value


# how fast values are drawn hangs on the machine
@settings(suppress_health_check=[HealthCheck.too_slow])
@given(VALUES, st.sampled_from([lambda value: {"a": value}, lambda value: Anything(payload=value)]))
def test_nothing_is_changed_in_silence(value: Any, wrap: Callable[[Any], Any]) -> None:
    whole = wrap(value)
    if _has_form(value):
        found = json.loads(encode(whole))
        assert (found.get("payload") if isinstance(whole, Anything) else found["a"]) == _read(value)
    else:
        with pytest.raises((TypeError, ValueError)):
            encode(whole)


@pytest.mark.parametrize("value", [math.nan, "\ud800", datetime.datetime(2024, 1, 2), pd.NA])
def test_a_model_is_held_to_the_same(value: Any) -> None:
    with pytest.raises((TypeError, ValueError), match=r"^body\.weight"):
        encode(Anything(weight=value), "body")
