"""What `_custom.py` offers, as users of the package have it: with types, and loaded at first use."""

from __future__ import annotations

import importlib
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from support.customized import OWN, Bench

ROOT = Path(__file__).resolve().parents[2]
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
