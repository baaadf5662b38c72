"""What rows work with: environments, documents, packages, the server; each is made when it is first needed."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

from bench import inputs
from bench.generators import GENERATORS, Generator
from bench.places import BUILD, DRIVE, PEERS, ROOT, sweep
from bench.processes import Ran, Worker, environment, first_of, run
from bench.protocol import Sample, Unable, Variant


class Workshop:
    """One for a run of the bench."""

    def __init__(self) -> None:
        self._pythons: dict[str, Path] = {}
        self._documents: dict[str, Path] = {}

    # ---- environments ----

    def python(self, name: str) -> Path:
        """The interpreter of an environment, made from `peers/<name>.txt` (`clientloom`: this checkout) when it is not
        there or was made from something else."""
        if name not in self._pythons:
            self._pythons[name] = self._make(name)
        return self._pythons[name]

    def _make(self, name: str) -> Path:
        home = BUILD / "environments" / name
        python = home / "bin" / "python"
        if name == US_ENVIRONMENT:
            asked = ["--editable", str(ROOT)]
            wanted = repr(tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"])
        else:
            asked = ["--requirement", str(PEERS / f"{name}.txt")]
            wanted = (PEERS / f"{name}.txt").read_text("utf-8")
        stamp = home / "made-from"
        if not stamp.exists() or stamp.read_text("utf-8") != wanted:
            print(f"making the environment {name}", flush=True)
            shutil.rmtree(home, ignore_errors=True)
            subprocess.run([sys.executable, "-m", "venv", str(home)], check=True)
            pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
            subprocess.run([*pip, *asked], check=True, stderr=subprocess.DEVNULL)
            stamp.write_text(wanted, "utf-8")
        return python

    def versions(self) -> dict[str, list[str]]:
        """What is installed in each environment: of those who were not needed, the packages are still used."""
        found: dict[str, list[str]] = {}
        for stamp in sorted((BUILD / "environments").glob("*/made-from")):
            python = stamp.parent / "bin" / "python"
            freeze = [str(python), "-m", "pip", "freeze", "--disable-pip-version-check", "--exclude-editable"]
            done = subprocess.run(freeze, capture_output=True, text=True, check=True, env=environment())
            found[stamp.parent.name] = done.stdout.split()
        return found

    # ---- documents and packages ----

    def document(self, name: str) -> Path:
        """One of `inputs`; what the bench writes itself lies in its build folder."""
        if name not in self._documents:
            self._documents[name] = inputs.document(name, BUILD / "documents")
        return self._documents[name]

    def generate(self, generator: str, document: str) -> Sample:
        """Generate a package anew, with nothing remembered of an earlier time; seconds, processor and memory."""
        tool = GENERATORS[generator]
        folder = self.folder(generator, document)
        tool.clear(folder)
        ran = self._call(tool, document, folder)
        if ran.code != 0 or not tool.package(folder, document).is_dir():
            raise Unable(ran.first_error())
        (folder / "made-by").write_text(self._maker(tool, document))
        return ran.sample

    def _call(self, tool: Generator, document: str, folder: Path) -> Ran:
        python = self.python(tool.environment)
        settings = environment(python, **tool.variables(folder))
        os.sync()  # what others wrote is not written to the disk at this one's expense
        tool.prepare(python, self.document(document), document, folder, settings)
        return run(tool.command(python, self.document(document), document, folder), settings=settings)

    def package(self, generator: str, document: str) -> Path:
        """The folder of the import package, generated if there is none of this generator and this document."""
        tool, folder = GENERATORS[generator], self.folder(generator, document)
        stamp = folder / "made-by"
        if not stamp.exists() or stamp.read_text() != self._maker(tool, document):
            print(f"generating {document} with {generator}", flush=True)
            self.generate(generator, document)
        return tool.package(folder, document)

    def folder(self, generator: str, document: str) -> Path:
        """Where a generator works."""
        return BUILD / "packages" / generator / document

    def _maker(self, tool: Generator, document: str) -> str:
        """The generator and the document, as a hash."""
        made_of = hashlib.sha256(self.document(document).read_bytes())
        sources = [PEERS / f"{tool.environment}.txt"]
        if tool.environment == US_ENVIRONMENT:
            folders = (ROOT / "generator", ROOT / "templates")
            sources = sorted(path for folder in folders for path in folder.rglob("*") if path.is_file())
        for path in sources:
            if path.suffix != ".pyc":
                made_of.update(path.read_bytes())
        return made_of.hexdigest()

    # ---- workers ----

    def worker(self, name: str, environment: str, driver: str, job: str, settings: Mapping[str, Any]) -> Variant:
        """A variant that stays at work from the first to the last of its samples; it starts when it is first asked."""
        workers: list[Worker] = []

        def sample() -> Sample:
            if not workers:
                workers.append(Worker(self.python(environment), driver, job, settings))
            return workers[0].sample()

        def close() -> None:
            for worker in workers:
                worker.close()

        return Variant(name, sample, warm=True, close=close)

    def newcomer(self, name: str, environment: str, driver: str, job: str, settings: Mapping[str, Any]) -> Variant:
        """A variant of which each sample is a new process."""
        return Variant(name, lambda: first_of(self.python(environment), driver, job, settings), warm=True)

    def settings(self, generator: str, document: str = "small", **more: Any) -> dict[str, Any]:
        """What a driver must know to use the package of a generator."""
        return {"source": str(self.package(generator, document).parent), **more}

    # ---- the server ----

    @cached_property
    def _server(self) -> subprocess.Popen[str]:
        python, script = sys.executable, DRIVE / "server.py"
        command = [python, str(script), str(self.document("page")), str(self.document("repository"))]
        return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment())

    @cached_property
    def url(self) -> str:
        """The server on loopback, in another process."""
        assert self._server.stdout is not None
        return f"http://127.0.0.1:{self._server.stdout.readline().strip()}"

    def close(self) -> None:
        """Stop the server, if it runs."""
        sweep()
        if "_server" in self.__dict__:
            assert self._server.stdin is not None
            self._server.stdin.close()
            self._server.wait(10)


US_ENVIRONMENT = "clientloom"


def pretty(value: object) -> str:
    """JSON as the bench writes it down."""
    return json.dumps(value, indent=1, ensure_ascii=False) + "\n"
