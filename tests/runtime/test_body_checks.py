"""Bodies are looked at before they are sent: which class, which names in mappings, how decimals travel."""

from __future__ import annotations

import datetime
import json
import math
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, TypeAlias

import pytest
import request_kit
from request_kit import build

from runtime.request.body_checks import UndeclaredFieldWarning
from runtime.request.declarations import Body
from runtime.request.files import Upload
from runtime.request.operation import Operation
from runtime.serialization.model import NULL, UNSET, ClosedModel, Model, OpenModel
from runtime.serialization.unions import Unknown, union

JSON = "application/json"
FORM = "application/x-www-form-urlencoded"
MULTI = "multipart/form-data"
LINES = "application/jsonl"
V3, V4 = "application/vnd.x.v3+json", "application/vnd.x.v4+json"


class Owner(ClosedModel, rename={"last_name": "lastName"}):
    last_name: str
    born: datetime.date | None = None


class Cat(Model, tag_field="kind", tag="cat"):
    lives: int | None = None


class Item(Model, rename={"due_at": "dueAt"}):
    id: str
    due_at: datetime.datetime | None = None
    weight: float | None = None
    size: int | None = None
    price: Decimal | None = None
    owner: Owner | None = None
    owners: list[Owner] | None = None
    by_name: dict[str, Owner] | None = None
    parent: Item | None = None
    payload: Any = None
    tags: list[str] | None = None
    note: str | None = None


class Priced(Model, numbers=("price",)):
    price: Decimal | None = None
    text: Decimal | None = None


class Other(Model):
    id: str


class Labels(OpenModel[Owner], rename={"main_one": "mainOne"}):
    main_one: str | None = None


class ItemV3(Model):
    old: str


class ItemV4(Model):
    new: str


Pet: Any = union("Pet", lambda: (Cat, Owner))
Items: TypeAlias = list[Item]


def operation(form: Any, *media_types: str, **more: Any) -> Operation[Any]:
    contents = {each: (lambda: form) for each in media_types or (JSON,)}
    return Operation(id="putItem", method="PUT", path="/x", body=Body(contents), replies={}, **more)


VERSIONED: Operation[Any] = Operation(
    id="putItem",
    method="PUT",
    path="/x",
    body=Body({V4: lambda: ItemV4, V3: lambda: ItemV3}),
    replies={},
    versions={"v4": (V4,), "v3": (V3,)},
)


def content(form: Any, body: object, *media_types: str) -> bytes:
    request = build(operation(form, *media_types), {}, body, base_url="https://x.test")
    assert isinstance(request.content, bytes)
    return request.content


def sent(form: Any, body: object) -> Any:
    return json.loads(content(form, body))


# ---- classes ----


@dataclass
class Lookalike:
    id: str


@pytest.mark.parametrize(
    ("body", "what"),
    [
        (5, "an int"),
        ("text", "a str: JSON that is ready to be sent goes as Upload(...)"),
        (b"{}", "a bytes: JSON that is ready to be sent goes as Upload(...)"),
        ([Item(id="a")], "a list"),
        (Lookalike("a"), "a Lookalike: give its fields as a mapping"),
        (object(), "an object"),
    ],
)
@pytest.mark.parametrize("media_type", [JSON, FORM, MULTI])
def test_a_body_is_a_model_of_the_operation_or_a_mapping(media_type: str, body: object, what: str) -> None:
    with pytest.raises(TypeError) as raised:
        content(Item, body, media_type)
    assert str(raised.value) == f"putItem: body takes Item or a mapping, not {what}"


@pytest.mark.parametrize("media_type", [JSON, FORM, MULTI])
def test_a_model_of_another_operation_is_refused(media_type: str) -> None:
    with pytest.raises(TypeError, match=r"^putItem: body takes Item, not an Other$"):
        content(Item, Other(id="a"), media_type)


def test_a_model_of_another_media_version_is_told() -> None:
    with pytest.raises(
        TypeError, match=r"^putItem: body takes ItemV4, not an ItemV3: that is what version='v3' takes$"
    ):
        build(VERSIONED, {}, ItemV3(old="a"), version="v4", base_url="https://x.test")
    request = build(VERSIONED, {}, ItemV3(old="a"), version="v3", base_url="https://x.test")
    assert (request.content, request.headers["Content-Type"]) == (b'{"old":"a"}', V3)


def test_of_several_content_types_a_model_goes_in_that_of_its_class() -> None:
    both = Body({"application/merge-patch+json": lambda: Other, "application/vnd.y+json": lambda: Item})
    op: Operation[Any] = Operation(id="putItem", method="PUT", path="/x", body=both, replies={})
    request = build(op, {}, Item(id="a"), base_url="https://x.test")
    assert request.headers["Content-Type"] == "application/vnd.y+json"
    with pytest.raises(TypeError, match=r"takes Other, not a Cat"):
        build(op, {}, Cat(), base_url="https://x.test")


