"""A small package with code of its owner's in `_custom.py`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from clientloom.cli import main

CLIENT = '[package]\nname = "{name}"\noutput = "out"\n[document]\npath = "api.json"\n'
DOCUMENT = {
    "openapi": "3.1.0",
    "info": {"title": "Things", "version": "1"},
    "servers": [{"url": "https://example.com"}],
    "paths": {
        "/things/{id}": {
            "get": {
                "tags": ["things"],
                "operationId": "getThing",
                "parameters": [{"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}],
                "responses": {
                    "200": {
                        "description": "Yes.",
                        "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}},
                    }
                },
            }
        }
    },
    "components": {
        "schemas": {
            "Thing": {"type": "object", "required": ["state"], "properties": {"state": {"type": "string"}}},
        }
    },
}
OWN = '''"""What the owner of the package adds."""

from ._client import Client as Generated
from .models import Thing

POLLS = 3


class Client(Generated):
    """The client, which can also wait."""

    def wait_for(self, id: str) -> Thing:
        for _ in range(POLLS):
            thing = self.things.get_thing(id)
            if is_done(thing):
                return thing
        raise TimeoutError(id)


def is_done(thing: Thing) -> bool:
    return thing.state == "done"


def _helper() -> None:
    return None
'''


class Bench:
    """A target in a folder of its own, and its package."""

    def __init__(self, folder: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder, self.name, self._capsys = folder, name, capsys
        (folder / "client.toml").write_text(
            CLIENT.format(name=name).replace("[document]", 'client = "Client"\n[document]')
        )
        (folder / "api.json").write_text(json.dumps(DOCUMENT))

    def run(self, command: str) -> tuple[int, str]:
        code = main.run([command, str(self.folder)])
        return code, self._capsys.readouterr().out

    def own(self, text: str | None) -> None:
        path = self.folder / "out" / "src" / self.name / "_custom.py"
        path.unlink() if text is None else path.write_text(text)
