"""The output folder: what drifted is told apart, foreign and edited files are safe, no run leaves half a package."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from clientloom.diagnostics import BadInput
from clientloom.output.compare import check_links, check_ours, compare, refusals
from clientloom.output.lock import LOCK_NAME, Lock, digest, digests, inputs_unchanged, read_lock
from clientloom.output.write import recover, update_folder, write_folder


def a_lock(files: Mapping[str, bytes], package: str = "pets") -> Lock:
    return Lock("0.1.0", "b" * 64, package, False, {"client.toml": digest(b"x")}, digests(files), ("README.md",))


def put(folder: Path, files: Mapping[str, bytes]) -> None:
    for path, data in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)


def tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_lock_reads_back_as_written(tmp_path: Path) -> None:
    lock = a_lock({"b.py": b"b", "a.py": b"a"})
    (tmp_path / LOCK_NAME).write_bytes(lock.text())
    assert read_lock(tmp_path) == lock
    assert lock.text() == a_lock({"a.py": b"a", "b.py": b"b"}).text()
    assert read_lock(tmp_path / "nowhere") is None


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"clientloom": 1}', "\udcff"])
def test_a_lock_that_is_none_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / LOCK_NAME).write_bytes(text.encode("utf-8", "surrogateescape"))
    with pytest.raises(BadInput, match=r"clientloom\.lock cannot be read"):
        read_lock(tmp_path)


@pytest.mark.parametrize("path", ["../outside.py", "/etc/passwd", "a/../../b", "a\\b"])
def test_a_lock_cannot_name_files_outside_of_its_folder(tmp_path: Path, path: str) -> None:
    content = json.loads(a_lock({"a.py": b"a"}).text())
    content["files"] = {path: digest(b"")}
    (tmp_path / LOCK_NAME).write_text(json.dumps(content))
    with pytest.raises(BadInput, match="outside of the folder"):
        read_lock(tmp_path)


def test_inputs_are_compared_by_content(tmp_path: Path) -> None:
    lock = a_lock({})
    assert not inputs_unchanged(lock, tmp_path)
    (tmp_path / "client.toml").write_bytes(b"x")
    assert inputs_unchanged(lock, tmp_path)
    (tmp_path / "client.toml").write_bytes(b"y")
    assert not inputs_unchanged(lock, tmp_path)


def test_every_state_is_told_apart(tmp_path: Path) -> None:
    before = {
        f"{name}.py": b"old" for name in ("same", "stale", "missing", "edited", "orphan", "edited_orphan", "gone")
    }
    put(tmp_path, before)
    put(tmp_path, {"edited.py": b"mine", "edited_orphan.py": b"mine", "way.py": b"mine", "_custom.py": b"mine"})
    put(tmp_path, {"agreed.py": b"new", "README.md": b"the owner's"})
    os.unlink(tmp_path / "missing.py")
    os.unlink(tmp_path / "gone.py")
    wanted = {
        "same.py": b"old",
        "stale.py": b"new",
        "missing.py": b"new",
        "edited.py": b"new",
        "added.py": b"new",
        "way.py": b"new",
        "agreed.py": b"new",
    }
    found = compare(digests(wanted), ["README.md", "LICENSE"], a_lock(before), tmp_path)
    assert {entry.path: entry.state for entry in found.entries} == {
        "LICENSE": "new",
        "README.md": "same",
        "added.py": "new",
        "agreed.py": "same",
        "edited.py": "edited",
        "edited_orphan.py": "edited orphan",
        "missing.py": "missing",
        "orphan.py": "orphan",
        "same.py": "same",
        "stale.py": "stale",
        "way.py": "in the way",
    }
    assert [entry.path for entry in found.removals] == ["edited_orphan.py", "orphan.py"]
    assert [entry.path for entry in found.refused] == ["edited.py", "edited_orphan.py", "way.py"]
    assert [(finding.code, finding.message) for finding in refusals(found, tmp_path)] == [
        ("CL211", "edited.py was generated, then edited by hand."),
        ("CL211", "edited_orphan.py was generated, then edited by hand and is no longer generated."),
        ("CL212", "way.py is in the way: clientloom did not write it, and would write a file of that name."),
    ]


def test_a_folder_or_dangling_link_in_the_place_of_a_file_is_in_the_way(tmp_path: Path) -> None:
    (tmp_path / "a.py").mkdir()
    (tmp_path / "b.py").symlink_to(tmp_path / "nowhere")
    (tmp_path / "c").write_bytes(b"a file where a folder is wanted")
    found = compare(digests({"a.py": b"", "b.py": b"", "c/d.py": b""}), [], None, tmp_path)
    assert [entry.state for entry in found.entries] == ["in the way", "in the way", "new"]


def test_folders_that_are_not_ours_are_refused_even_by_force(tmp_path: Path) -> None:
    put(tmp_path / "theirs", {"setup.py": b"", "src/x.py": b""})
    with pytest.raises(
        BadInput, match=r"was not written by clientloom: it holds setup\.py, src and no clientloom\.lock"
    ):
        check_ours(tmp_path / "theirs", None, "pets", force=True)
    put(tmp_path, {"file": b""})
    with pytest.raises(BadInput, match="is a file"):
        check_ours(tmp_path / "file", None, "pets", force=True)


def test_empty_folders_and_fresh_repositories_may_be_used(tmp_path: Path) -> None:
    check_ours(tmp_path / "nowhere", None, "pets", force=False)
    check_ours(tmp_path, None, "pets", force=False)
    put(tmp_path, {".git/config": b"", "README.md": b"", "LICENSE": b""})
    check_ours(tmp_path, None, "pets", force=False)


def test_the_folder_of_another_package_needs_force(tmp_path: Path) -> None:
    lock = a_lock({}, package="cats")
    with pytest.raises(BadInput, match="holds the package 'cats', not 'pets'"):
        check_ours(tmp_path, lock, "pets", force=False)
    check_ours(tmp_path, lock, "pets", force=True)
    check_ours(tmp_path, lock, "cats", force=False)


def test_nothing_is_written_through_a_link_out_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "out").mkdir()
    (tmp_path / "out/docs").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(BadInput, match="leads out of the output folder"):
        check_links(tmp_path / "out", ["docs/index.md"])
    check_links(tmp_path / "out", ["src/x.py", "y.py"])


OLD = {"a.py": b"old a", "b/c.py": b"old c", "b/gone.py": b"old gone", "lone/d.py": b"old d", LOCK_NAME: b"old lock"}
NEW = {"a.py": b"new a", "b/c.py": b"new c", "e/f.py": b"new f", LOCK_NAME: b"new lock"}


def update(folder: Path) -> None:
    removals = {path: digest(OLD[path]) for path in ("b/gone.py", "lone/d.py")}
    update_folder(folder, NEW, removals, {path: digest(OLD[path]) for path in NEW if path in OLD})


def test_an_update_swaps_everything_and_removes_what_is_over(tmp_path: Path) -> None:
    put(tmp_path, {**OLD, "_custom.py": b"mine", "lone/__pycache__/d.pyc": b""})
    update(tmp_path)
    assert tree(tmp_path) == {**NEW, "_custom.py": b"mine"}
    assert not (tmp_path / "lone").exists()


def test_a_new_folder_appears_whole(tmp_path: Path) -> None:
    write_folder(tmp_path / "deep/er", NEW)
    assert tree(tmp_path) == {f"deep/er/{path}": data for path, data in NEW.items()}
    (tmp_path / "empty").mkdir()
    write_folder(tmp_path / "empty", NEW)
    assert tree(tmp_path / "empty") == NEW


@pytest.mark.parametrize("step", range(1, 8))
def test_an_error_on_the_way_puts_everything_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: int) -> None:
    put(tmp_path, OLD)
    count = 0

    def failing(real: object) -> object:
        def call(source: Path, target: Path) -> None:
            nonlocal count
            count += 1
            if count == step:
                raise OSError(28, "No space left on device")
            assert callable(real)
            real(source, target)

        return call

    rename, replace = failing(os.rename), failing(os.replace)
    monkeypatch.setattr(os, "rename", rename)
    monkeypatch.setattr(os, "replace", replace)
    with pytest.raises(OSError, match="No space left"):
        update(tmp_path)
    monkeypatch.undo()
    assert tree(tmp_path) == OLD
    assert sorted(os.listdir(tmp_path)) == ["a.py", "b", LOCK_NAME, "lone"]


def test_a_failed_first_run_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(source: object, target: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "rename", fail)
    with pytest.raises(KeyboardInterrupt):
        write_folder(tmp_path / "out", NEW)
    assert os.listdir(tmp_path) == []


KILLED = """
import os, sys
from pathlib import Path
sys.path[:0] = {path!r}
from tests_output import update, put, OLD
count = 0
def dying(real):
    def call(*arguments):
        global count
        count += 1
        if count == {step}:
            os._exit(9)
        return real(*arguments)
    return call
