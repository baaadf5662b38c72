"""`surface.json` through the command line: written, missed, adopted, forgotten, and merged by git."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from clientloom.cli import main
from clientloom.output.lock import LOCK_NAME, read_lock

Json = dict[str, Any]
CLIENT = '[package]\nname = "orchard"\noutput = "../../out"\n[document]\npath = "openapi.json"\n'
REPLY = {
    "200": {"description": "ok", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Tree"}}}}
}


def operation(id_: str) -> Json:
    return {"get": {"operationId": id_, "tags": ["Trees"], "responses": REPLY}}


class Orchard:
    """A repository with one package."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self.home = folder / "specs/orchard"
        self.out = folder / "out"
        self.surface = self.home / "surface.json"
        self._capsys = capsys
        self.home.mkdir(parents=True)
        (self.home / "client.toml").write_text(CLIENT)
        tree = {"type": "object", "properties": {"fooBar": {"type": "string"}}}
        self.document: Json = {
            "openapi": "3.0.3",
            "info": {"title": "Orchard", "version": "1"},
            "servers": [{"url": "https://orchard.test"}],
            "paths": {"/trees": operation("listTrees")},
            "components": {"schemas": {"Tree": tree}},
        }
        self.write()

    @property
    def fields(self) -> Json:
        found: Json = self.document["components"]["schemas"]["Tree"]["properties"]
        return found

    @property
    def names(self) -> Json:
        found: Json = json.loads(self.surface.read_text())["symbols"]
        return found

    def write(self) -> None:
        (self.home / "openapi.json").write_text(json.dumps(self.document, indent=1))

    def run(self, *arguments: str) -> tuple[int, str]:
        code = main.run(arguments)
        out, err = self._capsys.readouterr()
        return code, out + err

    def git(self, *arguments: str, fails: bool = False) -> str:
        who = ("-c", "user.name=x", "-c", "user.email=x@example.com", "-c", "commit.gpgsign=false")
        done = subprocess.run(("git", *who, *arguments), cwd=self.folder, capture_output=True, text=True, timeout=60)
        assert (done.returncode != 0) == fails, done.stdout + done.stderr
        return done.stdout

    def branch(self, name: str, change: Callable[[], object]) -> None:
        """A branch from the first commit with a change and the package of it."""
        self.git("checkout", "-q", "-b", name, "start")
        self.document = json.loads((self.home / "openapi.json").read_text())
        change()
        self.write()
        assert self.run("generate")[0] == 0
        self.git("add", "-A")
        self.git("commit", "-q", "-m", name)


