"""`clientloom diff` between commits and packages: what changes for users, why, and the version that it asks for."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from clientloom.cli import main

TOML = '[package]\nname = "shop"\nversion = "{version}"\noutput = "out"\n{more}[document]\npath = "openapi.json"\n'


def document(*arguments: str, method: str = "listOrders") -> str:
    """A document with one operation that takes these query parameters."""
    replies = {"200": {"description": "All.", "content": {"application/json": {"schema": {"type": "string"}}}}}
    given = [{"name": name, "in": "query", "schema": {"type": "string"}} for name in arguments]
    operation = {"operationId": method, "tags": ["orders"], "parameters": given, "responses": replies}
    info = {"title": "Shop", "version": "1"}
    servers = [{"url": "https://shop.test"}]
    paths = {"/orders": {"get": operation}}
    return json.dumps({"openapi": "3.1.0", "info": info, "servers": servers, "paths": paths}, indent=1)


class Repository:
    """A git repository with one package, committed as it was generated."""

    def __init__(self, path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.path = path
        self._capsys = capsys
        self.write(document("limit", "state"))
        self.git("init", "-q")
        assert main.run(["generate"]) == 0
        self.commit("One")

    def write(self, text: str, version: str = "1.2.0", more: str = "") -> None:
        (self.path / "openapi.json").write_text(text)
        (self.path / "client.toml").write_text(TOML.format(version=version, more=more))

    def git(self, *arguments: str) -> None:
        who = ("-c", "user.name=A", "-c", "user.email=a@example.com")
        subprocess.run(["git", *who, *arguments], cwd=self.path, check=True, capture_output=True)

    def commit(self, message: str) -> None:
        self.git("add", ".")
        self.git("commit", "-qm", message)

    def run(self, *arguments: str) -> tuple[int, str, str]:
        self._capsys.readouterr()
        code = main.run(list(arguments))
        out, err = self._capsys.readouterr()
        return code, out, err

    def data(self, *arguments: str) -> Any:
        code, out, _ = self.run("diff", *arguments, "--format", "json")
        assert code == 0
        (package,) = json.loads(out)["packages"]
        return package


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Repository:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / ".cache"))
    return Repository(tmp_path, capsys)


def test_what_the_document_has_changed_is_shown_with_its_lines(repository: Repository) -> None:
    assert repository.run("diff")[1] == "shop: no changes since HEAD\n"
    repository.write(document("limit"))
    package = repository.data()
    (change,) = package["changes"]
    assert (change["level"], change["name"], change["what"]) == (
        "breaking",
        "client.orders.list_orders(state=)",
        "was removed",
    )
    assert (change["cause"], change["pointer"], change["new_line"]) == ("document", "#/paths/~1orders/get", 14)
    assert (package["old_version"], package["proposed_version"], package["enough"]) == ("1.2.0", "2.0.0", False)
    _, out, _ = repository.run("diff")
    assert out.splitlines()[0] == "shop: 1 breaking change since HEAD; 1.2.0 → 2.0.0"
    assert "openapi.json:14 #/paths/~1orders/get" in out


def test_a_version_that_is_not_raised_enough_is_refused(repository: Repository) -> None:
    for version, code in (("1.2.0", 1), ("1.3.0", 1), ("2.0.0", 0), ("3.0.0", 0)):
        repository.write(document("limit"), version)
        assert repository.run("diff", "--check")[0] == code, version
    repository.write(document("limit"), "1.3.0")
    assert "version 1.3.0 is not enough after 1.2.0: 2.0.0 is" in repository.run("diff", "--check")[2]
    for version, code in (("1.2.0", 1), ("1.2.1", 1), ("1.3.0", 0)):
        repository.write(document("limit", "state", "more"), version)
        assert repository.run("diff", "--check")[0] == code, version


def test_before_one_a_breaking_change_raises_the_minor_version(repository: Repository) -> None:
    repository.write(document("limit", "state"), "0.4.0")
    repository.commit("Two")
    repository.write(document("limit"), "0.4.0")
    assert repository.data()["proposed_version"] == "0.5.0"
    repository.write(document("limit", "state", "more"), "0.4.0")
    assert repository.data()["proposed_version"] == "0.4.1"


def test_the_cause_is_the_configuration_where_the_document_is_the_same(repository: Repository) -> None:
    repository.write(document("limit", "state"), more='client = "OtherClient"\n')
    change, *_ = repository.data()["changes"]
    assert (change["name"], change["level"], change["cause"]) == ("client", "breaking", "configuration")


def test_refs_folders_and_archives_are_sides(repository: Repository, tmp_path: Path) -> None:
    build = [sys.executable, "-m", "build", "--no-isolation", "--outdir", "dist", "out"]
    subprocess.run(build, cwd=tmp_path, check=True, capture_output=True)
    repository.git("tag", "v1")
    repository.write(document("limit"), "2.0.0")
    assert main.run(["generate"]) == 0
    repository.commit("Two")
    subprocess.run(build, cwd=tmp_path, check=True, capture_output=True)
    wheels = [f"dist/shop-{version}-py3-none-any.whl" for version in ("1.2.0", "2.0.0")]
    archives = [f"dist/shop-{version}.tar.gz" for version in ("1.2.0", "2.0.0")]
    for sides in (("v1",), ("v1", "HEAD"), wheels, archives, (wheels[0], "out"), (archives[0], "surface.json")):
        package = repository.data(*sides)
        assert [each["name"] for each in package["changes"]] == ["client.orders.list_orders(state=)"], sides
        assert package["old_version"] == "1.2.0"
    assert repository.data("v1")["proposed_version"] == "2.0.0"
    for sides, code in ((("v9",), "CL240"), (("dist",), "CL241"), ((*wheels, "x"), "CL242")):
        status, _, err = repository.run("diff", *sides)
        assert (status, f"error[{code}]" in err) == (2, True)


def test_the_changelog_is_written_once(repository: Repository) -> None:
    repository.write(document("limit", "more"))
    file = repository.path / "out" / "CHANGELOG.md"
    file.write_text(file.read_text().replace("# Changelog\n", "# Changelog\n\n## Unreleased\n\n### Added\n\n- Mine.\n"))
    for _ in range(2):
        assert repository.run("diff", "--changelog")[0] == 0
    text = file.read_text()
    assert text.count("`client.orders.list_orders(state=)` was removed.") == 1
    assert text.index("- Mine.") < text.index("`client.orders.list_orders(more=)` was added.") < text.index("## 1.2.0")


def test_markdown_and_annotations(repository: Repository) -> None:
    repository.write(document("limit"))
    _, out, _ = repository.run("diff", "--format", "markdown")
    assert "- `client.orders.list_orders(state=)` was removed (`openapi.json:14` `#/paths/~1orders/get`)" in out
    _, out, _ = repository.run("diff", "--format", "github")
    assert out.startswith("::warning title=breaking%3A client.orders.list_orders(state=),file=openapi.json,line=14::")


def test_check_and_generate_say_it_in_a_few_lines(repository: Repository) -> None:
    repository.write(document("limit"))
    removed = "  breaking: client.orders.list_orders(state=) was removed"
    code, out, _ = repository.run("check")
    assert code == 1
    assert removed in out.splitlines()[:3]
    code, out, _ = repository.run("generate")
    assert code == 0
    assert out.splitlines()[-2:] == ["shop: 1 breaking change since the last generation", removed]
    repository.write(document("limit", *(f"more{number}" for number in range(30))))
    code, out, _ = repository.run("generate")
    assert out.splitlines()[-10:][0] == "shop: 30 compatible changes since the last generation"
    assert out.splitlines()[-1] == "  and 22 more: `clientloom diff` shows all"
    assert repository.run("generate")[1].startswith("shop: up to date")
