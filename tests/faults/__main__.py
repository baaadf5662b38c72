"""Plays every fault to both clients, prints the table, and writes it into `docs/reliability.md`: `make faults`."""

from __future__ import annotations

import sys

from faults.bench import play
from faults.page import PAGE, put, table
from faults.table import FAULTS


def main() -> int:
    outcomes: dict[tuple[str, str], str] = {}
    wrong: list[str] = []
    for fault in FAULTS:
        for kind in ("sync", "async"):
            seen = play(fault, kind)
            outcomes[fault.id, kind] = seen.outcome
            wrong += [f"{fault.id} ({kind}): {why}" for why in seen.against(fault)]
    text = table(FAULTS, outcomes)
    print(text)
    for line in wrong:
        print(line, file=sys.stderr)
    print(f"{len(FAULTS)} faults, {len(outcomes)} results, {len(wrong)} other than promised")
    if wrong or not all(outcomes.values()):
        return 1
    PAGE.write_text(put(PAGE.read_text(encoding="utf-8"), "faults", text), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
