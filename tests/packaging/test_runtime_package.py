"""Packages that import `clientloom-runtime` work beside each other, over the one that is installed with them."""

from __future__ import annotations

import shutil
import sys
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from support.environments import ROOT, new_environment, run

from clientloom import __version__
from clientloom.runtime_package import SCHEMA
from runtime.packages import SCHEMA as SCHEMA_OF_RUNTIME

CASE = ROOT / "tests" / "golden" / "cases" / "runtime_package" / "imported"
NAMES = ("cats", "dogs")


@dataclass(frozen=True)
class Installed:
    """An environment with both packages, and the wheels that it was made of."""

    python: Path
    wheels: Path

    def run(self, program: str, *arguments: str) -> str:
        file = self.wheels.parent / "program.py"
        file.write_text(program, "utf-8")
        return run(self.python, file, *arguments)


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installed]:
    folder = tmp_path_factory.mktemp("shared")
    shutil.copy(ROOT / "LICENSE", folder)
    ignored = shutil.ignore_patterns("__pycache__", ".*")
    shutil.copytree(ROOT / "templates", folder / "templates", ignore=ignored)
    for name in NAMES:
        home = folder / "specs" / name
        home.mkdir(parents=True)
        client = (CASE / "client.toml").read_text("utf-8").replace('"example"', f'"{name}"')
        (home / "client.toml").write_text(client.replace("ExampleClient", f"{name.title()}Client"), "utf-8")
        # what a pet is called in XML is another name in each of them
        spec = (CASE / "spec.yaml").read_text("utf-8").replace("xml: {name: pet}", f"xml: {{name: {name[:-1]}}}")
        (home / "spec.yaml").write_text(spec, "utf-8")
        run(sys.executable, "-m", "clientloom", "generate", home)
    run(sys.executable, "-m", "build", "--no-isolation", "-o", folder / "dist", folder / "templates")
    packages = [folder / "specs" / name / "out" for name in NAMES]
    run(sys.executable, "-m", "pip", "wheel", "--no-deps", "--no-build-isolation", "-w", folder / "dist", *packages)
    wheels = sorted((folder / "dist").glob("*.whl"))
    yield Installed(new_environment(folder / "environment", wheels), folder / "dist")
    shutil.rmtree(folder, ignore_errors=True)


def test_a_package_has_no_copy_and_the_runtime_is_whole(installed: Installed) -> None:
    (runtime,) = installed.wheels.glob("clientloom_runtime-*.whl")
    home = ROOT / "templates" / "runtime"
    with zipfile.ZipFile(runtime) as archive:
        inside = {name: archive.read(name) for name in archive.namelist() if name.endswith(".py")}
        assert {"clientloom_runtime/py.typed"} < set(archive.namelist())
        assert any(name.endswith("/licenses/LICENSE") for name in archive.namelist())
    assert inside == {
        f"clientloom_runtime/{path.relative_to(home).as_posix()}": path.read_bytes() for path in home.rglob("*.py")
    }
    for name in NAMES:
        (wheel,) = installed.wheels.glob(f"{name}-*.whl")
        with zipfile.ZipFile(wheel) as archive:
            assert not [path for path in archive.namelist() if "_runtime" in path]
            metadata = archive.read(f"{name}-0.1.0.dist-info/METADATA").decode()
        assert f"Requires-Dist: clientloom-runtime~={__version__}\n" in metadata
        assert "Requires-Dist: httpx2" not in metadata


def test_there_is_one_version_and_one_schema(installed: Installed) -> None:
    assert SCHEMA == SCHEMA_OF_RUNTIME
    assert [path.name for path in installed.wheels.glob(f"clientloom_runtime-{__version__}-*.whl")]
    run(sys.executable, "-m", "twine", "check", "--strict", *installed.wheels.glob("clientloom_runtime-*"))


