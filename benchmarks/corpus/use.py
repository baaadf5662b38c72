"""Imports every module of a generated package and builds every decoder: run where clientloom is not to be found."""

from __future__ import annotations

import importlib
import json
import pkgutil
import sys
import traceback
from pathlib import Path
from typing import Any


def main(source: Path, answer: Path) -> None:
    """`source` is the package's `src` folder. Writes what failed, at most ten of each kind."""
    sys.path[:] = [str(source), *(entry for entry in sys.path if not entry.endswith("generator"))]
    name = next(path.name for path in sorted(source.iterdir()) if (path / "__init__.py").exists())
    failures: list[str] = []
    package = importlib.import_module(name)
    modules = 1
    for found in pkgutil.walk_packages(package.__path__, f"{name}."):
        modules += 1
        try:
            importlib.import_module(found.name)
        except Exception:
            failures.append(f"{found.name}: {traceback.format_exc(limit=-1)[-600:]}")
    operations = decoders = 0
    if not failures:
        operations, decoders = _build(name, failures)
    result = {
        "modules": modules,
        "operations": operations,
        "decoders": decoders,
        "failures": failures[:10],
        "failed": len(failures),
    }
    answer.write_text(json.dumps(result))


def _build(name: str, failures: list[str]) -> tuple[int, int]:
    """Every exported name, and a decoder for every type that a reply promises."""
    models = importlib.import_module(f"{name}.models")
    for exported in models.__all__:
        getattr(models, exported)
    operation_class: Any = importlib.import_module(f"{name}._runtime.operation").Operation
    decoder_class: Any = importlib.import_module(f"{name}._runtime.serialization.decoder").Decoder
    seen: set[str] = set()
    operations = 0
    for module_name in sorted(sys.modules):
        if not module_name.startswith(f"{name}._operations."):
            continue
        for label, operation in sorted(vars(sys.modules[module_name]).items()):
            if not isinstance(operation, operation_class):
                continue
            operations += 1
            for reply in operation.replies.values():
                for content in reply.contents:
                    try:
                        form: Any = content.type()
                        if repr(form) not in seen and form is not bytes and form is not str:
                            seen.add(repr(form))
                            _decode(decoder_class, form)
                    except Exception:
                        failures.append(f"{module_name}.{label}: {traceback.format_exc(limit=-2)[-600:]}")
    return operations, len(seen)


def _decode(decoder_class: Any, form: Any) -> None:
    """Decoding `null` needs the whole decoder; what it says to null does not matter here."""
    decoder = decoder_class(lambda: form)
    mismatch = importlib.import_module(f"{decoder_class.__module__}").Mismatch
    try:
        decoder.decode(b"null", strict=True, report=lambda *_: None)
    except mismatch:
        pass


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
