"""What is loaded when: an import costs nothing, a client only what it is made of, a call only what it needs."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
from support.clients import CLIENTS, PACKAGES, source

HEAVY = ("msgspec", "httpx2", "httpcore2", "anyio", "asyncio", "ssl", "h11")
# a fresh interpreter says what it has loaded after each step; nothing goes over a network
PROGRAM = """
import json, sys
def seen():
    return sorted(name for name in sys.modules if name.partition(".")[0] in (PACKAGE, *HEAVY))
steps = []
class Answer:
    status = 200
    def __init__(self, media_type, content):
        from importlib import import_module
        self.headers = import_module(PACKAGE + "._runtime.http.messages").Headers([("Content-Type", media_type)])
        self.content = content
    def read(self):
        return self.content
    def iter_bytes(self, chunk_size=None):
        yield self.content
    def close(self):
        pass
class Transport:
    def __init__(self, *answer):
        self.answer = answer
    def send(self, request, timeout):
        return Answer(*self.answer)
    def close(self):
        pass
"""


def loaded(package: str, program: str) -> list[list[str]]:
    """The modules that are there after each `steps.append(seen())` of a program."""
    code = f"PACKAGE, HEAVY = {package!r}, {HEAVY!r}\n{PROGRAM}\n{program}\nprint(json.dumps(steps))"
    done = subprocess.run(
        [sys.executable, "-I", "-c", f"import sys; sys.path.insert(0, {str(source(package))!r})\n{code}"],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    steps: list[list[str]] = json.loads(done.stdout)
    return steps


def below(modules: list[str], *folders: str) -> set[str]:
    """The names of the modules in some folders of a package."""
    parts = [name.split(".") for name in modules]
    return {each[2] for each in parts if len(each) == 3 and each[1] in folders}


def heavy(modules: list[str]) -> set[str]:
    return {name.partition(".")[0] for name in modules} & {*HEAVY}


@pytest.mark.parametrize("package", PACKAGES)
def test_an_import_loads_nothing(package: str) -> None:
    (imported,) = loaded(package, f"import {package}\nsteps.append(seen())")
    assert heavy(imported) == set()
    assert set(imported) == {package, f"{package}._runtime", f"{package}._runtime.lazy"}


@pytest.mark.parametrize("package", PACKAGES)
def test_a_client_loads_no_resource(package: str) -> None:
    program = f"""
import {package}
client = {package}.{CLIENTS[package]}(base_url="https://example.com", **{{}})
steps.append(seen())
twin = {package}.Async{CLIENTS[package]}(base_url="https://example.com")
steps.append(seen())
"""
    sync, both = loaded(package, program)
    assert heavy(sync) == set()
    # an async client loads what its first call needs when it is made: no call keeps the event loop waiting for a disk
    assert {"httpx2", "msgspec"} <= heavy(both)
    for modules in (sync, both):
        assert below(modules, "resources", "async_resources", "_operations", "models") == set()
        # what annotations name is there, and loads its parts when they are touched
        assert {name for name in modules if name.count(".") == 1} & {f"{package}.models", f"{package}.types"} == set()


def test_what_a_transport_of_ones_own_needs_loads_no_library_for_http() -> None:
    program = """
from ica_v3.transports import Headers, Request, Transport, TransportResponse
import ica_v3.transports
assert "HTTPX2Transport" in dir(ica_v3.transports) and not hasattr(ica_v3.transports, "Nothing")
steps.append(seen())
from ica_v3.transports import *
assert HTTPX2Transport.__name__ == "HTTPX2Transport"
steps.append(seen())
"""
    own, everything = loaded("ica_v3", program)
    assert heavy(own) == set()
    assert {"httpx2"} <= heavy(everything)


def test_a_resource_loads_itself_only() -> None:
    program = """
