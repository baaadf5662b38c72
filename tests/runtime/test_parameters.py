"""Parameters: every place, style and shape, against the strings that the OpenAPI style table gives for them."""

from __future__ import annotations

import datetime
import enum
import uuid
from decimal import Decimal
from typing import Any

import pytest

from runtime.request.declarations import Parameter
from runtime.request.serialize import writer
from runtime.serialization.model import NULL, Model
from runtime.serialization.scalars import quote, scalar

STRING = "blue"
ARRAY = ["blue", "black", "brown"]
INDIA = datetime.timezone(datetime.timedelta(hours=5, minutes=30))
OBJECT = {"R": 100, "G": 200, "B": 150}


class Colour(Model):
    R: int
    G: int
    B: int | None = None


class Plain(enum.Enum):
    A = "a b"


class Text(enum.StrEnum):
    A = "a"


class Number(enum.IntEnum):
    ONE = 1


# place, style, explode, value, what is written
TABLE: list[tuple[str, str | None, bool | None, Any, str]] = [
    ("path", None, None, STRING, "blue"),
    ("path", "simple", False, ARRAY, "blue,black,brown"),
    ("path", "simple", True, ARRAY, "blue,black,brown"),
    ("path", "simple", False, OBJECT, "R,100,G,200,B,150"),
    ("path", "simple", True, OBJECT, "R=100,G=200,B=150"),
    ("path", "label", False, STRING, ".blue"),
    ("path", "label", True, STRING, ".blue"),
    ("path", "label", False, ARRAY, ".blue,black,brown"),
    ("path", "label", True, ARRAY, ".blue.black.brown"),
    ("path", "label", False, OBJECT, ".R,100,G,200,B,150"),
    ("path", "label", True, OBJECT, ".R=100.G=200.B=150"),
    ("path", "matrix", False, "", ";color"),
    ("path", "matrix", False, STRING, ";color=blue"),
    ("path", "matrix", True, STRING, ";color=blue"),
    ("path", "matrix", False, ARRAY, ";color=blue,black,brown"),
    ("path", "matrix", True, ARRAY, ";color=blue;color=black;color=brown"),
    ("path", "matrix", False, OBJECT, ";color=R,100,G,200,B,150"),
    ("path", "matrix", True, OBJECT, ";R=100;G=200;B=150"),
    ("query", None, None, "", "color="),
    ("query", None, None, STRING, "color=blue"),
    ("query", "form", True, ARRAY, "color=blue&color=black&color=brown"),
    ("query", "form", False, ARRAY, "color=blue,black,brown"),
    ("query", "form", True, OBJECT, "R=100&G=200&B=150"),
    ("query", "form", False, OBJECT, "color=R,100,G,200,B,150"),
    ("query", "form", True, [], ""),
    ("query", "form", False, [], ""),
    ("query", "form", True, {}, ""),
    ("query", "spaceDelimited", False, ARRAY, "color=blue%20black%20brown"),
    ("query", "spaceDelimited", False, OBJECT, "color=R%20100%20G%20200%20B%20150"),
    ("query", "spaceDelimited", True, ARRAY, "color=blue&color=black&color=brown"),
    ("query", "pipeDelimited", False, ARRAY, "color=blue%7Cblack%7Cbrown"),
    ("query", "pipeDelimited", False, OBJECT, "color=R%7C100%7CG%7C200%7CB%7C150"),
    ("query", "pipeDelimited", None, ARRAY, "color=blue%7Cblack%7Cbrown"),
    ("query", "tabDelimited", False, ARRAY, "color=blue%09black%09brown"),
    ("query", "deepObject", True, OBJECT, "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150"),
    (
        "query",
        "deepObject",
        None,
        {"a": {"b": ["x", "y"]}},
        "color%5Ba%5D%5Bb%5D%5B0%5D=x&color%5Ba%5D%5Bb%5D%5B1%5D=y",
    ),
    ("query", "deepObject", None, ["x", "y"], "color%5B0%5D=x&color%5B1%5D=y"),
    ("query", "deepObject", None, {"a": None, "b": NULL, "c": ""}, "color%5Bb%5D=&color%5Bc%5D="),
    ("header", None, None, STRING, "blue"),
    ("header", None, None, "", ""),
    ("header", "simple", False, ARRAY, "blue,black,brown"),
    ("header", "simple", False, OBJECT, "R,100,G,200,B,150"),
    ("header", "simple", True, OBJECT, "R=100,G=200,B=150"),
    ("cookie", None, None, STRING, "color=blue"),
    ("cookie", "form", True, ARRAY, "color=blue; color=black; color=brown"),
    ("cookie", "form", False, ARRAY, "color=blue,black,brown"),
    ("cookie", "form", False, OBJECT, "color=R,100,G,200,B,150"),
    ("cookie", "form", True, OBJECT, "R=100; G=200; B=150"),
]


