"""What `_custom.py` offers becomes part of the package: which names, when they count as changed, what is refused."""

from __future__ import annotations

import importlib
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from clientloom.cli import main
from clientloom.config.custom_module import own_names
from clientloom.config.records import parse_config
from clientloom.diagnostics.records import BadInput

ROOT = Path(__file__).resolve().parents[2]
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
USE = """
import pickle
from {name} import AsyncClient, Client, POLLS, is_done
from {name}.testing import MockTransport, Reply
def play() -> str:
    transport = MockTransport(Reply.json({{"state": "new"}}), Reply.json({{"state": "done"}}))
    with Client(transport=transport) as client:
        calm = client.with_options(retries=0)
        return calm.wait_for("1").state + str(len(transport.sent)) + str(POLLS)
state: str = play()
done: bool = is_done(Client(transport=MockTransport(Reply.json({{"state": "done"}}))).things.get_thing("1"))
again: Client = pickle.loads(pickle.dumps(Client()))
other = AsyncClient()
"""


def names(text: str, folder: Path) -> tuple[str, ...]:
    package = folder / "out" / "src" / "own"
    package.mkdir(parents=True, exist_ok=True)
    (package / "_custom.py").write_text(text)
    return own_names(parse_config(CLIENT.format(name="own").encode(), folder / "client.toml"))


def test_the_names(tmp_path: Path) -> None:
    assert names(OWN, tmp_path) == ("Client", "POLLS", "is_done")
    assert names("import os\nfrom x import y\n_a = 1\nb: int = 2\nc: int\nasync def d(): ...\n", tmp_path) == ("b", "d")
    assert names('__all__ = ["b", "a"]\ndef c(): ...\n', tmp_path) == ("a", "b")
    assert names('__all__: tuple[str, ...] = ("a",)\n', tmp_path) == ("a",)
    assert names("", tmp_path) == ()


def test_no_file_no_names(tmp_path: Path) -> None:
    assert own_names(parse_config(CLIENT.format(name="own").encode(), tmp_path / "client.toml")) == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("def f(:\n", "is not Python"),
        ("a = 1\0", "is not Python"),
        ('__all__ = ["a", *others]\n', "has an `__all__` that is no plain list of names"),
        ('__all__ = ["a b"]\n', "has an `__all__` that is no plain list of names"),
        ('__all__ = ["class"]\n', "has an `__all__` that is no plain list of names"),
        ("def lazy(): ...\n", "offers 'lazy', which the package's root is written with"),
        ("def types(): ...\n", "offers 'types', which is a module of the package"),
        ("def models(): ...\n", "offers 'models', which is a module of the package"),
    ],
)
def test_what_cannot_be_picked_up(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(BadInput) as caught:
        names(text, tmp_path)
    (found,) = caught.value.diagnostics
    assert found.code == "CL216"
    assert said in found.message


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


def test_it_is_picked_up_and_let_go(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bench = Bench(tmp_path, "picked_up", capsys)
    bench.run("generate")
    root = tmp_path / "out" / "src" / "picked_up" / "__init__.py"
    plain = root.read_text()
    assert "_custom" not in plain

    bench.own(OWN)
    code, said = bench.run("check")
    assert (code, "__init__.py: stale" in said) == (1, True)
    assert bench.run("generate")[1].startswith("picked_up: 1 written")
    assert "from ._custom import Client as Client, POLLS as POLLS, is_done as is_done" in root.read_text()

    # its inside is the owner's: only what it offers counts
    bench.own(OWN.replace("POLLS = 3", "POLLS = 4"))
    assert bench.run("check")[0] == 0
    assert "up to date" in bench.run("generate")[1]
    bench.own(OWN + "\nMORE = 1\n")
    assert bench.run("check")[0] == 1

    bench.own(None)
    bench.run("generate")
    assert root.read_text() == plain


def test_users_get_it_typed_and_lazily(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    bench = Bench(tmp_path, "own_code", capsys)
    bench.run("generate")
    bench.own(OWN)
    bench.run("generate")
    monkeypatch.syspath_prepend(str(tmp_path / "out" / "src"))
    package: Any = importlib.import_module("own_code")
    assert "own_code._custom" not in sys.modules
    assert package.Client.__module__ == "own_code._custom"
    assert package.AsyncClient.__module__ == "own_code._client"
    assert {"Client", "is_done", "POLLS"} <= {*package.__all__}

    program = tmp_path / "use.py"
    program.write_text(USE.format(name="own_code"))
    space: dict[str, Any] = {}
    exec(compile(program.read_text(), str(program), "exec"), space)
    assert (space["state"], space["done"]) == ("done23", True)
    assert isinstance(space["again"], package.Client)
    checked = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--cache-dir", str(ROOT / ".mypy_cache" / "kit"), str(program)],
        capture_output=True,
        text=True,
        env={**os.environ, "MYPYPATH": str(tmp_path / "out" / "src")},
    )
    assert checked.returncode == 0, checked.stdout + checked.stderr
