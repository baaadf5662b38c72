"""Imports every module of a package and counts those that fail."""

from __future__ import annotations

import importlib
import importlib.metadata
import json
import os
import pkgutil
import sys
import warnings
from pathlib import Path


def main(package: Path) -> None:
    """Says how many modules there are, how many fail, and what the first failure was."""
    warnings.simplefilter("ignore")
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    sys.path.insert(0, str(package.parent))
    names = [package.name]
    names += [found.name for found in pkgutil.walk_packages([str(package)], f"{package.name}.", onerror=lambda _: None)]
    failed: list[str] = []
    for name in names:
        try:
            importlib.import_module(name)
        except importlib.metadata.PackageNotFoundError:
            continue  # it asks for its own version, and is not installed here: that is none of its faults
        except BaseException as error:
            failed.append(f"{name}: {type(error).__name__}: {str(error).partition(os.linesep)[0][:160]}")
    print(
        json.dumps({"modules": len(names), "failed": len(failed), "first": failed[0] if failed else ""}), file=answers
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
