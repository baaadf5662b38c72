"""Unions: by tag, by table, by structure; nested and recursive; their names work as classes."""

import copy
import datetime
import json
import pickle
from typing import Any

import pytest
from budgets import counted
from exemplars import ByKey, ByPath, Cat, Circle, Counts, Dog, Locator, Nested, Owner, Pet, Shape, Square, Zoo

from runtime.drift import DriftLog
from runtime.serialization.decoder import Decoder, Mismatch, encode, to_dict
from runtime.serialization.unions import Unknown, union

UTC = datetime.UTC


def decode(form: Any, value: Any, *, strict: bool = True) -> Any:
    return Decoder(lambda: form).decode(json.dumps(value).encode(), strict=strict)


@pytest.mark.parametrize(
    ("field", "wire", "value"),
    [
        ("star", {"petType": "cat", "meow": "m"}, Cat(meow="m")),
        ("pets", [{"petType": "dog", "friend": {"petType": "cat"}}], [Dog(friend=Cat())]),
        ("main", {"kind": "disc", "radius": 1.5}, Circle(kind="disc", radius=1.5)),
        (
            "shapes",
            [{"kind": "square", "side": 2.0, "inner": [{"kind": "circle", "radius": 1.0}]}],
            [Square(kind="square", side=2.0, inner=[Circle(kind="circle", radius=1.0)])],
        ),
        ("where", {"key": "k"}, ByKey(key="k")),
        ("where", {"path": "p"}, ByPath(path="p")),
        ("where", {"path": "p", "key": "k"}, ByPath(path="p", key="k")),
        ("where", ["a"], ["a"]),
        ("where", "plain", "plain"),
        ("where", "2024-01-01T00:00:00Z", datetime.datetime(2024, 1, 1, tzinfo=UTC)),
        ("mixed", 5, 5),
        ("mixed", {"key": "k"}, ByKey(key="k")),
        ("nested", {"a": {"b": 1, "c": {}}}, {"a": {"b": 1, "c": {}}}),
        ("either", {"name": "n"}, Owner(name="n")),
        ("either", "s", "s"),
        ("either", [1, 2], [1, 2]),
        ("pair", [1, "x"], (1, "x")),
        ("line", [1, "a", "b"], (1, "a", "b")),
        ("line", [1], (1,)),
    ],
)
def test_a_value_is_its_variant_and_goes_back_as_it_came(field: str, wire: Any, value: Any) -> None:
    zoo = decode(Zoo, {field: wire})
    assert getattr(zoo, field) == value
    assert type(getattr(zoo, field)) is type(value)
    assert json.loads(encode(zoo)) == {field: wire}


def test_the_discriminator_is_readable_and_sent() -> None:
    assert Cat().pet_type == "cat"
    assert encode(Dog(bark=1)) == b'{"petType":"dog","bark":1}'
    assert encode({"pet": Cat()}) == b'{"pet":{"petType":"cat"}}'


def test_names_of_unions_are_classes_at_run_time() -> None:
    assert isinstance(Circle(kind="circle", radius=1.0), Shape)  # type: ignore[arg-type,misc]
    assert not isinstance(Cat(), Shape)  # type: ignore[arg-type,misc]
    assert isinstance(Cat(), Pet)
    assert isinstance("x", Locator)  # type: ignore[arg-type,misc]
    assert isinstance({}, Nested)  # type: ignore[arg-type,misc]
    assert not isinstance(1.5, Nested)  # type: ignore[arg-type,misc]
    assert repr(Shape) == "Shape"


def test_unions_at_the_root() -> None:
    assert decode(Pet, {"petType": "dog"}) == Dog()
    assert decode(Shape, {"kind": "circle", "radius": 1}) == Circle(kind="circle", radius=1.0)
    assert decode(dict[str, Pet | None], {"a": {"petType": "cat"}, "b": None}) == {"a": Cat(), "b": None}


@pytest.mark.parametrize(
    ("field", "wire", "tag"),
    [
        ("star", {"petType": "bird", "wings": 2}, "bird"),
        ("star", {"wings": 2}, None),
        ("star", {"petType": ["x"]}, None),
        ("star", {"petType": "x" * 65}, None),
        ("star", "a bird", None),
        ("star", 5, None),
        ("star", [], None),
        ("main", {"kind": "hexagon", "n": 6}, "hexagon"),
        ("main", False, None),
        ("where", 1.5, None),
        ("nested", "text", None),
        ("nested", {"a": "text"}, None),
        ("either", 1.5, None),
    ],
)
def test_what_no_variant_is_becomes_unknown(field: str, wire: Any, tag: str | None) -> None:
    decoder = Decoder(lambda: Zoo)
    log = DriftLog()
    for _ in range(3):  # strict, learned, learned
        zoo = decoder.decode(encode({field: wire}), report=log.reporter("op"))
        value = getattr(zoo, field)
        if field == "nested" and isinstance(wire, dict):
            value, inner = value["a"], wire["a"]
        else:
            inner = wire
        assert isinstance(value, Unknown)
        assert value == Unknown(inner)
        assert (value.raw, value.tag) == (inner, tag)
        assert json.loads(encode(zoo)) == {field: wire}
        assert to_dict(zoo) == {field: wire}
        for made in (copy.deepcopy(zoo), pickle.loads(pickle.dumps(zoo))):
            assert made == zoo
            assert getattr(made, field) == getattr(zoo, field)
    (drift,) = log
    assert drift.kind == ("unknown-variant" if isinstance(wire, dict) and field != "nested" else "type")
    with pytest.raises(Mismatch, match=field):
        decode(Zoo, {field: wire})


