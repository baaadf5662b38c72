"""Writes docs/benchmarks.md and its plots from the measured samples, and the goals of a row on screen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from bench import plots, texts
from bench.figures import Spread, Verdict, judge, ratio, values
from bench.places import PAGE, PLOTS
from bench.protocol import Goal, Metric
from bench.row import Row

Result = Mapping[str, Any]  # of one row, as `runner.measure` gives it
_TOOLS = {
    "openapi-generator": ("openapi-generator-cli", "whose Python client is made of pydantic models"),
    "openapi-python-client": ("openapi-python-client", "attrs and httpx"),
    "crozier": ("crozier", "which writes what Fern would write, pydantic and httpx"),
}


def summary(row: Row, result: Result) -> str:
    """The goals of one row, for a terminal."""
    lines = [f"{row.name} ({result['took']} s)"]
    for verdict in _verdicts(row, result):
        lines.append(f"  {_word(verdict):12} {verdict.goal.subject}: {verdict.goal.text}: {_came_to(row, verdict)}")
    metric = row.metrics[0]
    for variant in result["variants"]:
        found = values(result["samples"], variant, metric.name)
        if found:
            told = texts.spread(Spread.of(found).scaled(metric.scale), metric.unit)
        else:
            told = f"cannot: {result['unable'].get(variant, 'no sample')}"
        lines.append(f"    {variant:24} {told}")
    lines += [f"    {remark}" for remark in result["remarks"]]
    return "\n".join(lines).replace("**", "")


def write(rows: Sequence[Row], results: Mapping[str, Any]) -> None:
    """The page and one plot for each row that was measured."""
    PLOTS.mkdir(parents=True, exist_ok=True)
    for old in PLOTS.glob("*.svg"):
        old.unlink()
    measured = [(row, results["rows"][row.name]) for row in rows if row.name in results["rows"]]
    for row, result in measured:
        for metric in row.metrics:
            if metric.plot:
                (PLOTS / f"{row.name}.svg").write_text(_plot(row, result, metric), "utf-8")
    PAGE.write_text(page(measured, results), "utf-8")


def page(measured: Sequence[tuple[Row, Result]], results: Mapping[str, Any]) -> str:
    """The whole text."""
    lines = [
        texts.HEAD.format(machine=_machine(results.get("machine", {})), peers=_peers(results.get("versions", {}))),
        texts.DOCUMENTS,
        "## Goals\n",
        "| row | goal | result | |",
        "|---|---|---|---|",
    ]
    for row, result in measured:
        name = f"[{row.title}](#{row.name})"
        for verdict in _verdicts(row, result):
            lines.append(f"| {name} | {_goal(verdict.goal)} | {_came_to(row, verdict)} | {_met(row, verdict)} |")
            name = ""
    lines.append("")
    for row, result in measured:
        lines += _section(row, result)
    return "\n".join(lines).rstrip() + "\n"


def _section(row: Row, result: Result) -> list[str]:
    first = result["variants"][0]
    lines = [f'<a id="{row.name}"></a>', "", f"## {row.title}", "", row.how, ""]
    if any(metric.plot for metric in row.metrics) and result["samples"]:
        lines += [f"![{row.title}](benchmarks/{row.name}.svg)", ""]
    heads = [f"{metric.label}{f', {metric.unit}' if metric.unit else ''}" for metric in row.metrics]
    lines.append(f"| | {' | '.join(heads)} | {row.metrics[0].label} ÷ {first} | samples |")
    lines.append(f"|---|{'--:|' * (len(heads) + 2)}")
    for variant in result["variants"]:
        lines.append(_line(row, result, variant, first))
    lines.append("")
    refused = [(name, why) for name, why in result["unable"].items()]
    lines += [f"- {name} cannot do this: {texts.plain(why)}" for name, why in refused]
    lines += [f"- {remark}" for remark in result["remarks"]]
    if refused or result["remarks"]:
        lines.append("")
    return lines


def _line(row: Row, result: Result, variant: str, first: str) -> str:
    samples = result["samples"]
    cells: list[str] = []
    for metric in row.metrics:
        found = values(samples, variant, metric.name)
        cells.append(texts.spread(Spread.of(found).scaled(metric.scale)) if found else "")
    quotient = ratio(samples, variant, first, row.metrics[0].name)
    cells.append(texts.spread(quotient) if quotient and variant != first else "")
    cells.append(str(len(values(samples, variant, row.metrics[0].name)) or "cannot"))
    return f"| {variant} | {' | '.join(cells)} |"


def _verdicts(row: Row, result: Result) -> list[Verdict]:
    return [judge(goal, result["samples"]) for goal in row.goals]


def _goal(goal: Goal) -> str:
    return goal.text if goal.subject == "clientloom" else f"{goal.text}: {goal.subject}"


def _word(verdict: Verdict) -> str:
    return {True: "met", False: "MISSED", None: "not measured"}[verdict.met]


def _met(row: Row, verdict: Verdict) -> str:
    if verdict.met is None:
        return "peer cannot" if verdict.goal.over else "not measured"
    if verdict.met:
        return "met"
    return f"**missed** ([why](performance.md#{row.profile}))" if row.profile else "**missed**"


def _came_to(row: Row, verdict: Verdict) -> str:
    if verdict.result is None:
        return "–"
    if verdict.goal.over is not None:
        return f"{texts.spread(verdict.result)}×"
    metric = next(metric for metric in row.metrics if metric.name == verdict.goal.metric)
    return texts.spread(verdict.result.scaled(metric.scale), metric.unit)


def _plot(row: Row, result: Result, metric: Metric) -> str:
    bars = [
        (variant, Spread.of(values(result["samples"], variant, metric.name)).scaled(metric.scale))
        for variant in result["variants"]
        if values(result["samples"], variant, metric.name)
    ]
    return plots.bars(f"{row.title}: {metric.label}", bars, metric.unit)


def _machine(machine: Mapping[str, Any]) -> str:
    if not machine:
        return "unknown"
    return f"{machine['cores']} cores, {machine['memory']}, {machine['system']}, Python {machine['python']}"


def _peers(versions: Mapping[str, Sequence[str]]) -> str:
    told: list[str] = []
    for name, (package, about) in _TOOLS.items():
        found = [line.partition("==")[2] for line in versions.get(name, ()) if line.startswith(f"{package}==")]
        told.append(f"{name} {found[0]} ({about})" if found else f"{name} ({about})")
    return "; ".join(told)