@pytest.fixture
def orchard(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Orchard:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return Orchard(tmp_path, capsys)


def test_the_surface_lies_beside_the_settings_and_in_the_package(orchard: Orchard) -> None:
    assert orchard.run("generate")[0] == 0
    assert "models.Tree.foo_bar" in orchard.names
    assert (orchard.out / "src/orchard/surface.json").read_bytes() == orchard.surface.read_bytes()
    assert "surface.json merge=union" in (orchard.home / ".gitattributes").read_text()
    assert orchard.run("check")[0] == 0
    code, said = orchard.run("generate")
    assert (code, said.partition(" (")[0]) == (0, "orchard: up to date")


def test_settings_of_another_name_have_a_surface_of_that_name(orchard: Orchard) -> None:
    (orchard.home / "client.toml").rename(orchard.home / "small.toml")
    assert orchard.run("generate", str(orchard.home / "small.toml"))[0] == 0
    assert (orchard.home / "small.surface.json").exists()
    assert not orchard.surface.exists()


def test_attributes_of_the_owner_stay(orchard: Orchard) -> None:
    (orchard.home / ".gitattributes").write_text("* text\n")
    assert orchard.run("generate")[0] == 0
    assert (orchard.home / ".gitattributes").read_text() == "* text\n"


def test_names_outlive_the_output_folder(orchard: Orchard) -> None:
    orchard.run("generate")
    shutil.rmtree(orchard.out)
    orchard.fields["foo_bar"] = {"type": "integer"}
    orchard.write()
    assert orchard.run("generate")[0] == 0
    assert orchard.names["models.Tree.foo_bar"]["wire"] == "fooBar"
    assert orchard.names["models.Tree.foo_underscore_bar"]["wire"] == "foo_bar"


def test_a_stale_surface_is_drift(orchard: Orchard) -> None:
    orchard.run("generate")
    text = orchard.surface.read_text()
    orchard.surface.write_text(text.replace('"type":"str","required":false', '"type":"int","required":false'))
    code, said = orchard.run("check")
    assert code == 1
    assert "surface.json: stale" in said
    found = json.loads(orchard.run("check", "--format", "json")[1])
    assert "CL220" in json.dumps(found)
    assert orchard.run("generate")[0] == 0
    assert orchard.surface.read_text() == text


@pytest.mark.parametrize("command", ["generate", "check"])
def test_a_package_without_its_surface_is_refused(orchard: Orchard, command: str) -> None:
    orchard.run("generate")
    orchard.surface.unlink()
    code, said = orchard.run(command)
    assert code == 2
    assert "error[CL222]" in said
    assert "--adopt" in said
    assert not orchard.surface.exists()


def test_the_copy_in_the_package_is_adopted(orchard: Orchard) -> None:
    orchard.run("generate")
    text = orchard.surface.read_bytes()
    orchard.surface.unlink()
    assert orchard.run("generate", "--adopt")[0] == 0
    assert orchard.surface.read_bytes() == text


def older_than_surfaces(orchard: Orchard) -> None:
    """Leave the package as one without a copy of its surface."""
    orchard.run("generate")
    orchard.surface.unlink()
    (orchard.out / "src/orchard/surface.json").unlink()
    lock = orchard.out / LOCK_NAME
    content = json.loads(lock.read_text())
    del content["files"]["src/orchard/surface.json"]
    lock.write_text(json.dumps(content))


def test_a_package_without_a_copy_is_adopted_as_it_is(orchard: Orchard) -> None:
    older_than_surfaces(orchard)
    assert orchard.run("generate", "--adopt")[0] == 0
    assert "models.Tree.foo_bar" in orchard.names


def test_a_package_of_another_document_is_not_adopted(orchard: Orchard) -> None:
    older_than_surfaces(orchard)
    schemas = orchard.document["components"]["schemas"]
    schemas["Shrub"] = schemas["Tree"]
    orchard.write()
    code, said = orchard.run("generate", "--adopt")
    assert code == 2
    assert "error[CL224]" in said
    assert not orchard.surface.exists()


def test_a_forgotten_name_is_free(orchard: Orchard) -> None:
    orchard.run("generate")
    del orchard.fields["fooBar"]
    orchard.fields["foo_bar"] = {"type": "object", "properties": {"a": {"type": "string"}}}
    orchard.fields["other"] = {"type": "string"}
    orchard.write()
    orchard.run("generate")
    del orchard.fields["foo_bar"]
    orchard.write()
    orchard.run("generate")
    assert orchard.names["models.Tree.foo_bar"]["gone"]
    code, said = orchard.run("generate", "--forget", "models.Tree.foobar")
    assert code == 2
    assert "Did you mean `models.Tree.foo_bar`?" in said
    assert orchard.run("generate", "--forget", "models.Tree.foo_bar", "--forget", "models.TreeFooBar")[0] == 0
    assert not [name for name in orchard.names if "oo_bar" in name or "FooBar" in name]
    assert orchard.run("check")[0] == 0


def test_a_fresh_clone_is_as_generated(orchard: Orchard, monkeypatch: pytest.MonkeyPatch) -> None:
    orchard.run("generate")
    orchard.fields["foo_bar"] = {"type": "integer"}
    orchard.write()
    orchard.run("generate")
    shutil.copytree(orchard.folder, orchard.folder / "clone", ignore=shutil.ignore_patterns("cache", "clone"))
    monkeypatch.chdir(orchard.folder / "clone")
    monkeypatch.setenv("XDG_CACHE_HOME", str(orchard.folder / "clone/cache"))
    assert orchard.run("check")[0] == 0


def test_two_branches_that_add_operations_merge(orchard: Orchard) -> None:
    orchard.run("generate")
    (orchard.folder / ".gitignore").write_text("cache/\n")
    orchard.git("init", "-q", "-b", "main")
    orchard.git("add", "-A")
    orchard.git("commit", "-q", "-m", "start")
    orchard.git("tag", "start")
    paths = orchard.document["paths"]
    orchard.branch("one", lambda: orchard.document["paths"].update({"/all-trees": operation("list_trees")}))
    one = orchard.names
    orchard.branch("other", lambda: orchard.document["paths"].update({"/old-trees": operation("list-trees")}))
    other = orchard.names
    assert {"client.trees.list_trees_all_trees"} <= one.keys()
    assert {"client.trees.list_trees_old_trees"} <= other.keys()
    orchard.git("merge", "one", fails=True)
    conflicts = orchard.git("diff", "--name-only", "--diff-filter=U").split()
    assert "specs/orchard/surface.json" not in conflicts
    assert "out/src/orchard/surface.json" not in conflicts
    assert f"out/{LOCK_NAME}" in conflicts
    lock = read_lock(orchard.out)
    assert lock is not None
    assert "src/orchard/resources/trees.py" in lock.merged
    orchard.document["paths"] = {
        **paths,
        "/all-trees": operation("list_trees"),
        "/old-trees": operation("list-trees"),
    }
    orchard.write()
    code, said = orchard.run("generate")
    assert code == 0, said
    assert orchard.names == {**one, **other}
    assert orchard.run("check")[0] == 0


def test_what_only_one_branch_has_edited_by_hand_is_still_refused(orchard: Orchard) -> None:
    orchard.run("generate")
    lock = orchard.out / LOCK_NAME
    lines = lock.read_text().splitlines(keepends=True)
    (at,) = [number for number, line in enumerate(lines) if "src/orchard/resources/trees.py" in line]
    mine, theirs = lines[at], lines[at].replace(lines[at].split('"')[3], "0" * 64)
    lines[at : at + 1] = ["<<<<<<< HEAD\n", mine, "=======\n", theirs, ">>>>>>> theirs\n"]
    lock.write_text("".join(lines))
    (orchard.out / "src/orchard/resources/trees.py").write_text("<<<<<<< HEAD\n")
    (orchard.out / "src/orchard/models/tree.py").write_text("# mine\n")
    code, said = orchard.run("generate")
    assert code == 2
    assert "models/tree.py" in said
    assert "resources/trees.py" not in said
    assert orchard.run("generate", "--force")[0] == 0
    assert orchard.run("check")[0] == 0
