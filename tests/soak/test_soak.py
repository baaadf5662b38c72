"""The soak in small: its books still balance. How memory grows is for `make soak` to tell."""

from __future__ import annotations

from math import inf

from soak.__main__ import ROUNDS, soak


def test_a_few_calls_balance() -> None:
    wrong, report = soak(10 * ROUNDS, "few", most_slope=inf)
    assert wrong == []
    assert f"{10 * ROUNDS} calls (seed few)" in report
    assert "one second after `close()`: 0." in report
