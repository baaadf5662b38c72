"""Open enums: values that are not listed are as good as those that are."""

import copy
import pickle
from typing import Literal

import pytest
from exemplars import Color, Level

from runtime.serialization.decoder import Decoder, Mismatch, encode
from runtime.serialization.enums import OpenStr


def test_listed_values_are_members() -> None:
    assert Color("red") is Color.RED
    assert Level(2) is Level.HIGH
    assert Color.RED.is_known
    assert Level.LOW.is_known
    assert Color.RED == "red"
    assert list(Color) == [Color.RED, Color.DARK_BLUE]


def test_unlisted_values_are_kept() -> None:
    color, level = Color("green"), Level(9)
    assert (color.value, color.name, str(color), color.is_known) == ("green", "green", "green", False)
    assert (level.value, level.name, level + 1, level.is_known) == (9, "9", 10, False)
    assert color == "green" == Color("green")
    assert {color: 1}[Color("green")] == 1
    assert {level: 1}[Level(9)] == 1
    assert isinstance(color, Color)
    assert list(Color) == [Color.RED, Color.DARK_BLUE]


def test_unlisted_values_survive_copies_and_encoding() -> None:
    for value in (Color("green"), Level(9)):
        for made in (pickle.loads(pickle.dumps(value)), copy.copy(value), copy.deepcopy(value)):
            assert made == value
            assert type(made) is type(value)
    assert encode([Color("green"), Color.RED, Level(9)]) == b'["green","red",9]'
    assert encode({Color("green"): 1}) == b'{"green":1}'


@pytest.mark.parametrize(("kind", "value"), [(Color, 1), (Color, None), (Level, "1"), (Level, 1.5)])
def test_values_of_another_kind_are_refused(kind: type, value: object) -> None:
    with pytest.raises(ValueError, match="not a valid"):
        kind(value)


def test_a_strict_decode_notices_and_does_not_disturb_others() -> None:
    decoder = Decoder(lambda: list[Color])
    with pytest.raises(Mismatch, match="green"):
        decoder.decode(b'["red","green"]', strict=True)
    assert Color("green").value == "green"
    assert decoder.decode(b'["red","green"]') == [Color.RED, "green"]


def test_an_inline_enum_may_stand_beside_other_kinds() -> None:
    kind = int | OpenStr | Literal["auto"]
    decoder = Decoder(lambda: list[kind | None])
    assert decoder.decode(b'[1,"auto",null]', strict=True) == [1, "auto", None]
    assert decoder.decode(b'["new"]') == ["new"]
