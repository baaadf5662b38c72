"""Five thousand mutated documents: each ends in a package that can be used, or in findings; never in a traceback."""

from __future__ import annotations

from collections import Counter

from fuzz.trial import content, outcome

MUTATIONS = 5_000
DONE, BAD_INPUT, OUR_BUG = 0, 2, 3


def test_mutations() -> None:
    codes: Counter[int] = Counter()
    bugs: list[str] = []
    imported = 0
    for number in range(MUTATIONS):
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
