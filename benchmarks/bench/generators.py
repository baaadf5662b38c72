"""How each generator is called, where its package ends up, and which part of it is its runtime."""

from __future__ import annotations

import re
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

from bench.places import ROOT, put_aside
from bench.processes import run
from bench.protocol import Unable

Command = Sequence[object]


class Generator:
    """One of the peers. The package is named after the document."""

    environment = ""
    driver = ""
    # what of a package is the same for every document
    runtime: tuple[str, ...] = ()

    def command(self, python: Path, spec: Path, name: str, folder: Path) -> Command:
        """The one command that generates."""
        raise AssertionError(f"{self} has no command")

    def package(self, folder: Path, name: str) -> Path:
        """The folder of the import package."""
        return folder / "out" / name

    def prepare(self, python: Path, spec: Path, name: str, folder: Path, settings: Mapping[str, str]) -> None:
        """What a person does once before, and what is not measured."""
        folder.mkdir(parents=True, exist_ok=True)

    def clear(self, folder: Path) -> None:
        """Forget everything of an earlier time."""
        put_aside(folder)

    def variables(self, folder: Path) -> dict[str, str]:
        """What must be in the environment."""
        return {}


class Clientloom(Generator):
    """Ours. `client.toml` is what `clientloom init` writes, with the names the bench needs."""

    environment = "clientloom"
    driver = "clientloom"
    runtime = ("_runtime",)

    def command(self, python: Path, spec: Path, name: str, folder: Path) -> Command:
        return [python.parent / "clientloom", "generate", folder]

    def package(self, folder: Path, name: str) -> Path:
        return folder / "out" / "src" / name

    def clear(self, folder: Path) -> None:
        # what was generated and every cache; `client.toml` may stay
        for part in ("out", "cache", "made-by"):
            put_aside(folder / part)

    def variables(self, folder: Path) -> dict[str, str]:
        return {"XDG_CACHE_HOME": str(folder / "cache")}

    def prepare(self, python: Path, spec: Path, name: str, folder: Path, settings: Mapping[str, str]) -> None:
        # pip does so for what it installs, and did for the peers; this checkout is not installed
        run([python, "-m", "compileall", "-q", ROOT / "generator"], settings=settings)
        config = folder / "client.toml"
        if config.exists():
            return
        folder.mkdir(parents=True, exist_ok=True)
        made = run([python.parent / "clientloom", "init", spec, "--out", folder], settings=settings)
        if not config.exists():
            raise Unable(made.first_error())
        text = config.read_text("utf-8").replace("\n# lenient = true\n", "\nlenient = true\n")
        config.write_text(named(text, name), "utf-8")
        shutil.rmtree(folder / "cache", ignore_errors=True)


def named(config: str, name: str) -> str:
    """The text of a `client.toml` with the names of the package replaced."""
    title = "".join(word.capitalize() for word in name.split("_"))
    wanted = {"name": name.replace("_", "-"), "import": name, "client": f"{title}Client", "output": "out"}
    for key, value in wanted.items():
        config = re.sub(rf"(?m)^{key} = \".*\"$", f'{key} = "{value}"', config, count=1)
    return config


class OpenapiGenerator(Generator):
    """openapi-generator: its Python client is the one that is made of pydantic models."""

    environment = "openapi-generator"
    driver = "openapi_generator"
    runtime = ("api_client.py", "api_response.py", "configuration.py", "exceptions.py", "rest.py")

    def command(self, python: Path, spec: Path, name: str, folder: Path) -> Command:
        tool = python.parent / "openapi-generator-cli"
        return [tool, "generate", "-g", "python", "-i", spec, "-o", folder / "out", "--package-name", name]


class OpenapiGeneratorAsync(OpenapiGenerator):
    """The same for asyncio: it has to be generated once more, and its methods are async only."""

    def command(self, python: Path, spec: Path, name: str, folder: Path) -> Command:
        return [*super().command(python, spec, f"{name}_async", folder), "--library", "asyncio"]

    def package(self, folder: Path, name: str) -> Path:
        return super().package(folder, f"{name}_async")


class OpenapiPythonClient(Generator):
    """openapi-python-client: attrs and httpx."""

    environment = "openapi-python-client"
    driver = "openapi_python_client"
    runtime = ("client.py", "errors.py", "types.py")

    def command(self, python: Path, spec: Path, name: str, folder: Path) -> Command:
        tool = python.parent / "openapi-python-client"
        return [tool, "generate", "--path", spec, "--output-path", folder / "out", "--config", folder / "config.yaml"]

    def prepare(self, python: Path, spec: Path, name: str, folder: Path, settings: Mapping[str, str]) -> None:
        super().prepare(python, spec, name, folder, settings)
        (folder / "config.yaml").write_text(f"package_name_override: {name}\n")


class Crozier(Generator):
    """crozier: what Fern would write, from a program in Rust."""

    environment = "crozier"
    driver = "crozier"
    runtime = ("core",)

    def command(self, python: Path, spec: Path, name: str, folder: Path) -> Command:
        tool = python.parent / "crozier"
        command = [tool, "generate", "--no-config", "--spec", spec, "--output", folder / "out"]
        return [*command, "--package-name", name]

    def package(self, folder: Path, name: str) -> Path:
        return folder / "out" / "src" / name


GENERATORS: Mapping[str, Generator] = {
    "clientloom": Clientloom(),
    "openapi-generator": OpenapiGenerator(),
    "openapi-generator-async": OpenapiGeneratorAsync(),
    "openapi-python-client": OpenapiPythonClient(),
    "crozier": Crozier(),
}
PEERS = ("openapi-generator", "openapi-python-client", "crozier")
