"""Rewrites what the golden cases expect: `make goldens`. Read the difference before you commit it."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # `tests`, as pytest has it

from golden.harness import Case, cases, run, shown


def update(case: Case) -> bool:
    """Write `expected/` and `diagnostics.txt` of one case. True when anything changed."""
    outcome = run(case)
    before = (case.expected, case.diagnostics)
    files = None if outcome.files is None else shown(case, outcome.files)
    if before == (files, outcome.diagnostics):
        return False
    root = case.folder / "expected"
    if root.exists():
        shutil.rmtree(root)
    for path, text in (files or {}).items():
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text.encode())
    said = case.folder / "diagnostics.txt"
    said.unlink(missing_ok=True)
    if outcome.diagnostics:
        said.write_bytes(outcome.diagnostics.encode())
    return True


def main() -> int:
    every = cases()
    changed = [case.name for case in every if update(case)]
    for name in changed:
        print(f"wrote {name}")
    print(f"{len(every)} cases, {len(changed)} changed")
    return 0


if __name__ == "__main__":
    sys.exit(main())
