"""Every program on the pages and in the READMEs: as black prints it, type-checked, run against a server and the kit."""

from __future__ import annotations

import importlib
import io
import logging
import os
import re
import runpy
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import black
import pytest
from loopback import Loopback, Received, Reply
from support import markdown, packages, samples

from clientloom import ir

_SETTING = re.compile(r"os\.environ\[\"(\w+)\"\]")
_FILE = re.compile(r"pathlib\.Path\(\"([^\"]+)\"\)")


@dataclass(frozen=True)
class Program:
    """One program as it stands on a page. `method` is the operation it is shown for, if it is."""

    package: str
    page: str
    number: int
    code: str
    method: str | None

    @property
    def name(self) -> str:
        return f"{self.package}_{self.page.removesuffix('.md')}_{self.number}"

    @property
    def has_kit(self) -> bool:
        """Whether it plays its replies itself."""
        return f"from {self.package}.testing import" in self.code


def _programs() -> Iterator[Program]:
    for package in packages.PACKAGES:
        texts = {**packages.pages(package), "README.md": packages.files(package)["README.md"].decode()}
        for page, text in sorted(texts.items()):
            number, method = 0, None
            for section in markdown.sections(text):
                method = section.heading if section.level == 2 else method
                for language, code in section.blocks:
                    if language == "python" and not code.startswith("def "):
                        yield Program(package, page, number, code, method if section.level == 3 else None)
                        number += 1


