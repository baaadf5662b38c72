"""Takes the example of a whole repository out of GitHub's document, and makes it fit the document's schema."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

_WITHIN = ("parent", "source", "template_repository")


def main(document: str, out: str) -> None:
    """The example lacks required fields, and the repositories within it have some that the schema does not know."""
    components = json.loads(Path(document).read_bytes())["components"]
    schema = components["schemas"]["repository"]
    example: dict[str, Any] = components["examples"]["full-repository-default-response"]["value"]
    whole = {**example, "language": example.get("language") or "Python"}
    for name in _WITHIN:
        filled = {**{field: whole[field] for field in schema["required"] if field in whole}, **whole.get(name, {})}
        whole[name] = {field: value for field, value in filled.items() if field in schema["properties"]}
    Path(out).write_text(json.dumps(whole))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
