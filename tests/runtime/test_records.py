"""Records: compared, shown, copied and pickled by their fields, and never changed."""

import copy
import pickle

import pytest

from runtime.http.timeout import Timeout
from runtime.support.records import Value


class Point(Value):
    x: int
    y: int = 0


class Place(Point, kw_only=True):
    name: str | None = None


def test_fields_come_by_position_and_by_name() -> None:
    assert Point(1) == Point(x=1, y=0)
    assert Point(1, 2) != Point(1, 3)
    assert Place(x=1, name="a").name == "a"
    assert Point(1) != Place(x=1)
    assert hash(Point(1)) == hash(Point(1, 0))
    assert repr(Point(1)) == "Point(x=1, y=0)"


@pytest.mark.parametrize(
    ("values", "named", "said"),
    [
        ((), {}, "lacks the argument 'x'"),
        ((1, 2, 3), {}, "fewer arguments by position"),
        ((1,), {"x": 1}, "no argument 'x', or has it already"),
        ((1,), {"z": 1}, "no argument 'z'"),
    ],
)
def test_wrong_arguments_are_refused(values: tuple[int, ...], named: dict[str, int], said: str) -> None:
    with pytest.raises(TypeError, match=said):
        Point(*values, **named)


def test_a_record_by_name_only() -> None:
    with pytest.raises(TypeError, match="fewer arguments by position"):
        Place(1)  # pyright: ignore[reportCallIssue]


def test_nothing_changes() -> None:
    point = Point(1)
    with pytest.raises(AttributeError, match="Point cannot be changed"):
        point.x = 2  # pyright: ignore[reportAttributeAccessIssue]
    with pytest.raises(AttributeError, match="Point cannot be changed"):
        del point.x  # pyright: ignore[reportAttributeAccessIssue]
    assert point.__replace__(y=5) == Point(1, 5)
    assert point == Point(1)


def test_copies_and_pickles() -> None:
    for value in (Point(1), Place(x=1, name="a"), Timeout(read=9)):
        assert pickle.loads(pickle.dumps(value)) == value == copy.deepcopy(value) == copy.copy(value)
