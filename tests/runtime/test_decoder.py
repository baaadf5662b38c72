"""JSON in and out: every digit, every offset, every byte."""

import contextlib
import datetime
import decimal
import json
import threading
import uuid
from types import MappingProxyType
from typing import Any

import pytest
from exemplars import Cat, Closed, Color, Credentials, Invoice, Level, Node, Owner, Task, TaskList, Zoo

from runtime.drift import DriftLog
from runtime.serialization import decoder
from runtime.serialization.decoder import Decoder, Mismatch, encode, from_dict, from_json, to_builtins, to_dict, to_json
from runtime.serialization.json_values import JsonValue

ID = uuid.UUID("12345678-1234-5678-1234-567812345678")
D = decimal.Decimal


def strict(form: Any, content: bytes) -> Any:
    return Decoder(lambda: form).decode(content, strict=True)


@pytest.mark.parametrize(
    ("field", "wire", "value"),
    [
        ("id", '"12345678-1234-5678-1234-567812345678"', ID),
        ("size", "9223372036854775807", 2**63 - 1),
        ("size", "123456789012345678901234567890", 123456789012345678901234567890),
        ("ratio", "0.1", 0.1),
        ("price", '"1.10000000000000000000000000001"', D("1.10000000000000000000000000001")),
        ("due", '"2024-02-29"', datetime.date(2024, 2, 29)),
        ("content", '"AAEC/w=="', b"\x00\x01\x02\xff"),
        ("done", "false", False),
        ("status", '"DONE"', "DONE"),
        ("priority", "2", 2),
        ("color", '"dark blue"', Color.DARK_BLUE),
        ("level", "2", Level.HIGH),
        ("owner", '{"name":"n","lastName":"l"}', Owner(name="n", last_name="l")),
        ("payload", '{"a":[1,null,"x"]}', {"a": [1, None, "x"]}),
    ],
)
def test_values_come_and_go_whole(field: str, wire: str, value: Any) -> None:
    given = {"id": '"12345678-1234-5678-1234-567812345678"', "name": '"n"', "reference": "null", field: wire}
    content = "{" + ",".join(f'"{key}":{text}' for key, text in given.items()) + "}"
    task = strict(Task, content.encode())
    assert getattr(task, field) == value
    assert type(getattr(task, field)) is type(value)
    assert f'"{field}":{wire}'.encode() in encode(task)


@pytest.mark.parametrize(
    "text", ["2024-01-01T10:00:00+02:00", "2024-01-01T10:00:00.123456-05:30", "2024-01-01T10:00:00Z"]
)
def test_datetimes_keep_their_offset(text: str) -> None:
    content = f'{{"id":"{ID}","name":"n","reference":null,"timeCreated":"{text}"}}'.encode()
    task = strict(Task, content)
    assert task.time_created == datetime.datetime.fromisoformat(text)
    assert task.time_created.utcoffset() == datetime.datetime.fromisoformat(text).utcoffset()
    assert encode(task) == content


def test_decimals_that_are_numbers_keep_every_digit() -> None:
    content = b'{"amount":1.12345678901234567890,"parts":[1.10,2],"text":"3.30"}'
    invoice = strict(Invoice, content)
    assert invoice.amount == D("1.12345678901234567890")
    assert encode(invoice) == content
    assert to_dict(invoice) == {"amount": 1.1234567890123457, "parts": [1.1, 2], "text": "3.30"}
    assert encode(Invoice(amount=D("1E+3"))) == b'{"amount":1E+3}'
    with pytest.raises(ValueError, match="NaN"):
        encode(Invoice(amount=D("NaN")))


def test_decimals_keep_every_digit_when_something_else_differs() -> None:
    content = (
        b'{"amount":1.12345678901234567890,"parts":[1.10,2],"text":3.30,"new":0.12345678901234567890123,"more":1.5}'
    )
    decoder = Decoder(lambda: Invoice)
    for _ in range(3):
        invoice = decoder.decode(content)
        assert invoice.amount == D("1.12345678901234567890")
        assert invoice.extra_fields["more"] == 1.5
        assert encode(invoice) == content.replace(b":3.30", b':"3.30"')


