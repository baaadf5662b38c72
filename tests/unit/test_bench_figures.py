"""The bench: spreads, ratios of neighbours, and when a goal is met."""

from __future__ import annotations

import pytest

from bench.figures import Spread, judge, ratio
from bench.protocol import Goal
from bench.texts import number, spread

SAMPLES = {
    "floor": {"seconds": [1.0, 10.0, 2.0]},
    "clientloom": {"seconds": [1.1, 12.0, 2.2], "megabytes": [30.0, 31.0, 32.0]},
    "slow": {"seconds": [8.0, 90.0]},
}


def test_a_ratio_is_taken_between_neighbours() -> None:
    # the second round was disturbed: both took ten times as long, and the ratio hardly shows it
    found = ratio(SAMPLES, "clientloom", "floor", "seconds")
    assert found is not None
    assert (found.low, found.middle, found.high) == pytest.approx((1.1, 1.1, 1.2))


def test_who_took_part_in_fewer_rounds_is_compared_over_these() -> None:
    found = ratio(SAMPLES, "slow", "clientloom", "seconds")
    assert found is not None
    assert found.low == pytest.approx(8.0 / 1.1)
    assert found.high == pytest.approx(90.0 / 12.0)


def test_no_ratio_without_samples_or_over_nothing() -> None:
    assert ratio(SAMPLES, "absent", "floor", "seconds") is None
    assert ratio({"a": {"seconds": [1.0]}, "b": {"seconds": [0.0]}}, "a", "b", "seconds") is None


@pytest.mark.parametrize(
    ("goal", "met"),
    [
        (Goal("", over="floor", at_most=1.1), True),
        (Goal("", over="floor", at_most=1.05), False),
        (Goal("", over="slow", at_least=7), True),
        (Goal("", over="slow", at_least=8), False),
        (Goal("", at_most=2.2), True),
        (Goal("", at_most=2.1), False),
        (Goal("", at_most=31, metric="megabytes"), True),
        (Goal("", over="absent", at_most=1), None),
        (Goal("", at_most=1, metric="absent"), None),
    ],
)
def test_the_median_decides(goal: Goal, met: bool | None) -> None:
    assert judge(goal, SAMPLES).met is met


def test_what_is_shown_decides() -> None:
    samples = {"floor": {"seconds": [1.0]}, "clientloom": {"seconds": [1.154]}}
    assert judge(Goal("", over="floor", at_most=1.15), samples).met is True


@pytest.mark.parametrize(
    ("value", "text"),
    [(0, "0"), (0.5, "0.50"), (9.876, "9.88"), (12.34, "12.3"), (123.4, "123"), (12_345.6, "12,346")],
)
def test_numbers_show_three_figures(value: float, text: str) -> None:
    assert number(value) == text


def test_a_spread_shows_one_number_where_all_are_the_same() -> None:
    assert spread(Spread.of([3, 1, 2]), "ms") == "1.00 – **2.00** – 3.00 ms"
    assert spread(Spread.of([2.001]), "") == "**2.00**"