def test_unknown_items_of_a_list_stand_beside_the_known_ones() -> None:
    wire = {"pets": [{"petType": "cat"}, None, {"petType": "bird"}, 3]}
    zoo = decode(Zoo, wire, strict=False)
    assert zoo.pets == [Cat(), Unknown(None), Unknown({"petType": "bird"}), Unknown(3)]
    assert json.loads(encode(zoo)) == wire


def test_unknown_is_an_instance_of_a_union_and_no_key() -> None:
    value = Unknown({"kind": "hexagon"}, "hexagon")
    assert isinstance(value, Shape)  # type: ignore[arg-type,misc]
    with pytest.raises(TypeError):
        hash(value)
    assert value != {"kind": "hexagon"}
    match value:
        case Unknown(tag="hexagon", raw=raw):
            assert raw == {"kind": "hexagon"}
        case _:
            pytest.fail("not matched")


def test_unknown_never_shows_what_it_holds() -> None:
    assert repr(Unknown({"a": "secret"}, "b")) == "Unknown(tag='b', raw=<object of 1 field>)"
    assert repr(Unknown("secret" * 100)) == "Unknown(raw=<string of length 600>)"


def test_an_unknown_may_be_sent_where_a_model_may() -> None:
    assert encode({"pet": Unknown({"petType": "bird"})}) == b'{"pet":{"petType":"bird"}}'
    assert encode([Unknown([1])]) == b"[[1]]"


def test_a_root_of_another_kind_of_json_is_no_reply() -> None:
    for content in (b"5", b'"an error page"'):
        with pytest.raises(Mismatch):
            Decoder(lambda: Pet).decode(content)


def test_a_missing_tag_is_not_guessed() -> None:
    wire = {"star": {"meow": "m"}}
    zoo = decode(Zoo, wire, strict=False)
    assert json.loads(encode(zoo)) == wire
    with pytest.raises(Mismatch):
        decode(Zoo, wire)


def test_a_variant_keeps_unknown_fields() -> None:
    wire = {
        "main": {"kind": "square", "side": 1.0, "new": 1, "inner": [{"kind": "disc", "radius": 1.0, "deep": [1]}]},
        "pets": [{"petType": "dog", "friend": {"petType": "cat", "x": 1}}],
    }
    decoder = Decoder(lambda: Zoo)
    for _ in range(3):
        zoo = decoder.decode(json.dumps(wire).encode())
        assert isinstance(zoo.main, Square)
        assert zoo.main.inner[0].extra_fields == {"deep": [1]}
        assert zoo.pets[0].friend.extra_fields == {"x": 1}
        assert json.loads(encode(zoo)) == wire


def test_structure_settles_a_tie_by_what_is_within() -> None:
    variants = (list[int], list[Owner], dict[str, int], dict[str, str], Counts)
    form = union("Any", lambda: variants)
    assert decode(form, [1, 2]) == [1, 2]
    assert decode(form, [{"name": "n"}]) == [Owner(name="n")]
    assert decode(form, {"a": "b"}) == {"a": "b"}
    assert isinstance(decode(form, {"name": "n", "total": 1}), Counts)
    numbers = union("Numbers", lambda: (int, float))
    assert [type(value) for value in decode(list[numbers], [1, 1.5])] == [int, float]
    optional = union("Optional", lambda: (Cat, str))
    assert decode(list[optional | None], [None, "s", {"petType": "cat"}]) == [None, "s", Cat()]


def test_recursion_costs_no_more_than_its_size() -> None:
    """The innermost is none of the variants; trying every variant at every level would take years."""

    def nested(depth: int) -> Any:
        value: Any = {"kind": "hexagon"}
        for _ in range(depth):
            value = {"kind": "square", "side": 1.0, "inner": [value]}
        return value

    def steps(depth: int) -> int:
        decoder, content = Decoder(lambda: Shape), json.dumps(nested(depth)).encode()
        decoded, calls = counted(lambda: [decoder.decode(content) for _ in range(3)])
        assert [json.loads(encode(each)) for each in decoded] == [nested(depth)] * 3
        return calls

    steps(1)
    assert steps(60) < 2.5 * steps(30)
    with pytest.raises(Mismatch) as caught:
        Decoder(lambda: Shape).decode(json.dumps(nested(60)).encode(), strict=True)
    assert caught.value.path == "$" + ".inner[0]" * 60


def test_a_recursive_alias() -> None:
    value: Any = 1
    for _ in range(60):
        value = {"a": value}
    assert json.loads(encode(decode(Nested, value))) == value
