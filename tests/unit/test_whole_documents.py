"""Whole documents, from `init` to an import of everything: nothing is lost, by a count that is not our own.

The documents in `documents/` are written for this. Real ones are tried too, where somebody has put some beside the
checkout.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
from support.counting import Counted, count

from clientloom.cli import main

HERE = Path(__file__).resolve().parent / "documents"
BESIDE = Path(__file__).resolve().parents[3] / "shared" / "reference"
# how many operations and schemas each has
OURS = {HERE / "petshop.yaml": (4, 9), HERE / "billing.json": (7, 8), HERE / "fleet" / "openapi.yaml": (5, 2)}
REAL = tuple(path for path in sorted(BESIDE.glob("*")) if path.suffix in (".json", ".yaml"))

# imports every module there is, and counts what is in them
LOOK = """
import importlib, inspect, json, pkgutil, sys
sys.path.insert(0, sys.argv[1])
name = sys.argv[2]
whole = importlib.import_module(name)
found = [each.name for each in pkgutil.walk_packages(whole.__path__, name + ".")]
modules = {each: importlib.import_module(each) for each in found}
def methods(folder):
    return sum(
        inspect.isfunction(value) and not attribute.startswith("_")
        for module_name, module in modules.items() if module_name.startswith(f"{name}.{folder}.")
        for owner_name, owner in vars(module).items()
        if inspect.isclass(owner) and owner.__module__ == module_name and not owner_name.endswith("Response")
        for attribute, value in vars(owner).items()
    )
operations = [
    value
    for module_name, module in modules.items() if module_name.startswith(f"{name}._operations.")
    for value in vars(module).values() if hasattr(value, "replies") and not inspect.isclass(value)
]
for operation in operations:
    operation.plan
    operation.accept_header(next(iter(operation.versions), None))
    for reply in operation.replies.values():
        for content in reply.contents:
            content.type()
print(json.dumps({
    "modules": len(modules),
    "sync": methods("resources"),
    "async": methods("async_resources"),
    "operations": sorted([each.method, each.path] for each in operations),
    "models": sorted(set(dir(whole.models)) - {"annotations"}),
}))
"""


def made(document: Path, folder: Path, capsys: pytest.CaptureFixture[str]) -> tuple[Path, dict[str, Any], str]:
    """`init`, `inspect --json` and `generate`: where the package is, what was understood, what was said."""
    spec = folder / document.name
    (
        shutil.copytree(document.parent, folder, dirs_exist_ok=True)
        if document.parent.parent == HERE
        else shutil.copy(document, spec)
    )
    home = folder / "package"
    code = main.run(["init", str(spec), "--out", str(home)])
    settings = (home / "client.toml").read_text()
    # what the owner of a document with errors does
    assert (code == 2) is ("\n# lenient = true\n" in settings)
    (home / "client.toml").write_text(settings.replace("\n# lenient = true\n", "\nlenient = true\n"))
    capsys.readouterr()
    assert main.run(["inspect", str(home), "--json"]) == 0
    understood = json.loads(capsys.readouterr().out)
    assert main.run(["generate", str(home)]) == 0
    config = tomllib.loads((home / "client.toml").read_text())
    return home / config["package"]["output"], understood, capsys.readouterr().out


def looked(package: Path, name: str) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, "-I", "-W", "error", "-c", LOOK, str(package / "src"), name],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def holds(document: Path, folder: Path, capsys: pytest.CaptureFixture[str]) -> tuple[Counted, dict[str, Any]]:
    """Asserts that a package has all of its document. What was counted, and what was understood."""
    counted = count(document)
    package, understood, said = made(document, folder, capsys)
    coverage = understood["coverage"]
    assert (coverage["operations"], coverage["schemas"]) == (len(counted.operations), len(counted.schemas))
    assert (coverage["operations_skipped"], coverage["schemas_skipped"]) == (0, 0)
    operations = len(counted.operations)
    assert f"({operations} operation{'s' if operations != 1 else ''}, {len(counted.schemas)} schema" in said
    assert {(each["http_method"], each["path"]) for each in understood["operations"]} == counted.operations
    named = {each["id"].removeprefix("#/components/schemas/"): each["name"] for each in understood["models"]}
    assert counted.schemas <= named.keys()

    found = looked(package, understood["package"]["import"])
    assert (found["sync"], found["async"]) == (operations, operations)
    assert {tuple(each) for each in found["operations"]} == counted.operations
    assert {named[each] for each in counted.schemas} <= set(found["models"])
    assert len({named[each] for each in counted.schemas}) == len(counted.schemas)
    return counted, understood


@pytest.mark.parametrize(
    "document", [*OURS, *REAL], ids=lambda path: path.parent.name if path.stem == "openapi" else path.name
)
def test_a_whole_document(document: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    counted, _ = holds(document, tmp_path, capsys)
    expected = OURS.get(document)
    assert (len(counted.operations), len(counted.schemas)) == expected if expected else len(counted.operations) > 10


def test_what_init_finds_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, understood = holds(HERE / "fleet" / "openapi.yaml", tmp_path, capsys)
    by_name = {each["method"]: each for each in understood["operations"]}
    assert sorted(by_name) == ["get", "list", "start", "track", "update"]
    assert {each["attribute"] for each in understood["operations"]} == {"vehicles"}
    assert [each["style"] for each in by_name["list"]["paging"]] == ["cursor"]
    assert understood["media"] == {
        "default": "v2",
        "versions": {"v1": ["application/vnd.fleet.v1+json"], "v2": ["application/vnd.fleet.v2+json"]},
    }
    # a callback is not generated, and said so
    assert [each["code"] for each in understood["coverage"]["reports"]] == ["CL333"]