@pytest.mark.parametrize(("place", "style", "explode", "value", "expected"), TABLE)
def test_style_table(place: Any, style: Any, explode: bool | None, value: Any, expected: str) -> None:
    assert writer(Parameter("color", place, style=style, explode=explode))(value) == expected


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("a b/ü", "a%20b%2F%C3%BC"),
        (True, "true"),
        (False, "false"),
        (7, "7"),
        (2**63, "9223372036854775808"),
        (1.5, "1.5"),
        (1e22, "1e%2B22"),
        (Decimal("1.10"), "1.10"),
        (uuid.UUID(int=1), "00000000-0000-0000-0000-000000000001"),
        (datetime.date(2024, 2, 29), "2024-02-29"),
        (datetime.time(1, 2, 3), "01%3A02%3A03"),
        (datetime.datetime(2024, 1, 2, 3, 4, 5, tzinfo=datetime.UTC), "2024-01-02T03%3A04%3A05Z"),
        (
            datetime.datetime(
                2024, 1, 2, 3, 4, 5, 6, tzinfo=datetime.timezone(datetime.timedelta(hours=5, minutes=30))
            ),
            "2024-01-02T03%3A04%3A05.000006%2B05%3A30",
        ),
        (datetime.timedelta(days=1, seconds=90), "P1DT1M30S"),
        (datetime.timedelta(), "PT0S"),
        (datetime.timedelta(milliseconds=-1500), "-PT1.5S"),
        (Plain.A, "a%20b"),
        (Text.A, "a"),
        (Number.ONE, "1"),
        (b"\x00\xff", "AP8%3D"),
        (NULL, ""),
    ],
)
def test_scalars_in_a_query(value: Any, text: str) -> None:
    assert writer(Parameter("q", "query"))(value) == f"q={text}"


@pytest.mark.parametrize("value", [uuid.UUID(int=5), 5, "a"])
def test_what_a_path_takes(value: Any) -> None:
    assert writer(Parameter("id", "path"))(value) == str(value)


@pytest.mark.parametrize("style", [None, "label", "matrix"])
@pytest.mark.parametrize("value", ["", ".", "..", "../x", "a/b", "a?b#c", "%2e%2e", "a\\b", "\0"])
def test_a_path_value_never_leaves_its_segment(style: Any, value: str) -> None:
    write = writer(Parameter("id", "path", style=style))
    try:
        text = write(value)
    except ValueError:
        return
    assert text not in ("", ".", "..")
    assert not set("/?#\\\0") & set(text)


@pytest.mark.parametrize("value", ["", ".", ".."])
def test_a_dotted_or_empty_segment_is_refused(value: str) -> None:
    with pytest.raises(ValueError, match="part of the path"):
        writer(Parameter("id", "path"))(value)


def test_empty_items_cannot_make_a_dotted_segment() -> None:
    with pytest.raises(ValueError, match="part of the path"):
        writer(Parameter("id", "path", style="label", explode=True))(["", ""])


@pytest.mark.parametrize("place", ["path", "query", "header", "cookie"])
@pytest.mark.parametrize("value", ["abc", b"abc", 5, {"a": 1}])
def test_a_bare_value_is_no_list(place: Any, value: Any) -> None:
    with pytest.raises(TypeError, match="ids takes a list, not a bare"):
        writer(Parameter("ids", place, list=True))(value)


def test_a_deep_object_of_a_list_refuses_a_bare_text() -> None:
    with pytest.raises(TypeError, match="takes a list"):
        writer(Parameter("ids", "query", style="deepObject", list=True))("abc")


@pytest.mark.parametrize(
    "value", [("a", "b"), ["a", "b"], {"a": 1, "b": 2}.keys(), {"b", "a"}, frozenset("ab"), iter("ab")]
)
def test_any_collection_is_a_list(value: Any) -> None:
    assert writer(Parameter("ids", "query", list=True))(value) == "ids=a&ids=b"


def test_an_empty_list_that_is_required_is_there_and_empty() -> None:
    assert writer(Parameter("ids", "query", list=True, required=True))([]) == "ids="


def test_none_in_a_list_is_refused() -> None:
    with pytest.raises(TypeError, match="None cannot stand in a list"):
        writer(Parameter("ids", "query", list=True))(["a", None])


@pytest.mark.parametrize(
    ("style", "value"), [("spaceDelimited", ["a b"]), ("pipeDelimited", ["a|b"]), ("tabDelimited", ["a\tb"])]
)
def test_an_item_that_holds_the_delimiter_is_refused(style: Any, value: Any) -> None:
    with pytest.raises(ValueError, match="stands between the items"):
        writer(Parameter("ids", "query", style=style))(value)


def test_a_comma_in_an_item_is_encoded() -> None:
    assert writer(Parameter("ids", "query", explode=False))(["a,b", "c"]) == "ids=a%2Cb,c"
    assert writer(Parameter("ids", "path"))(["a,b", "c"]) == "a%2Cb,c"
    assert writer(Parameter("ids", "cookie", explode=False))(["a,b", "c"]) == "ids=a%2Cb,c"