PROGRAMS = tuple(_programs())


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The four packages in `src`, and every program as a file in `programs`."""
    home = tmp_path_factory.mktemp("examples")
    for package in packages.PACKAGES:
        packages.write(package, home)
    (home / "programs").mkdir()
    for program in PROGRAMS:
        (home / "programs" / f"{program.name}.py").write_text(program.code)
    return home


@pytest.fixture(scope="module", autouse=True)
def checkers(folder: Path) -> Iterator[dict[str, subprocess.Popen[str]]]:
    """mypy and pyright, at work while the programs run."""
    config = '{"typeCheckingMode": "strict", "include": ["programs"], "extraPaths": ["src"], "pythonVersion": "3.11"}'
    (folder / "pyrightconfig.json").write_text(config)
    commands = {"mypy": ("--strict", "--cache-dir=cache", "--no-error-summary", "programs"), "pyright": ("-p", ".")}
    started = {
        name: subprocess.Popen(
            [sys.executable, "-m", name, *arguments],
            cwd=folder,
            env={**os.environ, "MYPYPATH": "src"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        for name, arguments in commands.items()
    }
    yield started
    for process in started.values():
        if process.poll() is None:
            process.kill()
            process.communicate()


@pytest.fixture(scope="module")
def on_path(folder: Path) -> Iterator[None]:
    """The packages can be imported, and are forgotten afterwards."""
    sys.path.insert(0, str(folder / "src"))
    yield
    sys.path.remove(str(folder / "src"))
    for name in list(sys.modules):
        if name.partition(".")[0] in packages.PACKAGES:
            del sys.modules[name]


def test_every_operation_has_a_program() -> None:
    for package in packages.PACKAGES:
        known = packages.understood(package)
        shown = {program.method for program in PROGRAMS if program.package == package}
        assert shown >= set(known.names.operations.values())
        assert any(program.page == "README.md" for program in PROGRAMS if program.package == package)
        kit = [program.page for program in PROGRAMS if program.package == package and program.has_kit]
        assert kit == ["README.md", "index.md", "index.md"]


def test_programs_are_as_black_prints_them() -> None:
    mode = black.Mode(target_versions={black.TargetVersion.PY311})
    changed = [program.name for program in PROGRAMS if black.format_str(program.code, mode=mode) != program.code]
    assert changed == []


def test_programs_show_no_secret() -> None:
    for program in PROGRAMS:
        code = program.code.replace('="test"', "") if program.has_kit else program.code
        assert not re.search(r"(?i)(password|secret|token|api_key|bearer|jwt\w*)=[\"']", code), program.name


class Service:
    """Answers every operation of a document with a sample of its first success reply."""

    def __init__(self, package: str) -> None:
        self.api = packages.understood(package).api
        prefix = re.escape(urlsplit(self.api.servers[0].url).path.rstrip("/")) if self.api.servers else ""
        self.routes = [
            (operation, re.compile(prefix + _as_pattern(operation.path)))
            for operation in sorted(self.api.operations, key=lambda each: each.path.count("{"))
        ]

    def operation(self, request: Any) -> ir.Operation:
        return next(
            operation
            for operation, path in self.routes
            if operation.method == request.method and path.fullmatch(request.raw_path)
        )

    def __call__(self, request: Received) -> Reply:
        return self.answer(request, request.header("Accept"), Reply)

    def answer(self, request: Any, accept: str | None, kind: Callable[..., Any]) -> Any:
        """The reply to a request, of this kind."""
        answer = samples.reply(self.operation(request), self.api.symbols, accept)
        return kind(answer.status, answer.content, answer.headers)


def _as_pattern(path: str) -> str:
    return re.sub(r"\\\{[^{}]*\\\}", "[^/:]+", re.escape(path))


@pytest.mark.parametrize("program", PROGRAMS, ids=lambda program: program.name)
def test_program_runs(
    program: Program,
    on_path: None,
    folder: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    known = packages.understood(program.package)
    service = Service(program.package)
    monkeypatch.chdir(tmp_path)
    for name in _FILE.findall(program.code):
        if name != "download.bin":
            Path(name).write_bytes(b"content")
    for name in _SETTING.findall(program.code):
        monkeypatch.setenv(name, "from-the-environment")
    for scheme, argument in known.names.schemes.items():
        variable = f"{program.package}_{argument}".upper()
        kind = next(each.kind for each in known.api.security_schemes if each.name == scheme)
        for name in (f"{variable}_USERNAME", f"{variable}_PASSWORD") if kind == "basic" else (variable,):
            monkeypatch.setenv(name, "credential")
    script = folder / "programs" / f"{program.name}.py"
    with Loopback(default=service) as server, caplog.at_level(logging.WARNING):
        monkeypatch.setenv(f"{program.package}_BASE_URL".upper(), server.url)
        said = _output(script)
        if "with " not in program.code:  # shows an import only
            return
        if program.has_kit:
            assert server.received == []
            assert [record.getMessage() for record in caplog.records] == []
            assert len(said.splitlines()) == 2
            return
        assert len(server.received) == 1
        request = server.last
    played = _played(program.package, service, monkeypatch)
    assert _output(script) == said
    (sent,) = played.sent
    assert (sent.method, sent.url.partition(sent.host)[2]) == (request.method, request.target)
    if "multipart" not in (request.header("Content-Type") or ""):  # which is different each time
        assert sent.content == request.body
    operation = service.operation(request)
    assert [record.getMessage() for record in caplog.records] == []  # what came fits what was declared
    assert said or "print(" not in program.code
    if "download.bin" in program.code:
        assert Path("download.bin").read_bytes() == b"some bytes"
    if program.method is not None:
        assert known.names.operations[operation.id] == program.method
        _agrees(packages.pages(program.package)[program.page], program.method, operation, request)


def _output(script: Path) -> str:
    said = io.StringIO()
    with redirect_stdout(said):
        runpy.run_path(str(script), run_name="__main__")
    return said.getvalue()


def _played(package: str, service: Service, monkeypatch: pytest.MonkeyPatch) -> Any:
    """The package's own test kit, in place of the network: it answers as the server does."""
    kit = importlib.import_module(f"{package}.testing")
    transports = importlib.import_module(f"{package}._runtime.transports")

    def answer(request: Any) -> Any:
        return service.answer(request, request.headers.get("accept"), kit.Reply)

    mocks = kit.MockTransport(answer), kit.AsyncMockTransport(answer)
    mocks[1].sent = mocks[0].sent
    monkeypatch.setattr(transports, "default_transport", lambda: mocks[0])
    monkeypatch.setattr(transports, "default_async_transport", lambda: mocks[1])
    return mocks[0]


def _agrees(page: str, method: str, operation: ir.Operation, request: Received) -> None:
    """What was sent is what the page says a plain call sends."""
    said = markdown.operation(page, method)["Content types"].text
    sent = re.search(r"A plain call sends `([^`]*)`", said)
    asked = re.search(r"A plain call asks for (.*)\.", said)
    content_type = request.header("Content-Type")
    assert (content_type or "").split(";")[0] == (sent.group(1) if sent else "")
    assert request.header("Accept") == (", ".join(markdown.spans(asked.group(1))) if asked else "*/*")
    wanted = {scheme for way in operation.security for scheme, _ in way}
    credentials = ("authorization", "x-api-key")
    assert bool(wanted) == any(request.header(name) is not None for name in credentials)


@pytest.mark.parametrize("checker", ["pyright", "mypy"])
def test_programs_are_typed(checker: str, checkers: dict[str, subprocess.Popen[str]]) -> None:
    said, _ = checkers[checker].communicate()
    # what is wrong in a package itself fails elsewhere
    wrong = [line for line in said.splitlines() if "error" in line and "programs/" in line]
    assert wrong == []
    assert checkers[checker].returncode in (0, 1), said[-4000:]
