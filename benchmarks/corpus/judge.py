"""Asks openapi-spec-validator itself whether a document is one. Imports nothing of clientloom."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import tally
from openapi_spec_validator import validate


def main(document: Path, answer: Path) -> None:
    """Writes whether it is accepted, and the first complaint."""
    try:
        validate(tally.read(document))
        said: dict[str, object] = {"accepted": True}
    except Exception as error:
        said = {"accepted": False, "first": f"{type(error).__name__}: {str(error)[:200]}"}
    answer.write_text(json.dumps(said))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
