"""Random histories of a document: nothing published is lost or means another thing, and a second run changes nothing.

Counted from the sources of the packages alone. `CLIENTLOOM_HISTORIES=30` plays as many histories of 60 steps.
"""

from __future__ import annotations

import os

import pytest
from support.histories import play


@pytest.mark.parametrize("seed", range(int(os.environ.get("CLIENTLOOM_HISTORIES", "5"))))
def test_what_is_published_stays(seed: int) -> None:
    assert play(seed, steps=60).lost == []


def test_the_judge_sees_what_is_lost_without_a_memory() -> None:
    assert len(play(0, steps=20, memory=False).lost) > 3