def test_encode_takes_models_mappings_lists_and_scalars() -> None:
    given: dict[str, Any] = {
        "model": Owner(name="n"),
        "list": [Cat(), (1, 2), {3}, frozenset({4})],
        "mapping": MappingProxyType({"a": Owner(name="m")}),
        "date": datetime.date(2024, 1, 2),
        "time": datetime.datetime(2024, 1, 2, 3, 4, 5, tzinfo=datetime.timezone(datetime.timedelta(hours=2))),
        "span": datetime.timedelta(hours=1),
        "uuid": ID,
        "decimal": D("1.10"),
        "bytes": b"\x00\xff",
        "enum": Color.RED,
        "big": 2**80,
    }
    wire = {
        "model": {"name": "n"},
        "list": [{"petType": "cat"}, [1, 2], [3], [4]],
        "mapping": {"a": {"name": "m"}},
        "date": "2024-01-02",
        "time": "2024-01-02T03:04:05+02:00",
        "span": "PT1H",
        "uuid": str(ID),
        "decimal": "1.10",
        "bytes": "AP8=",
        "enum": "red",
        "big": 2**80,
    }
    assert json.loads(encode(given)) == wire
    assert json.loads(json.dumps(to_builtins(given))) == wire
    given["model"].extra_fields["new"] = Owner(name="inner")  # now it goes the slow way, to the same end
    wire["model"] = {"name": "n", "new": {"name": "inner"}}
    assert json.loads(encode(given)) == wire
    assert json.loads(json.dumps(to_builtins(given))) == wire


def test_encode_says_what_it_cannot_send() -> None:
    with pytest.raises(TypeError, match="object"):
        encode({"a": object()})
    with pytest.raises(TypeError, match="no model"):
        to_dict([1])


def test_extra_fields_never_shadow_declared_ones() -> None:
    owner = Owner(name="n")
    dict.__setitem__(owner.extra_fields, "name", "other")  # on purpose past the check
    assert to_dict(owner) == {"name": "n"}


def test_untyped_bodies() -> None:
    assert strict(Any, b'{"a":[1,2.5,"x",null,true]}') == {"a": [1, 2.5, "x", None, True]}
    assert strict(list[Owner], b'[{"name":"n"}]') == [Owner(name="n")]
    assert strict(dict[str, list[Owner] | None], b'{"a":null}') == {"a": None}
    assert strict(str, b'"text"') == "text"


@pytest.mark.parametrize(
    ("content", "got"),
    [
        (b"", "nothing"),
        (b" \n", "nothing"),
        (b"{", "invalid JSON"),
        (b"<html></html>", "invalid JSON"),
        (b'{"name":"n"} x', "invalid JSON"),
        (b'{"name":"\xff"', "UTF-8"),
        (b'{"name":NaNo}', "invalid JSON"),
        (b"[" * 50_000, "nested too deeply"),
        (b"[1]", "array of 1 item"),
        (b'"text"', "string of length 4"),
    ],
)
@pytest.mark.parametrize("strictly", [False, True])
def test_what_is_nothing_of_the_type_is_a_mismatch(content: bytes, got: str, strictly: bool) -> None:
    with pytest.raises(Mismatch) as caught:
        Decoder(lambda: Owner).decode(content, strict=strictly)
    assert caught.value.path == "$"
    assert caught.value.expected == "object"
    assert got in caught.value.got
    assert got in str(caught.value)


INF = float("inf")


