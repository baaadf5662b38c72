"""Tools that watch, record or mock httpx2 see the calls of a package: by its default transport, sync and async."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import Any

import pytest
from support.made import make

from guests.environment import CLEAN, HERE, python_with

API = """
openapi: 3.1.0
info: { title: Depot, version: "1" }
servers: [{ url: / }]
security: [{ key: [] }]
paths:
  /items/{id}:
    get:
      operationId: getItem
      tags: [items]
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses:
        "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Item" } } } }
components:
  schemas:
    Item: { type: object, required: [id], properties: { id: { type: string } } }
  securitySchemes: { key: { type: apiKey, in: header, name: X-Api-Key } }
"""
PROGRAMS = HERE / "programs"
IDS = {"sync": "a", "async": "a"}
GONE = {"sync": "NotFoundError", "async": "NotFoundError"}
SECRET = "canary-key-5150"


def run(environment: str, *arguments: str | Path) -> str:
    """The output of a program of a guest's."""
    made = make(API)
    source = Path(made.package.__file__ or "").parents[1]
    path = os.pathsep.join(map(str, (PROGRAMS, source, HERE.parent)))
    done = subprocess.run(
        [str(python_with(environment)), *map(str, arguments)],
        env={**CLEAN, "PYTHONPATH": path, "GUEST_PACKAGE": made.name, "DD_TRACE_STARTUP_LOGS": "false"},
        cwd=PROGRAMS,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def told(program: str, environment: str = "tools") -> Any:
    return json.loads(run(environment, PROGRAMS / f"{program}.py").splitlines()[-1])


@pytest.mark.parametrize(
    ("program", "kind", "method", "url", "status"),
    [
        ("otel", "CLIENT", "http.method", "http.url", "http.status_code"),
        ("logfire_", "CLIENT", "http.method", "http.url", "http.status_code"),
        ("sentry", "http.client", "http.method", "url", "http.response.status_code"),
        ("datadog", "http.request", "http.method", "http.url", "http.status_code"),
    ],
)
def test_tracers(program: str, kind: str, method: str, url: str, status: str) -> None:
    found = told(program)
    assert found["gave"] in ([IDS], [IDS, GONE])
    expected = ["200", "200", "404", "404"][: 2 * len(found["gave"])]
    assert [name for name, _ in found["spans"]] == [kind] * len(expected)
    for (_, span), number in zip(found["spans"], expected, strict=True):
        assert (span[method], str(span[status])) == ("GET", number)
        assert span[url].endswith("/items/a" if number == "200" else "/items/gone")
    assert len(found["traced"]) == len(found["ids"]) == len(expected)
    for header, span_id in zip(found["traced"], found["ids"], strict=True):
        assert span_id in header
    assert SECRET not in json.dumps(found)


def test_a_recorder() -> None:
    found = told("vcr_")
    assert found["gave"] == [IDS, GONE] * 2
    assert found["wire"][0] == found["wire"][1] > 0
    assert SECRET not in found["recording"]


@pytest.mark.parametrize("tool", ["pytest-httpx2", "httpx2-pytest"])
def test_mocks(tool: str) -> None:
    program = PROGRAMS / f"mock_{tool.replace('-', '_')}.py"
    assert "1 passed" in run(tool, "-m", "pytest", "-c", os.devnull, "-p", "no:cacheprovider", program)


# ---- libraries of others below or around a call ----


def test_codings_of_other_libraries() -> None:
    found = told("codings")
    assert set(found["whole"]) == {"whole"}
    assert set(found["broken"]) == {"error"}
    assert found["nothing"] == ["0 bytes"] * 2


def test_calls_share_one_connection_of_http2() -> None:
    found = told("http2")
    assert found == {"answers": [40, 40], "connections": 2}  # one of the tasks, one of the threads


def test_socks() -> None:
    assert told("socks") == {"gave": [["a", "b", "c"]] * 2, "tunnels": 2, "to": True}


def test_trio() -> None:
    found = told("trio_")
    assert (found["many"], found["kind"], found["again"], found["after"]) == (30, "deadline", "a", "a")
    assert found["more"] <= 0


def test_uvloop() -> None:
    found = told("uvloop_")
    assert (found["many"], found["named"], found["kind"]) == ([30, 30], 30, "deadline")
    assert found["accepted"] == [10, 5]
    assert found["more"] <= 0


def test_dask() -> None:
    found = told("dask_", "dask")
    assert found["mapped"] == [*map(str, range(20))]
    assert (found["client"], found["lambda"], found["hooked"], found["raw"]) == (["x", "y"], "z", "h", "r")
    assert (found["async"], found["error"], found["keys"]) == ("async", 404, 1)
    # of each worker one for the sync client, one for its twin that has hooks, one for the async client
    assert found["connections"] <= 6


def test_gevent_patched_late() -> None:
    found = told("gevent_")
    assert found["first"] == "a"
    assert found["said"] == ["late", *["slow"] * 10, *map(str, range(10))]