USE = """
import asyncio, importlib, logging, pickle, sys, warnings

import cats, dogs
assert not {"msgspec", "httpx2"} & set(sys.modules)

import clientloom_runtime.errors

assert cats.ApiError is dogs.ApiError is clientloom_runtime.errors.ApiError
PROBLEM = {"type": "https://pets.example/problems/sold", "title": "Sold"}

for name in ("cats", "dogs"):
    package, models = importlib.import_module(name), importlib.import_module(f"{name}.models")
    testing, errors = importlib.import_module(f"{name}.testing"), importlib.import_module(f"{name}.errors")
    Client = getattr(package, f"{name.title()}Client")
    Reply = testing.Reply
    pet = {"name": "Tom", "kind": "cat"}

    # paging, over two pages
    replies = [Reply.json({"items": [pet], "next": "2"}), Reply.json({"items": [pet]})]
    with Client(transport=testing.MockTransport(*replies)) as client:
        found = list(client.default.list_pets())
    assert [type(each) for each in found] == [models.Pet] * 2, found

    # each package has its own names in XML
    xml = Reply(200, f'<{name[:-1]} name="Kit"/>'.encode(), {"Content-Type": "application/xml"})
    transport = testing.MockTransport(xml)
    with Client(transport=transport) as client:
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            kit = client.default.put_pet("1", {"name": "Kit", "nmae": "Kit"})
    assert kit == models.Pet(name="Kit"), kit
    assert f"<{name[:-1]} ".encode() in transport.sent[0].content, transport.sent[0].content
    (warning,) = caught
    assert warning.filename == __file__, warning

    # one class catches what both raise, and each has its own for a type of problem
    for status, kind in ((404, package.NotFoundError), (409, errors.SoldError)):
        problem = Reply(status, __import__("json").dumps(PROBLEM if status == 409 else {}).encode(),
                        {"Content-Type": "application/problem+json"})
        client = Client(transport=testing.MockTransport(problem), retries=0)
        try:
            client.default.list_pets().first_page()
        except clientloom_runtime.errors.ApiError as error:
            assert type(error) is kind, error
            assert type(pickle.loads(pickle.dumps(error))) is kind
        else:
            raise AssertionError(status)
        client.close()

    # what pickles with a copy of the runtime pickles without one
    client = Client(transport=testing.MockTransport(Reply.json({"items": [pet]})))
    raw = client.default.with_raw_response.list_pets()
    again = pickle.loads(pickle.dumps(raw))
    assert again.parse() == raw.parse()
    listing = pickle.loads(pickle.dumps(Client().default.list_pets))
    assert listing.__self__.__class__.__module__ == f"{name}.resources.default"
    assert f"{name}.bodies" in logging.root.manager.loggerDict

    async def awaited():
        transport = testing.AsyncMockTransport(Reply.json({"items": [pet]}))
        async with getattr(package, f"Async{name.title()}Client")(transport=transport) as twin:
            return [each async for each in twin.default.list_pets()]

    assert asyncio.run(awaited()) == found[:1]
assert cats.errors.SoldError is not dogs.errors.SoldError
print("fine")
"""


def test_both_are_used_side_by_side(installed: Installed) -> None:
    assert installed.run(USE) == "fine\n"


TYPED = """
import cats
import dogs
from clientloom_runtime.errors import ApiError


def count(store: cats.CatsClient, kennel: dogs.DogsClient) -> int:
    try:
        return sum(1 for pet in store.default.list_pets() if pet.kind) + len(list(kennel.default.list_pets()))
    except cats.ConflictError as error:
        caught: dogs.ApiError | ApiError = error
        return caught.status
"""


def test_it_is_typed(installed: Installed, tmp_path: Path) -> None:
    (tmp_path / "typed.py").write_text(TYPED, "utf-8")
    mypy = Path(sys.executable).with_name("mypy")
    run(mypy, "--strict", "--python-executable", installed.python, "typed.py", cwd=tmp_path)


def test_another_schema_is_told_with_what_to_install(installed: Installed) -> None:
    program = "import clientloom_runtime.packages as packages\npackages.SCHEMA = 7\nimport cats\n"
    with pytest.raises(AssertionError, match="ImportError") as caught:
        installed.run(program)
    said = (
        f"cats was generated for schema {SCHEMA} of clientloom-runtime, and {__version__}, which is installed, "
        f'has schema 7: install "clientloom-runtime~={__version__}", or generate cats again'
    )
    assert said in str(caught.value)