@pytest.mark.parametrize(
    ("content", "value", "notes"),
    [
        (b'\xef\xbb\xbf{"name":"n"}', Owner(name="n"), [("$", "a byte order mark")]),
        ('{"name":"n"}'.encode("utf-16"), Owner(name="n"), [("$", "text in utf-16")]),
        (b'{"name":"caf\xe9"}', Owner(name="caf\ufffd"), [("$", "bytes that are not UTF-8")]),
        (b'{"name":"\xf0\x9f\x98"}', Owner(name="\ufffd"), [("$", "bytes that are not UTF-8")]),
        (rb'{"name":"a\ud83d"}', Owner(name="a\ufffd"), [("$.name", "half of a character")]),
        (rb'{"name":"a\ude00b\ud83d\ude00"}', Owner(name="a\ufffdb\U0001f600"), [("$.name", "half of a character")]),
        (b'{"name":"a\nb\x01"}', Owner(name="a\nb\x01"), [("$", "control characters in text")]),
        (b'{"name":"n","size":NaN}', None, [("$.size", "NaN")]),
        (b'{"name":"n","size":-Infinity}', -INF, [("$.size", "a number out of range")]),
        (b'{"name":"n","size":1e400}', INF, [("$.size", "a number out of range")]),
        (b'{"name":"n","size":' + b"9" * 100_000 + b"}", INF, [("$.size", "a number out of range")]),
        (b'{"name":"n","size":-' + b"9" * 4301 + b"}", -INF, [("$.size", "a number out of range")]),
    ],
)
def test_what_json_forbids_and_servers_write(content: bytes, value: Any, notes: list[tuple[str, str]]) -> None:
    decoder, log = Decoder(lambda: Owner), DriftLog()
    for _ in range(3):
        made = decoder.decode(content, report=log.reporter("op"))
        if isinstance(value, Owner):
            assert made == value
        else:
            assert made.name == "n"
            got = made.extra_fields["size"]
            assert got == value if value else got != got
        made.extra_fields.clear()
        assert from_json(Owner, to_json(made)) == made  # and it can be shown and sent
    assert [(each.path, each.got) for each in log if each.kind == "json"] == notes
    with pytest.raises(Mismatch):
        decoder.decode(content, strict=True)


@pytest.mark.parametrize("form", [Task, Invoice, Zoo, Task | None, list[Task], dict[str, Task], JsonValue])
@pytest.mark.parametrize(
    "number", [b"NaN", b"-Infinity", b"1e400", b"1e999999999", b"9" * 5000, b'"' + b"9" * 5000 + b'"', b'"1e999999999"']
)
def test_no_number_breaks_a_reply(form: Any, number: bytes) -> None:
    one = (
        b'{"name":"n","reference":null,"amount":%b,"parts":[%b],"size":%b,"ratio":%b,"price":%b,"priority":%b,"new":%b}'
    )
    content = one.replace(b"%b", number)
    decoder = Decoder(lambda: form)
    for whole in (
        content,
        b"[%b]" % content,
        b'{"a":%b,"mixed":%b,"counts":%b,"line":[%b]}' % ((content,) * 3 + (number,)),
    ):
        for _ in range(3):
            with contextlib.suppress(Mismatch):  # and nothing else is raised
                repr(decoder.decode(whole))


@pytest.mark.parametrize(
    ("wire", "value", "lost"),
    [
        ("2023-12-31T23:59:59.9999999Z", (2023, 12, 31, 23, 59, 59, 999999), True),
        ("2023-12-31T23:59:59.999999999999-05:00", (2023, 12, 31, 23, 59, 59, 999999), True),
        ("2024-02-29T23:59:59.9999995+00:00", (2024, 2, 29, 23, 59, 59, 999999), True),
        ("2024-01-01T08:00:59.99999951Z", (2024, 1, 1, 8, 0, 59, 999999), True),
        ("2024-01-01T08:00:00.1234567Z", (2024, 1, 1, 8, 0, 0, 123457), True),
        ("2024-01-01T08:00:00.1234560Z", (2024, 1, 1, 8, 0, 0, 123456), False),
        ("2024-01-01T23:59:59.9999990000Z", (2024, 1, 1, 23, 59, 59, 999999), False),
        ("2024-01-01T08:00:00.123456Z", (2024, 1, 1, 8, 0, 0, 123456), False),
    ],
)
@pytest.mark.parametrize("strictly", [False, True])
def test_no_fraction_of_a_second_moves_a_moment(wire: str, value: tuple[int, ...], lost: bool, strictly: bool) -> None:
    decoder, log = Decoder(lambda: TaskList), DriftLog()
    one = {"id": str(ID), "name": wire, "reference": None, "timeCreated": wire}
    for count in (1, 2, 400, 400):  # the last ones are large, and the same every time
        items = decoder.decode(encode({"items": [one] * count}), strict=strictly, report=log.reporter("op")).items
        made = items[-1]
        assert (made.time_created.replace(tzinfo=None), made.name) == (datetime.datetime(*value), wire)  # type: ignore[arg-type]
        assert len({each.time_created for each in items}) == 1
    assert [(each.path, each.kind) for each in log] == [("$.items[].timeCreated", "digits")] * lost


