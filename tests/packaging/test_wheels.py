"""What is published works where nothing else is: wheels are built, checked, installed in an empty place and used."""

from __future__ import annotations

import re
import shutil
import sys
import zipfile
from pathlib import Path

import pytest
from support.environments import ROOT, new_environment, run

PACKAGES = ("astronomer_core", "ica_v1", "ica_v3", "lusid_workflow")


def test_every_wheel_is_fit_for_the_index(wheels: Path) -> None:
    built = sorted(wheels.glob("*.whl"))
    assert [path.name.split("-")[0] for path in built] == sorted([*PACKAGES, "clientloom"])
    run(sys.executable, "-m", "twine", "check", "--strict", *built)


@pytest.mark.parametrize("name", PACKAGES)
def test_a_wheel_holds_its_package_and_nothing_else(wheels: Path, name: str) -> None:
    (wheel,) = wheels.glob(f"{name}-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        inside = archive.namelist()
        (metadata,) = (path for path in inside if path.endswith("/METADATA"))
        needs = [line for line in archive.read(metadata).decode().splitlines() if line.startswith("Requires-Dist:")]
    assert {path.split("/")[0].split("-")[0] for path in inside} == {name}
    assert f"{name}/py.typed" in inside
    assert f"{name}/_runtime/call/flow.py" in inside
    assert any(path.endswith("/licenses/LICENSE") for path in inside)
    required = sorted(re.findall(r"[\w-]+", line)[1] for line in needs if "extra ==" not in line)
    assert required == ["httpx2", "msgspec"]


USE = '''
"""Calls one operation of each package over a socket, in both clients; runs where only their wheels are installed."""
import asyncio, importlib, json, sys, threading
from http.server import BaseHTTPRequestHandler, HTTPServer

seen = []

class Handler(BaseHTTPRequestHandler):
    def answer(self):
        seen.append((self.command, self.path, self.headers.get("Authorization") or self.headers.get("X-API-Key")))
        kind, text = replies[self.path]
        self.send_response(200 if text else 204)
        if text:
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text)

    do_GET = do_DELETE = answer

    def log_message(self, *arguments):
        pass

server = HTTPServer(("127.0.0.1", 0), Handler)
threading.Thread(target=server.serve_forever, daemon=True).start()
base = f"http://127.0.0.1:{server.server_port}"
reply = lambda **fields: json.dumps(fields).encode()
replies = {
    "/v1/tasks/t1": ("application/json", reply(id="t1", name="first")),
    "/ica/rest/api/projects/p1/analyses/a1:abort": ("", b""),
    "/ica/rest/api/projects/p1/analysisCreationBatch/b1": (
        "application/vnd.illumina.v3+json", reply(id="6b3ab1a0-0000-4000-8000-000000000001"),
    ),
    "/v1alpha1/organizations/o1/clusters/c1": ("", b""),
    "/workflow/api/tasks/t1": ("application/json", reply(asAt="2024-05-01T10:00:00+02:00")),
}
calls = {
    "ica_v1": ({"bearer": "k1"}, "tasks", "get_task", ("t1",)),
    "ica_v3": ({"api_key_auth": "k2"}, "project_analysis_creation_batch", "get_analysis_creation_batch", ("p1", "b1")),
    "astronomer_core": ({"jwt": "k3"}, "cluster", "delete_cluster", ("o1", "c1")),
    "lusid_workflow": ({"oauth2": "k4"}, "tasks", "delete_task", ("t1",)),
}
for name, (auth, resource, method, arguments) in calls.items():
    package = importlib.import_module(name)
    assert not {"msgspec", "httpx2"} & set(sys.modules) or name != "ica_v1"
    client = next(value for value in package.__all__ if value.endswith("Client") and not value.startswith("Async"))
    with getattr(package, client)(base_url=base, **auth) as sync:
        first = getattr(getattr(sync, resource), method)(*arguments)

    async def call():
        async with getattr(package, "Async" + client)(base_url=base, **auth) as twin:
            return await getattr(getattr(twin, resource), method)(*arguments)

    assert asyncio.run(call()) == first, name
    print(name, type(first).__name__)
for line in seen[::2]:
    print(*line)
assert seen[::2] == seen[1::2]
'''


def test_installed_packages_work_on_their_own(wheels: Path, tmp_path: Path) -> None:
    built = [path for path in sorted(wheels.glob("*.whl")) if not path.name.startswith("clientloom")]
    python = new_environment(tmp_path / "venv", built)
    (tmp_path / "use.py").write_text(USE)
    assert run(python, "-I", "use.py", cwd=tmp_path).splitlines() == [
        "ica_v1 TaskSummary",
        "ica_v3 AnalysisCreationBatch",
        "astronomer_core NoneType",
        "lusid_workflow DeletedEntityResponse",
        "GET /v1/tasks/t1 Bearer k1",
        "GET /ica/rest/api/projects/p1/analysisCreationBatch/b1 k2",
        "DELETE /v1alpha1/organizations/o1/clusters/c1 Bearer k3",
        "DELETE /workflow/api/tasks/t1 Bearer k4",
    ]


def test_an_installed_generator_writes_the_same_packages(wheels: Path, tmp_path: Path) -> None:
    (wheel,) = wheels.glob("clientloom-*.whl")
    python = new_environment(tmp_path / "venv", [wheel])
    shutil.copytree(ROOT / "specs" / "ica_v1", tmp_path / "specs" / "ica_v1")
    out = run(python, "-I", "-m", "clientloom", "generate", cwd=tmp_path)
    assert out.startswith("ica_v1: ")
    assert (tmp_path / "venv" / "bin" / "clientloom").exists()
    written, committed = tmp_path / "generated" / "ica_v1", ROOT / "generated" / "ica_v1"
    paths = [path.relative_to(written).as_posix() for path in written.rglob("*") if path.is_file()]
    assert len(paths) > 30
    differing = [path for path in paths if (written / path).read_bytes() != (committed / path).read_bytes()]
    assert differing == []
