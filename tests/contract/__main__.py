"""Holds packages to their documents: those of the tests, or others from elsewhere; `--write` writes the page."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from hypothesis.errors import HypothesisException
from loopback import Loopback
from support.flavours import Flavour

from contract import page
from contract.subjects import NAMES, Subject, other
from contract.trial import Tally, Trial


def main() -> int:
    """The exit code: 1 where anything failed."""
    parser = argparse.ArgumentParser(prog="contract", description=__doc__)
    parser.add_argument("document", nargs="*", help="OpenAPI documents to try instead; file names")
    parser.add_argument("--samples", type=int, default=page.SAMPLES, help="of each operation, in each flavour")
    parser.add_argument("--write", action="store_true", help=f"write {page.FILE.name}")
    asked = parser.parse_args()
    calls: dict[str, int] = {}
    failures = 0
    for name in asked.document or NAMES:
        with tempfile.TemporaryDirectory() as folder:
            subject = Subject(name, Path(folder), other(Path(name)) if asked.document else None)
            tally = Tally()
            failures += tried(subject, tally, asked.samples)
            calls[name] = tally.calls
            number = len(subject.known.api.operations)
            print(f"{name}: {number} operations, {tally.calls} calls, {tally.refused} replies thrown away")
            if asked.document:
                for module in [each for each in sys.modules if each.partition(".")[0] == subject.package]:
                    del sys.modules[module]
                sys.path.remove(str(Path(folder) / subject.package / "src"))
    if asked.write and not failures and not asked.document:
        page.FILE.write_text(page.page(calls), encoding="utf-8")
    return 1 if failures else 0


def tried(subject: Subject, tally: Tally, samples: int) -> int:
    """How many operations failed; each failure is printed."""
    failures = 0
    with Loopback() as server:
        for kind in ("sync", "async"):
            flavour = Flavour(kind)
            trial = Trial(subject, flavour, server, tally)
            for operation in subject.known.api.operations:
                try:
                    trial.run(operation, samples)
                except (AssertionError, HypothesisException) as error:
                    failures += 1
                    print(f"FAILED ({kind}) {operation.id}: {str(error)[:3000]}\n{tally.last[:3000]}\n")
            trial.close()
            flavour.close()
    return failures


if __name__ == "__main__":
    raise SystemExit(main())
