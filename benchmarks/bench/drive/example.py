"""Takes the example of a whole repository out of GitHub's document."""

from __future__ import annotations

import json
import sys
from pathlib import Path


def main(document: str, out: str) -> None:
    """Write it to a file."""
    examples = json.loads(Path(document).read_bytes())["components"]["examples"]
    value = examples["full-repository-default-response"]["value"]
    Path(out).write_text(json.dumps(value))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
