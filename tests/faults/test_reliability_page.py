"""Every test and every fault that `docs/reliability.md` names is there."""

from __future__ import annotations

import re
from pathlib import Path

from faults.page import PAGE, TITLES
from faults.table import FAULTS

TESTS = Path(__file__).resolve().parents[1]
TEXT = PAGE.read_text(encoding="utf-8").partition("\n## Faults\n")[0]


def test_every_test_it_names_exists() -> None:
    named = re.findall(r"`([a-z]+)/(test_\w+)::(test_\w+)`", TEXT)
    assert len(named) > 50
    for folder, file, test in named:
        source = (TESTS / folder / f"{file}.py").read_text(encoding="utf-8")
        assert re.search(rf"^(async )?def {test}\(", source, re.MULTILINE), f"{folder}/{file}::{test}"


def test_every_fault_it_names_is_played() -> None:
    names = {fault.name for fault in FAULTS}
    rows = "\n".join(line for line in TEXT.splitlines() if line.startswith("|"))
    named = re.findall(r"(?<!\*)\*([^*|]+)\*(?!\*)", rows)
    assert len(named) > 15
    assert [name for name in named if name not in names] == []


def test_every_promise_and_every_hole_has_one() -> None:
    rows = [line.split("|")[1:3] for line in TEXT.splitlines() if line.startswith("| ") and "**" not in line]
    assert [promise for promise, shown in rows if not shown.strip()] == []
    # the concerns of the design, each with promises of its own
    concerns = re.findall(r"\| \*\*`?([\w ]+?)`?\*\* \|", TEXT)
    assert concerns[:10] == [
        "Auth", "Errors", "Retries", "Time", "Paging", "Bodies", "Parameters", "Access", "Life", "base_url",
    ]  # fmt: skip


def test_every_section_it_leads_to_is_there() -> None:
    anchors = {title.lower().replace(" ", "-") for title in (*TITLES.values(), "Faults", "Soak")}
    assert set(re.findall(r"\]\(#([\w-]+)\)", TEXT)) <= anchors