def test_a_comma_in_an_item_of_a_header_is_refused() -> None:
    with pytest.raises(ValueError, match="cannot hold a comma"):
        writer(Parameter("X-Ids", "header", list=True))(["a,b"])
    assert writer(Parameter("X-Text", "header"))("a,b") == "a,b"


@pytest.mark.parametrize("value", ["a\r\nX: y", "a\nb", "a\0b", "\x7f", "\x1b[0m"])
def test_a_header_value_cannot_end_its_line(value: str) -> None:
    with pytest.raises(ValueError, match="control character") as caught:
        writer(Parameter("X-Secret", "header"))(value)
    assert value not in str(caught.value)


def test_a_header_is_not_percent_encoded_but_trimmed() -> None:
    assert writer(Parameter("X", "header"))(" Zürich 100% ") == "Zürich 100%"


def test_a_cookie_cannot_hold_another() -> None:
    assert writer(Parameter("c", "cookie"))('a; b="c",d%\\é') == "c=a%3B%20b=%22c%22%2Cd%25%5C%C3%A9"


def test_datetimes_without_a_zone_are_refused() -> None:
    with pytest.raises(ValueError, match="no time zone"):
        writer(Parameter("since", "query"))(datetime.datetime(2024, 1, 1))


@pytest.mark.parametrize("value", [float("nan"), float("inf"), Decimal("NaN")])
def test_numbers_that_are_none_are_refused(value: Any) -> None:
    with pytest.raises(ValueError, match="cannot be sent"):
        scalar(value, "x")


@pytest.mark.parametrize("place", ["path", "header", "cookie"])
def test_null_is_sent_only_in_a_query(place: Any) -> None:
    with pytest.raises(TypeError, match="NULL"):
        writer(Parameter("x", place))(NULL)


@pytest.mark.parametrize("value", [object(), lambda: 1])
def test_what_is_no_value_is_refused(value: Any) -> None:
    with pytest.raises(TypeError, match="x cannot be sent as text"):
        writer(Parameter("x", "query"))(value)


@pytest.mark.parametrize(
    ("place", "value", "expected"),
    [
        ("query", "/a:b?c@d!$'()*,;=", "x=/a:b?c@d!$'()*,;="),
        ("query", "a&b#c+d[e]", "x=a%26b%23c%2Bd%5Be%5D"),
        ("query", "50%25 %zz", "x=50%25%20%25zz"),
        ("query", ["a/b", "c,d"], "x=a/b,c%2Cd"),
        ("path", "a:b@c,d/e?f#g", "a:b@c,d%2Fe%3Ff%23g"),
    ],
)
def test_reserved_characters_stay_where_allowed(place: Any, value: Any, expected: str) -> None:
    assert writer(Parameter("x", place, explode=False, allow_reserved=True))(value) == expected


@pytest.mark.parametrize(
    ("place", "value", "expected"),
    [
        ("query", {"a": [1, "ü"]}, "f=%7B%22a%22%3A%5B1%2C%22%C3%BC%22%5D%7D"),
        ("query", "x", "f=%22x%22"),
        ("query", NULL, "f=null"),
        ("path", {"a": 1}, "%7B%22a%22%3A1%7D"),
        ("header", {"a": 1}, '{"a":1}'),
        ("cookie", {"a": 1}, "f={%22a%22:1}"),
    ],
)
def test_content_parameters_are_json(place: Any, value: Any, expected: str) -> None:
    assert writer(Parameter("f", place, content_type="application/json"))(value) == expected


def test_a_content_parameter_of_another_type_is_text() -> None:
    assert writer(Parameter("f", "query", content_type="text/plain"))("a b") == "f=a%20b"


def test_models_are_objects() -> None:
    assert writer(Parameter("c", "query"))(Colour(R=1, G=2)) == "R=1&G=2"
    assert (
        writer(Parameter("c", "query", style="deepObject"))(Colour(R=1, G=2, B=3)) == "c%5BR%5D=1&c%5BG%5D=2&c%5BB%5D=3"
    )


def test_parts_within_parts_are_json() -> None:
    assert writer(Parameter("c", "query"))([{"a": 1}, Colour(R=1, G=2)]) == (
        "c=%7B%22a%22%3A1%7D&c=%7B%22R%22%3A1%2C%22G%22%3A2%7D"
    )


@pytest.mark.parametrize(
    ("name", "expected"), [("a b", "a%20b=1"), ("$top", "%24top=1"), ("f[x]", "f%5Bx%5D=1"), ("&=", "%26%3D=1")]
)
def test_names_are_encoded(name: str, expected: str) -> None:
    assert writer(Parameter(name, "query"))(1) == expected


def test_a_header_name_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="not a header name"):
        writer(Parameter("X: y\r\n", "header"))


@pytest.mark.parametrize("text", ["", "aZ09-._~", "a b", "ü", "%41"])
def test_quote_leaves_only_unreserved(text: str) -> None:
    from urllib.parse import unquote

    assert unquote(quote(text)) == text
    assert all(char.isascii() and (char.isalnum() or char in "-._~%") for char in quote(text))
