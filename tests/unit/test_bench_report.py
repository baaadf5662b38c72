"""The bench: the page, the plots, the turn of the variants, and what becomes of those who cannot."""

from __future__ import annotations

import xml.etree.ElementTree as xml
from collections.abc import Callable
from typing import Any, cast

import pytest

from bench import plots, report
from bench.figures import Spread
from bench.protocol import FLOOR, MILLISECONDS, US, Goal, Metric, Sample, Unable, Variant, Work
from bench.row import Row
from bench.rows import ROWS
from bench.runner import measure
from bench.workshop import Workshop

NOBODY = cast(Workshop, None)


def row(work: Callable[[Workshop], Work], rounds: int = 3) -> Row:
    goals = (Goal("at most 1.5× the floor", over=FLOOR, at_most=1.5), Goal("faster than peer", over="peer", at_least=1))
    return Row("try", "Try it", "By hand.", work, rounds, goals, (MILLISECONDS,), profile="trying")


def measured(seconds: float = 0.0012, **more: Any) -> dict[str, Any]:
    result = {
        "variants": [FLOOR, US, "peer"],
        "samples": {FLOOR: {"seconds": [0.001, 0.001]}, US: {"seconds": [seconds, seconds]}},
        "unable": {"peer": "Boom: `a | b`"},
        "remarks": ["Something was seen."],
        "load": 0.1,
        "took": 1.0,
    }
    return {**result, **more}


def never(_: Workshop) -> Work:
    raise AssertionError("only the report is tried here")


def test_variants_take_turns_and_the_slow_ones_leave_early() -> None:
    turns: list[str] = []

    def variant(name: str, **more: Any) -> Variant:
        def sample() -> Sample:
            turns.append(name)
            return {"seconds": float(len(turns))}

        return Variant(name, sample, **more)

    variants = [variant("a", warm=True), variant("b"), variant("c", rounds=1)]
    result = measure(row(lambda _: Work(variants, lambda: ["done"])), NOBODY)
    assert turns == ["a", "a", "b", "c", "a", "b", "a", "b"]
    assert result["samples"]["c"] == {"seconds": [4.0]}
    assert len(result["samples"]["a"]["seconds"]) == 3
    assert result["remarks"] == ["done"]


def test_who_cannot_is_asked_once_and_the_others_go_on() -> None:
    asked: list[str] = []
    closed: list[str] = []

    def fail() -> Sample:
        asked.append("peer")
        raise Unable("no such thing")

    variants = [
        Variant("peer", fail, close=lambda: closed.append("peer")),
        Variant(US, lambda: {"seconds": 1.0}, close=lambda: closed.append(US)),
    ]
    result = measure(row(lambda _: Work(variants)), NOBODY)
    assert asked == ["peer"]
    assert result["unable"] == {"peer": "no such thing"}
    assert result["samples"] == {US: {"seconds": [1.0, 1.0, 1.0]}}
    assert closed == ["peer", US]


def test_workers_end_also_when_a_row_breaks() -> None:
    closed: list[str] = []

    def breaks() -> Sample:
        raise RuntimeError

    with pytest.raises(RuntimeError):
        measure(row(lambda _: Work([Variant("a", breaks, close=lambda: closed.append("a"))])), NOBODY)
    assert closed == ["a"]


def test_the_page_says_what_was_met_and_who_could_not() -> None:
    text = report.page([(row(never), measured())], {"machine": {}, "versions": {"crozier": ["crozier==1.2"]}})
    assert "| [Try it](#try) | at most 1.5× the floor | **1.20**× | met |" in text
    assert "|  | faster than peer | – | peer cannot |" in text
    assert "| clientloom | **1.20** | **1.20** | 2 |" in text
    assert "| peer |  |  | cannot |" in text
    assert "- peer cannot do this: Boom: 'a \\| b'" in text
    assert "- Something was seen." in text
    assert "crozier 1.2 (" in text


def test_a_miss_leads_to_its_explanation() -> None:
    text = report.page([(row(never), measured(seconds=0.002))], {})
    assert "| **2.00**× | **missed** ([why](performance.md#trying)) |" in text


def test_the_summary_for_a_terminal() -> None:
    text = report.summary(row(never), measured())
    assert "met          clientloom: at most 1.5× the floor: 1.20×" in text
    assert "peer                     cannot: Boom" in text
    assert "**" not in text


def test_bars_are_as_long_as_their_medians() -> None:
    tree = xml.fromstring(plots.bars("A & B", [("one", Spread(1, 2, 3)), ("clientloom", Spread(1, 1, 1))], "ms"))
    rects = [element for element in tree.iter() if element.tag.endswith("rect")]
    widths = [float(element.attrib["width"]) for element in rects]
    assert widths[0] == pytest.approx(2 * widths[1], abs=0.2)
    assert [element.attrib["class"] for element in rects] == ["bar", "ours"]
    assert "A & B" in [element.text for element in tree.iter() if element.tag.endswith("text")]


def test_bars_are_logarithmic_where_one_is_many_times_another() -> None:
    values = [("floor", Spread(1, 1, 1)), ("clientloom", Spread(10, 10, 10)), ("peer", Spread(100, 100, 100))]
    tree = xml.fromstring(plots.bars("Far apart", values, "s"))
    assert "logarithmic" in "".join(tree.itertext())
    one, ten, hundred = (float(element.attrib["width"]) for element in tree.iter() if element.tag.endswith("rect"))
    assert one > 0
    assert hundred - ten == pytest.approx(ten - one, abs=0.2)


def test_rows_are_consistent() -> None:
    names = [row.name for row in ROWS]
    assert len(set(names)) == len(names)
    for each in ROWS:
        metrics: dict[str, Metric] = {metric.name: metric for metric in each.metrics}
        assert any(metric.plot for metric in each.metrics)
        assert each.profile
        for goal in each.goals:
            assert (goal.at_most is None) != (goal.at_least is None)
            assert goal.metric in metrics