def test_a_class_that_extends_the_model_or_that_it_extends_will_do() -> None:
    class Own(Item):
        pass

    assert sent(Item, Own(id="a")) == {"id": "a"}
    assert sent(Own, Item(id="a")) == {"id": "a"}


def test_ready_json_is_not_looked_into() -> None:
    assert content(Item, Upload(b'{"anything": 1}')) == b'{"anything": 1}'


@pytest.mark.parametrize(
    ("form", "body"),
    [(Any, 5), (Any, [Item(id="a")]), (Pet, 5), (Pet, {"any": 1}), (dict[str, Any], {"any": 1}), (str, "text")],
)
def test_what_the_document_leaves_free_stays_free(form: Any, body: object) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        content(form, body)


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ({"owner": "me"}, "body.owner takes Owner or a mapping, not a str"),
        ({"owner": Other(id="a")}, "body.owner takes Owner, not an Other"),
        ({"owners": {"lastName": "x"}}, "body.owners takes a list, not a dict"),
        ({"owners": [{"lastName": "x"}, 5]}, "body.owners[1] takes Owner or a mapping, not an int"),
        ({"by_name": []}, "body.by_name takes a mapping, not a list"),
        ({"by_name": {"a": 5}}, "body.by_name.a takes Owner or a mapping, not an int"),
        ({"parent": {"parent": 5}}, "body.parent.parent takes Item or a mapping, not an int"),
    ],
)
def test_nested_values_too(body: dict[str, Any], message: str) -> None:
    given: list[Any] = [{"id": "a", **body}]
    if "parent" not in body:
        given.append(Item(id="a", **body))
    for value in given:
        with pytest.raises(TypeError) as raised:
            content(Item, value)
        assert str(raised.value) == f"putItem: {message}"


# ---- names ----


@pytest.mark.parametrize("media_type", [JSON, FORM, MULTI])
def test_a_python_name_in_a_mapping_is_refused(media_type: str) -> None:
    with pytest.raises(TypeError, match=r"body: a mapping has wire names, and that of 'due_at' is 'dueAt'"):
        content(Item, {"id": "a", "due_at": "2024-01-02"}, media_type)


@pytest.mark.parametrize(
    "body",
    [
        {"id": "a", "owner": {"last_name": "x"}},
        Item(id="a", owner={"last_name": "x"}),  # type: ignore[arg-type]
        Item(id="a", parent=Item(id="b", owner={"last_name": "x"})),  # type: ignore[arg-type]
        {"id": "a", "payload": Item(id="a", owner={"last_name": "x"})},  # type: ignore[arg-type]
    ],
)
def test_and_in_a_nested_one(body: object) -> None:
    with pytest.raises(TypeError, match=r"owner: a mapping has wire names, and that of 'last_name' is 'lastName'"):
        content(Item, body)


def test_an_unknown_key_is_refused_where_the_schema_is_closed() -> None:
    with pytest.raises(TypeError, match=r"^body: Owner has no field 'lastNam'; 'lastName' is near$"):
        content(Owner, {"lastNam": "x"})
    with pytest.raises(TypeError, match=r"^body\.owners\[0\]: Owner has no field 'zzz'$"):
        content(Item, {"id": "a", "owners": [{"lastName": "x", "zzz": 1}]})


@pytest.mark.parametrize("media_type", [JSON, FORM, MULTI])
def test_an_unknown_key_is_remarked_on_where_it_is_open(media_type: str) -> None:
    with pytest.warns(UndeclaredFieldWarning) as caught:
        found = content(Item, {"id": "a", "wieght": "5"}, media_type)
    assert [str(each.message) for each in caught] == [
        "body: Item declares no field 'wieght', it is sent as it is; 'weight' is near"
    ]
    assert caught[0].filename == request_kit.__file__
    assert b"wieght" in found


def test_many_of_a_kind_are_remarked_on_once() -> None:
    with pytest.warns(UndeclaredFieldWarning) as caught:
        content(Items, [{"id": "a", "zz": 1}, {"id": "b", "zz": 1}])
    assert len(caught) == 1


def test_further_fields_that_are_declared_are_none_to_remark_on() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert sent(Labels, {"any": {"lastName": "x"}}) == {"any": {"lastName": "x"}}
        made = Item(id="a")
        made.extra_fields["new"] = {"due_at": 1}
        assert sent(Item, made) == {"id": "a", "new": {"due_at": 1}}
    with pytest.raises(TypeError, match=r"wire names, and that of 'main_one' is 'mainOne'"):
        content(Labels, {"main_one": "x"})
    with pytest.raises(TypeError, match=r"^putItem: body\.any takes Owner or a mapping, not an int$"):
        content(Labels, {"any": 5})


def test_the_tag_of_a_model_is_no_unknown_key() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert sent(Cat, {"kind": "cat", "lives": 9}) == {"kind": "cat", "lives": 9}


def test_another_tag_in_a_mapping_is_refused() -> None:
    for body in ({"kind": "dog"}, {"kind": "dog", "lives": Decimal(9)}):
        with pytest.raises(ValueError, match=r"^body\.kind is 'cat' and nothing else$"):
            content(Cat, body)


