"""XML text to plain data and back: names, kinds of nodes, scalars; and what a hostile server may send."""

from __future__ import annotations

import datetime
import enum
import json
from typing import Any

import msgspec
import pytest

from runtime.serialization.mismatch import Mismatch
from runtime.serialization.model import Model, OpenModel
from runtime.serialization.xml.codec import from_json, plain, to_json
from runtime.serialization.xml.elements import parse
from runtime.serialization.xml.names import Xml


class Tag(Model):
    name: str


class Item(Model, rename={"photo_urls": "photoUrls"}):
    id: int
    photo_urls: list[str] = msgspec.field(default_factory=list)
    tags: list[Tag] | None = None
    when: datetime.date | None = None
    ok: bool | None = None
    size: float | None = None


class Counts(OpenModel[int]):
    name: str | None = None


NAMES = {
    "Item": Xml(
        "item",
        fields={
            "id": Xml(node="attribute"),
            "photoUrls": Xml(items=Xml("photoUrl")),
            "tags": Xml(wrapped=True, items=Xml("tag")),
        },
    )
}


def read(text: str | bytes, form: Any = Item, xml: Xml | None = None, media_type: str | None = None) -> Any:
    content = text.encode() if isinstance(text, str) else text
    return json.loads(to_json(content, media_type, form, xml or Xml(), NAMES))


def write(value: Any, form: Any = Item, xml: Xml | None = None, media_type: str = "application/xml") -> str:
    content = from_json(json.dumps(value).encode(), media_type, form, xml or Xml("item"), NAMES)
    return content.decode().partition("\n")[2]


def test_an_object() -> None:
    text = (
        '<item id="7"><photoUrl>a</photoUrl><photoUrl>b</photoUrl><tags><tag><name>x</name></tag></tags>'
        "<when>2020-01-02</when><ok>true</ok><size>1.50</size></item>"
    )
    value = {
        "id": 7,
        "photoUrls": ["a", "b"],
        "tags": [{"name": "x"}],
        "when": "2020-01-02",
        "ok": True,
        "size": 1.5,
    }
    assert read(text) == value
    assert write(value) == text.replace("1.50", "1.5")


@pytest.mark.parametrize(
    ("text", "form", "value"),
    [
        (" 12 ", int, 12),
        ("+5", int, 5),
        ("007", int, 7),
        (".5", float, 0.5),
        ("1e3", float, 1000.0),
        ("NaN", float, "NaN"),
        ("five", int, "five"),
        ("1", bool, True),
        ("0", bool, False),
        ("yes", bool, "yes"),
        (" 5 ", str, " 5 "),
        ("", str, ""),
        ("", int | None, None),
        (" 2020-01-02\n", datetime.date, "2020-01-02"),
        ("5", int | str, 5),
        ("x", int | str, "x"),
        ("2", enum.IntEnum("Size", {"S": 1, "M": 2}), 2),
        ("", int, ""),
    ],
)
def test_scalars(text: str, form: Any, value: object) -> None:
    assert read(f"<r><v>{text}</v></r>", dict[str, form]) == {"v": value}


def test_every_digit_is_kept() -> None:
    digits = "1.2345678901234567890123"
    assert (
        to_json(f"<r><v>{digits}</v></r>".encode(), None, dict[str, float], Xml(), {}) == f'{{"v":{digits}}}'.encode()
    )
    assert from_json(f'{{"v":{digits}}}'.encode(), "text/xml", dict[str, float], Xml("r"), {}).endswith(
        f"<r><v>{digits}</v></r>".encode()
    )


def test_what_nobody_declares_is_kept_and_written_again() -> None:
    text = (
        '<item id="1" lang="en"><new a="1">t<x>1</x><x>2</x></new>'
        '<other xmlns="urn:other"><x xmlns="">3</x></other></item>'
    )
    value = read(text)
    assert value["@lang"] == "en"
    assert value["new"] == {"@a": "1", "#text": "t", "x": ["1", "2"]}
    assert value["{urn:other}other"] == {"{}x": "3"}
    assert read(write(value)) == value


def test_typed_further_properties() -> None:
    assert read("<c><name>n</name><a>1</a><b>2</b></c>", Counts) == {"name": "n", "a": 1, "b": 2}


def test_more_of_one_than_there_may_be_is_not_lost() -> None:
    assert read('<item id="1"><when>a</when><when>b</when></item>')["when"] == ["a", "b"]


def test_null() -> None:
    text = write({"id": 1, "when": None})
    assert 'xsi:nil="true"' in text
    assert read(text)["when"] is None