def test_a_time_of_day_does_not_begin_the_day_anew() -> None:
    last = datetime.time(23, 59, 59, 999999)
    assert from_json(datetime.time | None, '"23:59:59.9999999"') == last
    assert from_json(list[datetime.time], '["23:59:59.9999999"]') == [last]
    assert from_json(dict[str, datetime.time], '{"a":"23:59:59.9999999"}') == {"a": last}


def test_text_that_looks_like_a_moment_costs_one_look() -> None:
    decoder = Decoder(lambda: Owner)
    content = b'{"name":"10:00:00.123456789"}'
    assert decoder.decode(content) == Owner(name="10:00:00.123456789")
    assert decoder._learned[id(decoder)].fractions_told
    assert decoder.decode(content) == Owner(name="10:00:00.123456789")


@pytest.mark.parametrize("depth", [300, 900, 20_000])
def test_no_depth_breaks_a_reply(depth: int) -> None:
    for head, inner, tail in ((b'{"name":"n","leaf":{"parent":', b"null", b"}}"), (b'{"x":[', b"NaN", b"]}")):
        decoder = Decoder(lambda: Node)
        for _ in range(2):
            with contextlib.suppress(Mismatch):  # and nothing else is raised
                decoder.decode(head * depth + inner + tail * depth)


def test_from_and_to_plain_data() -> None:
    task = Task(id=ID, name="n", reference="r", owners=[Owner(name="o")], content=b"x")
    assert from_dict(Task, to_dict(task)) == task
    assert from_json(Task, to_json(task)) == task
    assert from_json(list[Task], to_json([task], indent=2).encode()) == [task]
    assert '\n  "name": "n"' in to_json(task, indent=2)
    with pytest.raises(Mismatch, match="new"):
        from_dict(Closed, {"id": 1, "new": 2}, strict=True)


def test_a_decoder_asks_for_its_type_at_first_use_only() -> None:
    asked: list[int] = []

    def form() -> Any:
        asked.append(1)
        return Owner

    decoder = Decoder(form)
    assert asked == []
    for _ in range(3):
        decoder.decode(b'{"name":"n"}')
    assert asked == [1]


def test_threads_share_a_decoder_while_it_learns() -> None:
    decoder = Decoder(lambda: TaskList)
    failures: list[BaseException] = []

    def work(number: int) -> None:
        try:
            for turn in range(30):
                new = {f"new{number}_{turn % 4}": turn}
                wire = {
                    "items": [{"id": str(ID), "name": "n", "reference": None, "owner": {"name": "o", **new}, **new}]
                }
                assert json.loads(encode(decoder.decode(json.dumps(wire).encode()))) == wire
        except BaseException as failure:  # told by the main thread
            failures.append(failure)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []


def test_secrets_are_not_in_mismatches() -> None:
    with pytest.raises(Mismatch) as caught:
        Decoder(lambda: Credentials).decode(b'{"user":"u","password":["canary"]}', strict=True)
    assert "canary" not in f"{caught.value!r}{caught.value}"


def test_the_public_names() -> None:
    assert {"Decoder", "Mismatch", "encode", "to_builtins", "to_dict", "from_dict"} <= set(decoder.__all__)
