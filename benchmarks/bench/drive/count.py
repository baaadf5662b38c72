"""Counts the operations of a document, in a process that may take the memory for it."""

from __future__ import annotations

import json
import sys
from pathlib import Path

METHODS = {"get", "put", "post", "delete", "options", "head", "patch", "trace"}


def main(document: str) -> None:
    """Those of its paths; webhooks are none."""
    paths = json.loads(Path(document).read_bytes())["paths"]
    print(sum(method in METHODS for path in paths.values() for method in path))


if __name__ == "__main__":
    main(sys.argv[1])
