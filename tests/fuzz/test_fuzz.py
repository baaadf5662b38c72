"""Five thousand mutated documents: each ends in a package that can be used, or in findings; never in a traceback."""

from __future__ import annotations

from collections import Counter

import pytest

from fuzz.trial import content, outcome

PARTS = 10
MUTATIONS = 500  # in each part
DONE, BAD_INPUT, OUR_BUG = 0, 2, 3


@pytest.mark.parametrize("part", range(PARTS))
def test_mutations(part: int) -> None:
    codes: Counter[int] = Counter()
    bugs: list[str] = []
    imported = 0
    for number in range(part * MUTATIONS, (part + 1) * MUTATIONS):
        result = outcome(number)
        codes[result.code] += 1
        imported += result.imported
        if result.code == OUR_BUG:
            bugs.append(result.said)
    assert bugs == []
    # the mutations reach behind the door, and are no mere variations of what is right
    assert codes[DONE] > MUTATIONS / 3
    assert codes[BAD_INPUT] > MUTATIONS / 10
    assert imported > MUTATIONS / 3


def test_the_same_seed_gives_the_same() -> None:
    assert [content(number) for number in range(40)] == [content(number) for number in range(40)]