import ica_v3
client = ica_v3.IcaV3Client(base_url="https://example.com", jwt_auth="x")
client.project_analysis
steps.append(seen())
client.token.with_raw_response
steps.append(seen())
ica_v3.AsyncIcaV3Client(base_url="https://example.com").bundle
steps.append(seen())
"""
    first, second, third = loaded("ica_v3", program)
    assert below(first, "resources", "async_resources") == below(first, "_operations") == {"project_analysis"}
    assert below(second, "resources", "async_resources") == {"project_analysis", "token"}
    assert below(third, "async_resources") == below(third, "_operations") - {"project_analysis", "token"} == {"bundle"}
    assert heavy(first) == heavy(second) == set()
    for modules in (first, second, third):
        assert below(modules, "models") == set()


def test_a_call_loads_only_the_models_it_needs() -> None:
    program = """
import ica_v3
answer = Transport("application/vnd.illumina.v3+json", b'{"items": [{"id": "fil.1"}]}')
client = ica_v3.IcaV3Client(base_url="https://example.com", jwt_auth="x", transport=answer)
found = client.project_data.get_project_data_children("p", "fol.1", version="v3")
assert type(found).__name__ == "DataList" and found.items[0].id == "fil.1"
steps.append(seen())
client = ica_v3.IcaV3Client(base_url="https://example.com", jwt_auth="x", transport=Transport(
    "application/octet-stream", b"x"))
assert client.project_pipeline.download_project_pipeline_file_content("p", "q", "r") == b"x"
steps.append(seen())
"""
    listed, downloaded = loaded("ica_v3", program)
    # a file, and what a file is made of: nothing of analyses, pipelines, bundles
    assert below(listed, "models") == {
        "application_v4",
        "country",
        "data",
        "data_details",
        "data_format",
        "data_list",
        "data_tag",
        "folder_details",
        "region",
        "sequencing_run",
    }
    assert heavy(listed) == {"msgspec"}  # the transport is the caller's: no HTTP library
    assert below(downloaded, "models") == below(listed, "models")


def test_bytes_and_nothing_load_no_model() -> None:
    program = """
import ica_v3
client = ica_v3.IcaV3Client(base_url="https://example.com", jwt_auth="x", transport=Transport(
    "application/octet-stream", b"x"))
assert client.project_pipeline.download_project_pipeline_file_content("p", "q", "r") == b"x"
Answer.status = 204
assert client.project_analysis.abort_analysis("p", "a") is None
steps.append(seen())
"""
    (modules,) = loaded("ica_v3", program)
    assert below(modules, "models") == set()
    assert heavy(modules) == set()


def test_the_http_library_comes_with_the_first_call() -> None:
    program = """
import ica_v1
client = ica_v1.IcaV1Client(base_url="http://127.0.0.1:9", bearer="x", retries=0)
client.tasks
steps.append(seen())
try:
    client.tasks.get_task("t")
except ica_v1.TransportError:
    pass
steps.append(seen())
client.close()
"""
    before, after = loaded("ica_v1", program)
    assert heavy(before) == set()
    assert "httpx2" in heavy(after)
    assert below(after, "models") == set()  # nothing was decoded


def test_a_model_can_be_had_alone() -> None:
    program = """
from lusid_workflow.models import ResourceId
ResourceId(scope="s", code="c")
steps.append(seen())
"""
    (modules,) = loaded("lusid_workflow", program)
    assert below(modules, "models") == {"resource_id"}
    assert heavy(modules) == {"msgspec"}
    assert below(modules, "resources", "_operations") == set()


@pytest.mark.parametrize("package", PACKAGES)
def test_every_public_name_is_there(package: str) -> None:
    program = f"""
import {package} as whole
for name in whole.__all__:
    assert getattr(whole, name) is not None or name == "NULL", name
assert set(whole.__all__) <= set(dir(whole))
for name in dir(whole.models):
    getattr(whole.models, name)
for home in (whole, whole.models):
    try:
        home.Typo
    except AttributeError as error:
        assert "Typo" in str(error)
    else:
        raise AssertionError(home)
from {package} import *
steps.append(seen())
"""
    (modules,) = loaded(package, program)
    assert below(modules, "models")