@pytest.mark.parametrize(
    ("xml", "text"),
    [
        (Xml("r", namespace="urn:a"), '<r xmlns="urn:a"><v>1</v></r>'),
        (Xml("r", namespace="urn:a", prefix="p"), '<p:r xmlns:p="urn:a"><v>1</v></p:r>'),
        (
            Xml("r", namespace="urn:a", prefix="p", items=Xml(prefix="p")),
            '<p:r xmlns:p="urn:a"><v>1</v></p:r>',
        ),
    ],
)
def test_namespaces(xml: Xml, text: str) -> None:
    assert write({"v": 1}, dict[str, int], xml) == text
    assert read(text, dict[str, int], xml) == {"v": 1}


def test_fields_of_one_name_in_two_namespaces() -> None:
    class Two(Model):
        a: str | None = None
        b: str | None = None

    names = {"Two": Xml(fields={"a": Xml("n", namespace="urn:a"), "b": Xml("n", namespace="urn:b")})}
    content = b'<two xmlns:x="urn:b"><x:n>2</x:n></two>'
    assert to_json(content, None, Two, Xml(), names) == b'{"b":"2"}'
    # a server that forgets the namespace is understood
    assert to_json(b"<two><n>1</n></two>", None, Two, Xml(), names) == b'{"a":"1"}'


@pytest.mark.parametrize("text", ["a]]>b", "<&>\"'", "\r\n\t x", "é𝄞", "  "])
@pytest.mark.parametrize("node", ["attribute", "text", "cdata", "element"])
def test_texts(node: Any, text: str) -> None:
    class Note(Model):
        body: str | None = None

    names = {"Note": Xml(fields={"body": Xml(node=node)})}
    content = from_json(json.dumps({"body": text}).encode(), "text/xml", Note, Xml("note"), names)
    assert json.loads(to_json(content, None, Note, Xml(), names)) == {"body": text}


def test_the_encoding_that_the_type_names() -> None:
    content = from_json('{"name":"é€"}'.encode(), "text/xml; charset=iso-8859-1", Tag, Xml("t"), {})
    assert content.startswith(b'<?xml version="1.0" encoding="ISO8859-1"?>')
    assert b"\xe9&#8364;" in content
    assert json.loads(to_json(content, "text/xml; charset=iso-8859-1", Tag, Xml(), {})) == {"name": "é€"}
    assert json.loads(to_json("<t><name>é</name></t>".encode("utf-16"), None, Tag, Xml(), {})) == {"name": "é"}


@pytest.mark.parametrize("value", [{"a b": 1}, {"a>": 1}, {"1": 1}, {"a": "\x00"}, {"": 1}, {"x:y": 1}, {"@a/": "1"}])
def test_what_has_no_form_in_xml_is_refused(value: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="XML"):
        write(value, dict[str, Any])


BOMB = '<!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><r>&b;</r>'
HOSTILE = {
    "entities": BOMB,
    "an external entity": '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><r>&x;</r>',
    "an external document type": '<!DOCTYPE r SYSTEM "http://127.0.0.1:1/x.dtd"><r/>',
    "a parameter entity": '<!DOCTYPE r [<!ENTITY % p SYSTEM "http://127.0.0.1:1/x">%p;]><r/>',
    "default attributes": '<!DOCTYPE r [<!ATTLIST r a CDATA "x">]><r/>',
    "an entity of nobody": "<r>&x;</r>",
    "depth": "<r>" * 5000,
    "depth that is closed": "<r>" * 5000 + "</r>" * 5000,
    "a character that is none": "<r>&#0;</r>",
    "an end that is missing": "<r><a></r>",
    "a prefix of nobody": "<p:r/>",
    "an attribute twice": '<r a="1" a="2"/>',
    "two roots": "<r/><r/>",
    "nothing": "",
    "JSON": '{"a": 1}',
    "a separator in a namespace": '<r xmlns="a b"/>',
    "an encoding of nobody": '<?xml version="1.0" encoding="klingon"?><r/>',
    "an encoding of several bytes": '<?xml version="1.0" encoding="gb18030"?><r/>',
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_texts_are_refused(name: str) -> None:
    for read_as in (lambda text: parse(text, None), lambda text: plain(text, "application/xml")):
        with pytest.raises(Mismatch) as caught:
            read_as(HOSTILE[name].encode())
        assert "passwd" not in str(caught.value)


def test_bytes_that_are_not_of_the_encoding() -> None:
    for content, media_type in (
        (b"<r>\xff</r>", None),
        (b"<r>\xff</r>", "text/xml; charset=utf-8"),
        (b"\xff\xfe<", None),
    ):
        with pytest.raises(Mismatch):
            parse(content, media_type)


def test_the_number_of_nodes_is_bounded() -> None:
    with pytest.raises(Mismatch, match="elements"):
        parse(b"<r>" + b"<a/>" * 2_000_001 + b"</r>", None)


def test_long_lists_are_read_in_linear_time() -> None:
    text = '<item id="1">' + "<photoUrl>a</photoUrl>" * 50_000 + "<x/>" * 50_000 + "</item>"
    value = read(text)
    assert len(value["photoUrls"]) == 50_000
    assert len(value["x"]) == 50_000
