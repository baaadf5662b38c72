"""What `_custom.py` offers becomes part of the package: which names, when they count as changed, what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.customized import CLIENT, OWN, Bench

from clientloom.config.custom_module import own_names
from clientloom.config.records import parse_config
from clientloom.diagnostics.records import BadInput


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