os.rename, os.replace = dying(os.rename), dying(os.replace)
update(Path({folder!r}))
"""


@pytest.mark.parametrize("step", range(1, 9))
def test_what_a_killed_run_left_is_finished_or_cleared_away(tmp_path: Path, step: int) -> None:
    folder, code = tmp_path / "out", tmp_path / "code"
    put(folder, OLD)
    put(code, {"tests_output.py": Path(__file__).read_bytes()})
    script = KILLED.format(path=[str(code), *sys.path], step=step, folder=str(folder))
    ended = subprocess.run([sys.executable, "-c", script], check=False, timeout=60)
    if step == 8:  # there are seven steps
        assert ended.returncode == 0
        assert not recover(folder)
        assert tree(folder) == NEW
        return
    assert ended.returncode == 9
    # nothing was begun before the journal stood; after that the work is finished
    assert recover(folder) is (step > 1)
    assert tree(folder) == (NEW if step > 1 else OLD)
    assert not recover(folder)


def test_work_of_a_person_survives_the_finishing(tmp_path: Path) -> None:
    put(tmp_path, {**OLD, "a.py": b"mine"})
    process = subprocess.run([sys.executable, "-c", "import os; print(os.getpid())"], capture_output=True, check=True)
    aside = tmp_path / f".clientloom-{int(process.stdout)}"
    put(aside / "new", NEW)
    journal = {"writes": {path: digest(OLD[path]) if path in OLD else None for path in NEW}, "removals": {}}
    (aside / "journal.json").write_text(json.dumps(journal))
    assert recover(tmp_path)
    assert (tmp_path / "a.py").read_bytes() == b"mine"
    assert (tmp_path / "b/c.py").read_bytes() == b"new c"


def test_a_run_that_is_alive_is_not_disturbed(tmp_path: Path) -> None:
    (tmp_path / f".clientloom-{os.getppid()}").mkdir()
    with pytest.raises(BadInput, match=f"process {os.getppid()}"):
        recover(tmp_path)