def test_each_line_is_looked_at() -> None:
    assert content(Item, [Item(id="a"), {"id": "b"}], LINES) == b'{"id":"a"}\n{"id":"b"}\n'
    with pytest.raises(TypeError, match=r"^body\[1\]: a mapping has wire names"):
        content(Item, [{"id": "a"}, {"due_at": None}], LINES)
    with pytest.raises(ValueError, match=r"^body\[0\]\.weight: nan has no form in JSON"):
        content(Item, [Item(id="a", weight=math.nan)], LINES)

    def produced() -> Iterator[object]:
        yield {"id": "a"}
        yield 5

    stream: Any = build(operation(Item, LINES), {}, produced(), base_url="https://x.test").content
    with pytest.raises(TypeError, match=r"^putItem: body\[1\] takes Item or a mapping, not an int"):
        list(stream)


# ---- values ----

NOON = datetime.datetime(2024, 1, 2, 12)


@pytest.mark.parametrize(
    ("body", "path"),
    [
        (Item(id="a", weight=math.nan), "body.weight"),
        ({"id": "a", "weight": math.inf}, "body.weight"),
        (Item(id=math.nan), "body.id"),  # type: ignore[arg-type]  # as a table has it where nothing stands
        (Item(id="a", due_at=NOON), "body.dueAt"),
        ({"dueAt": NOON}, "body.dueAt"),
        (Item(id="a", parent=Item(id="b", due_at=NOON)), "body.parent.dueAt"),
        (Item(id="a", payload={"x": [NOON]}), "body.payload.x[0]"),
        (Item(id="a", price=Decimal("NaN")), "body.price"),
        ({"price": Decimal("Infinity")}, "body.price"),
        ({"weight": Decimal("NaN")}, "body.weight"),
        ({"owner": {"lastName": object()}}, "body.owner.lastName"),
        (Item(id="a", tags=["\ud800"]), "body.tags[0]"),
    ],
)
def test_what_has_no_form_is_refused_with_its_path(body: object, path: str) -> None:
    with pytest.raises((TypeError, ValueError)) as raised:
        content(Item, body)
    assert str(raised.value).startswith(f"{path}: ")


DIGITS = "0.1000000000000000055511151231257827"


@pytest.mark.parametrize("make", [Item, lambda **fields: fields])
def test_a_decimal_goes_out_as_the_document_says(make: Any) -> None:
    value = Decimal(DIGITS)
    body = make(id="a", weight=value, price=value, note=value)
    expected = f'{{"id":"a","weight":{DIGITS},"price":"{DIGITS}","note":"{DIGITS}"}}'
    assert content(Item, body).decode() == expected
    assert content(Items, [body]).decode() == f"[{expected}]"
    assert content(Priced, Priced(price=value, text=value)).decode() == f'{{"price":{DIGITS},"text":"{DIGITS}"}}'
    assert content(Priced, {"price": value, "text": value}).decode() == f'{{"price":{DIGITS},"text":"{DIGITS}"}}'
    assert content(list[float], [value]).decode() == f"[{DIGITS}]"
    assert content(Any, {"free": value}).decode() == f'{{"free":"{DIGITS}"}}'


def test_what_came_as_an_unknown_variant_goes_back() -> None:
    raw = {"kind": "bird", "wings": 2, "due_at": None}
    assert sent(Pet, Unknown(raw, "bird")) == raw
    assert sent(Item, Item(id="a", size=Decimal(1), payload=Unknown(raw)))["payload"] == raw  # type: ignore[arg-type]


def test_null_and_what_is_not_given() -> None:
    assert sent(Item, Item(id="a", owner=NULL)) == {"id": "a", "owner": None}
    assert sent(Item, Item(id=UNSET, owners=[])) == {"owners": []}
    assert sent(Item, {"id": "a", "owner": None}) == {"id": "a", "owner": None}
    assert sent(Item, {"id": "a", "note": "null"}) == {"id": "a", "note": "null"}
    assert sent(Item, Item(id="a", note="T12:00:00", payload={"x": "T12:00:00"}))["payload"] == {"x": "T12:00:00"}


def test_values_of_the_fast_way_and_of_the_slow_are_the_same() -> None:
    fields: dict[str, Any] = {
        "due_at": NOON.replace(tzinfo=datetime.UTC),
        "weight": 1.5,
        "price": Decimal("1.10"),
        "owner": Owner(last_name="x", born=datetime.date(2024, 1, 2)),
        "owners": [Owner(last_name="y")],
        "by_name": {"z": Owner(last_name="z")},
        "payload": {"a": [None, True, b"x", datetime.timedelta(seconds=5)]},
    }
    fast = content(Item, Item(id="a", **fields))
    slow = content(Item, Item(id="a", size=Decimal(5), **fields))  # type: ignore[arg-type]
    assert json.loads(slow) == {**json.loads(fast), "size": 5}
