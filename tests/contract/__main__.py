"""Holds packages to their documents: those of the tests, or others from elsewhere; `--write` writes the page."""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from contract import corpus, page
from contract.subjects import NAMES, Subject, other
from contract.trial import Tally, failures


def main() -> int:
    """The exit code: 1 where anything failed."""
    parser = argparse.ArgumentParser(prog="contract", description=__doc__)
    parser.add_argument("document", nargs="*", help="OpenAPI documents to try instead; file names")
    parser.add_argument("--samples", type=int, help="of each operation, in each flavour")
    parser.add_argument("--write", action="store_true", help=f"write {page.FILE.name}")
    asked = parser.parse_args()
    rows: dict[str, page.Row] = {}
    failed = 0
    for name, samples, made in _asked(asked.document):
        with tempfile.TemporaryDirectory() as folder:
            subject = made(Path(folder))
            tally = Tally()
            for failure in failures(subject, tally, asked.samples or samples):
                failed += 1
                print(failure)
            known = subject.known
            number = len(known.api.operations)
            rows[name] = page.Row(name, known.document.dialect, number, number * samples * 2, tally.calls)
            print(f"{name}: {number} operations, {tally.calls} calls, {tally.refused} replies thrown away")
            if name not in NAMES:
                subject.forget()
    if asked.write and not failed and not asked.document:
        page.FILE.write_text(page.page(rows), encoding="utf-8")
    return 1 if failed else 0


def _asked(files: list[str]) -> Iterator[tuple[str, int, Callable[[Path], Subject]]]:
    """The name of each subject, how many samples, and what makes it."""
    for file in files:
        yield file, page.SAMPLES, partial(_elsewhere, Path(file))
    if not files:
        yield from ((name, page.SAMPLES, partial(Subject, name)) for name in NAMES)
        for name in corpus.NAMES:
            yield name, corpus.SAMPLES, partial(corpus.subject, name)


def _elsewhere(file: Path, folder: Path) -> Subject:
    return Subject(str(file), folder, other(file))


if __name__ == "__main__":
    raise SystemExit(main())
