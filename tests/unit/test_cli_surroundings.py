"""The command line where the machine is unkind: closed pipes, small encodings, full disks, links, pipes, devices."""

from __future__ import annotations

import errno
import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest
from support.command_line import Bench

ROOT = Path(__file__).parents[2]


@pytest.fixture
def bench(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Bench:
    made = Bench(tmp_path, capsys)
    made.install(monkeypatch)
    return made


def piped(bench: Bench, *arguments: str) -> subprocess.Popen[bytes]:
    """The command line with standard output in a pipe that is closed before a byte is read."""
    read, write = os.pipe()
    os.close(read)
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "generator")}
    process = subprocess.Popen(
        [sys.executable, "-m", "clientloom", *arguments],
        cwd=bench.folder,
        env=environment,
        stdout=write,
        stderr=subprocess.PIPE,
    )
    os.close(write)
    return process


DOCUMENT = (
    '{"openapi": "3.0.3", "info": {"title": "t", "version": "1"}, "paths": {"/a": {"get": {"responses": {"204": '
    '{"description": "%s"}}}}}}'
)


def test_a_closed_pipe_changes_neither_what_is_done_nor_what_is_returned(bench: Bench) -> None:
    (bench.folder / "specs/pets/api.json").write_text(DOCUMENT % "x")
    assert piped(bench, "generate").wait(60) == 0
    assert (bench.folder / "out/pets/clientloom.lock").exists()
    assert piped(bench, "check").wait(60) == 0
    (bench.folder / "out/pets/pyproject.toml").write_text("edited")
    assert piped(bench, "check").wait(60) == 1
    assert piped(bench, "generate").wait(60) == 2
    assert piped(bench, "inspect", "pets").wait(60) == 0


def test_closed_streams_and_small_encodings_are_no_trouble(bench: Bench) -> None:
    (bench.folder / "specs/pets/api.json").write_text(DOCUMENT % "x")
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "generator"), "PYTHONIOENCODING": "ascii"}
    command = [sys.executable, "-m", "clientloom"]
    closed = ["sh", "-c", 'exec "$@" >&- 2>&-', "sh", *command, "generate"]
    assert subprocess.run(closed, cwd=bench.folder, env=environment, check=False, timeout=60).returncode == 0
    (bench.folder / "out/pets/pyproject.toml").write_text("Über — 名\n", "utf-8")
    ran = subprocess.run(
        [*command, "check"], cwd=bench.folder, env=environment, capture_output=True, check=False, timeout=60
    )
    assert ran.returncode == 1
    assert b"-\\xdcber \\u2014 \\u540d" in ran.stdout
    assert ran.stderr == b""


def test_what_the_system_refuses_is_no_bug_of_ours(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    bench.run("generate")
    before = bench.tree()
    bench.files["src/pets/a.py"] = b"A = 2\n"
    (bench.folder / "specs/pets/api.json").write_text("{ }")
    real = os.replace

    def full(source: object, target: Path) -> None:
        if str(target).endswith("a.py"):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(target))
        real(str(source), target)

    monkeypatch.setattr(os, "replace", full)
    code, out, err = bench.run("generate")
    assert (code, out) == (2, "")
    assert err.startswith("out/pets/src/pets/a.py: error[CL217]: The system refused: No space left on device.\n")
    assert bench.tree() == before


@pytest.mark.parametrize("first", [True, False])
def test_where_there_is_no_room_is_said(bench: Bench, first: bool) -> None:
    if not first:
        bench.run("generate")
    before = bench.tree() if not first else None
    bench.files["src/pets/a.py"] = b"A" * 1_000
    (bench.folder / "specs/pets/api.json").write_text("{ }")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (500, limits[1]))
    try:
        code, out, err = bench.run("generate")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert (code, out) == (2, "")
    assert err.startswith("out/pets: error[CL217]: The system refused: File too large.\n")
    assert os.listdir(bench.folder / "out") == ([] if first else ["pets"])
    assert before is None or bench.tree() == before


@pytest.mark.parametrize("kind", ["dangling link", "pipe", "file"])
def test_an_output_that_is_no_folder_is_refused(bench: Bench, kind: str) -> None:
    out = bench.folder / "out/pets"
    out.parent.mkdir()
    if kind == "file":
        out.write_text("mine")
    elif kind == "pipe":
        os.mkfifo(out)
    else:
        out.symlink_to("nowhere")
    code, _, err = bench.run("generate")
    assert code == 2
    assert "error[CL210]" in err


def test_a_linked_or_empty_folder_takes_the_package(bench: Bench) -> None:
    (bench.folder / "real").mkdir()
    (bench.folder / "out").mkdir()
    (bench.folder / "out/pets").symlink_to(bench.folder / "real")
    assert bench.run("generate")[0] == 0
    assert (bench.folder / "real/src/pets/a.py").read_bytes() == b"A = 1\n"
    assert bench.run("check")[0] == 0
    assert os.listdir(bench.folder / "real").count("clientloom.lock") == 1


def test_pipes_and_devices_are_no_inputs(bench: Bench) -> None:
    (bench.folder / "specs/pets/client.toml").unlink()
    os.mkfifo(bench.folder / "specs/pets/client.toml")
    code, _, err = bench.run("generate", "specs/pets/client.toml")
    assert code == 2
    os.mkfifo(bench.folder / "pipe.yaml")
    code, _, err = bench.run("init", "pipe.yaml")
    assert (code, "it is not a regular file" in err) == (2, True)
    code, _, err = bench.run("inspect", "/dev/zero")
    assert (code, "it is not a regular file" in err) == (2, True)
