"""The output folder: what drifted is told apart, foreign and edited files are safe, no run leaves half a package."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Mapping
from pathlib import Path

import pytest

from clientloom.diagnostics.records import BadInput
from clientloom.output import write
from clientloom.output.compare import check_links, check_ours, compare, refusals
from clientloom.output.lock import LOCK_NAME, Lock, digest, digests, is_ours, read_lock
from clientloom.output.write import recover, sole_writer, update_folder, write_folder


def a_lock(files: Mapping[str, bytes], package: str = "pets") -> Lock:
    return Lock(package, digests(files), ("README.md",))


def put(folder: Path, files: Mapping[str, bytes]) -> None:
    for path, data in files.items():
        assert (folder / path).resolve().is_relative_to(folder.resolve()), f"{path} is outside of {folder}"
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)


def tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_lock_reads_back_as_written(tmp_path: Path) -> None:
    lock = a_lock({"src/p/b.py": b"b", "src/p/a.py": b"a"})
    (tmp_path / LOCK_NAME).write_bytes(lock.text())
    assert read_lock(tmp_path) == lock
    assert lock.text() == a_lock({"src/p/a.py": b"a", "src/p/b.py": b"b"}).text()
    assert read_lock(tmp_path / "nowhere") is None


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"clientloom": 1}', "\udcff"])
def test_a_lock_that_is_none_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / LOCK_NAME).write_bytes(text.encode("utf-8", "surrogateescape"))
    with pytest.raises(BadInput, match=r"clientloom\.lock cannot be read"):
        read_lock(tmp_path)


NOT_OURS = [
    "../outside.py",
    "/nowhere/of/ours.py",
    "src/../../b.py",
    "src/p/../b.py",
    "src\\p\\b.py",
    "notes.txt",
    "src/mine.py",
    "docs/data/table.csv",
    "src/p/_custom.py",
    ".git/config",
]


@pytest.mark.parametrize("path", NOT_OURS)
def test_a_lock_that_names_files_of_others_is_not_believed(tmp_path: Path, path: str) -> None:
    content = json.loads(a_lock({}).text())
    content["files"] = {path: digest(b"")}
    (tmp_path / LOCK_NAME).write_text(json.dumps(content))
    with pytest.raises(BadInput, match="clientloom writes no file"):
        read_lock(tmp_path)


def test_the_pages_of_many_models_are_ours() -> None:
    assert is_ours("docs/models/a.md")
    assert not is_ours("docs/own/a.md")


def test_every_file_of_a_real_package_is_ours() -> None:
    for lock in (Path(__file__).parents[2] / "generated").glob(f"*/{LOCK_NAME}"):
        assert [path for path in json.loads(lock.read_bytes())["files"] if not is_ours(path)] == []


def test_a_lock_of_a_newer_format_is_left_alone(tmp_path: Path) -> None:
    content = {**json.loads(a_lock({}).text()), "format": 3}
    (tmp_path / LOCK_NAME).write_text(json.dumps(content))
    with pytest.raises(BadInput, match=r"was written by a newer clientloom: its format is 3, not 2"):
        read_lock(tmp_path)


def test_a_lock_of_the_first_format_is_understood(tmp_path: Path) -> None:
    content = {"format": 1, "clientloom": "0.1.0", "build": "b", "package": "pets", "lenient": False, "coverage": {}}
    files = {"src/p/a.py": digest(b"a"), "README.md": digest(b"r")}
    (tmp_path / LOCK_NAME).write_text(json.dumps({**content, "inputs": {}, "seeded": ["LICENSE"], "files": files}))
    assert read_lock(tmp_path) == Lock("pets", {"src/p/a.py": digest(b"a")}, ("LICENSE",))


def test_a_lock_that_is_a_link_or_a_pipe_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").write_bytes(a_lock({}).text())
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / LOCK_NAME).symlink_to(tmp_path / "elsewhere")
    with pytest.raises(BadInput, match="it is a symbolic link"):
        read_lock(tmp_path / "out")
    (tmp_path / "out" / LOCK_NAME).unlink()
    os.mkfifo(tmp_path / "out" / LOCK_NAME)
    with pytest.raises(BadInput, match="it is not a regular file"):
        read_lock(tmp_path / "out")


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


def test_a_generated_file_that_is_a_link_a_pipe_or_behind_a_link_is_drift(tmp_path: Path) -> None:
    put(tmp_path, {"elsewhere/a.py": b"same", "out/src/b.py": b"same"})
    (tmp_path / "out/a.py").symlink_to(tmp_path / "elsewhere/a.py")
    (tmp_path / "out/docs").symlink_to(tmp_path / "elsewhere")
    os.mkfifo(tmp_path / "out/pipe.py")
    files = dict.fromkeys(("a.py", "docs/a.py", "pipe.py", "src/b.py"), b"same")
    found = compare(digests(files), [], a_lock(files), tmp_path / "out")
    assert {entry.path: (entry.state, entry.found) for entry in found.drift} == {
        "a.py": ("edited", "link"),
        "docs/a.py": ("edited", "link"),
        "pipe.py": ("edited", "no readable file"),
    }


def test_a_checkout_with_other_line_ends_is_as_generated(tmp_path: Path) -> None:
    put(tmp_path, {"a.py": b"one\r\ntwo\r\n", "b.py": b"old\r\n", "c.py": b"mine\r\n"})
    lock = a_lock({"a.py": b"one\ntwo\n", "b.py": b"old\n", "c.py": b"x\n"})
    found = compare(digests({"a.py": b"one\ntwo\n", "b.py": b"new\n", "c.py": b"x\n"}), [], lock, tmp_path)
    assert [entry.state for entry in found.entries] == ["same", "stale", "edited"]


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


A, C, F = "src/p/a.py", "src/p/b/c.py", "src/p/e/f.py"
GONE, LONE = "src/p/b/gone.py", "src/p/lone/d.py"
OLD = {A: b"old a", C: b"old c", GONE: b"old gone", LONE: b"old d", LOCK_NAME: b"old lock"}
NEW = {A: b"new a", C: b"new c", F: b"new f", LOCK_NAME: b"new lock"}


def update(folder: Path) -> None:
    removals = {path: digest(OLD[path]) for path in (GONE, LONE)}
    update_folder(folder, NEW, removals, {path: digest(OLD[path]) for path in NEW if path in OLD})


def test_an_update_swaps_everything_and_removes_what_is_over(tmp_path: Path) -> None:
    put(tmp_path, {**OLD, "src/p/_custom.py": b"mine", "src/p/lone/__pycache__/d.pyc": b""})
    update(tmp_path)
    assert tree(tmp_path) == {**NEW, "src/p/_custom.py": b"mine"}
    assert not (tmp_path / "src/p/lone").exists()


def test_a_new_folder_appears_whole(tmp_path: Path) -> None:
    write_folder(tmp_path / "deep/er", NEW)
    assert tree(tmp_path) == {f"deep/er/{path}": data for path, data in NEW.items()}


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
    assert sorted(os.listdir(tmp_path)) == [LOCK_NAME, "src"]


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
    said = "finished what an interrupted run had begun"
    assert recover(folder) == (said if step > 1 else "removed what an interrupted run had written aside")
    assert tree(folder) == (NEW if step > 1 else OLD)
    assert recover(folder) is None


def an_interrupted_run(folder: Path, writes: Mapping[str, str | None], removals: Mapping[str, str]) -> Path:
    aside = folder / ".clientloom-0123456789abcdef"
    (aside / "new").mkdir(parents=True)
    # where a path leads outside, there is nothing to take its place from: the journal alone must not be believed
    put(aside / "new", {path: NEW.get(path, b"evil") for path in writes if ".." not in path and path[0] != "/"})
    (aside / "journal.json").write_text(json.dumps({"writes": writes, "removals": removals}))
    return aside


def test_work_of_a_person_survives_the_finishing(tmp_path: Path) -> None:
    put(tmp_path, {**OLD, A: b"mine"})
    an_interrupted_run(tmp_path, {path: digest(OLD[path]) if path in OLD else None for path in NEW}, {})
    assert recover(tmp_path)
    assert (tmp_path / A).read_bytes() == b"mine"
    assert (tmp_path / C).read_bytes() == b"new c"


@pytest.mark.parametrize("path", [*NOT_OURS, "README.md"])
def test_a_journal_that_speaks_of_files_of_others_is_not_believed(tmp_path: Path, path: str) -> None:
    out = tmp_path / "deep/out"
    there = {"outside.py": b"theirs", "deep/out/README.md": b"theirs", "deep/out/src/p/_custom.py": b"theirs"}
    put(tmp_path, {**there, "deep/out/notes.txt": b"theirs", "deep/out/src/mine.py": b"theirs"})
    before = tree(tmp_path)
    an_interrupted_run(out, {path: digest(b"theirs")}, {})
    assert recover(out) == "removed what an interrupted run had written aside"
    assert tree(tmp_path) == before
    an_interrupted_run(out, {}, {path: digest(b"theirs")})
    recover(out)
    assert tree(tmp_path) == before


def test_a_journal_does_not_reach_through_links(tmp_path: Path) -> None:
    put(tmp_path, {"elsewhere/p/a.py": b"theirs", "secret/src/p/a.py": b"secret", "out/docs/x.md": b""})
    (tmp_path / "out/src").symlink_to(tmp_path / "elsewhere")
    an_interrupted_run(tmp_path / "out", {A: digest(b"theirs")}, {})
    recover(tmp_path / "out")
    assert (tmp_path / "elsewhere/p/a.py").read_bytes() == b"theirs"
    (tmp_path / "out/src").unlink()
    aside = an_interrupted_run(tmp_path / "out", {A: None}, {})
    shutil.rmtree(aside / "new")
    (aside / "new").symlink_to(tmp_path / "secret")
    recover(tmp_path / "out")
    assert (tmp_path / "secret/src/p/a.py").read_bytes() == b"secret"
    assert not (tmp_path / "out/src").exists()
    # a folder aside that is a link is nobody's business
    (tmp_path / "out/.clientloom-ab").symlink_to(tmp_path / "secret")
    assert recover(tmp_path / "out") is None
    assert tree(tmp_path / "secret") == {"src/p/a.py": b"secret"}


def test_one_run_waits_for_the_other_and_gives_up_in_the_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    held, release = threading.Event(), threading.Event()

    def hold() -> None:
        with sole_writer(tmp_path):
            held.set()
            release.wait(10)

    other = threading.Thread(target=hold)
    other.start()
    held.wait(10)
    monkeypatch.setattr(write, "_PATIENCE", 0.2)
    with pytest.raises(BadInput, match="Another clientloom is writing to"), sole_writer(tmp_path):
        pass
    monkeypatch.setattr(write, "_PATIENCE", 10.0)
    threading.Timer(0.2, release.set).start()
    with sole_writer(tmp_path):
        assert release.is_set()
    other.join()


def test_a_folder_that_another_run_made_meanwhile_is_not_mixed_with(tmp_path: Path) -> None:
    write_folder(tmp_path / "out", OLD)
    with pytest.raises(BadInput, match="Another clientloom is writing to"):
        write_folder(tmp_path / "out", NEW)
    assert tree(tmp_path) == {f"out/{path}": data for path, data in OLD.items()}


def test_the_lock_is_the_last_file_to_be_swapped_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path, OLD)
    swapped: list[str] = []
    real = os.replace

    def replace(old: Path, new: Path) -> None:
        swapped.append(Path(new).relative_to(tmp_path).as_posix())
        real(old, new)

    monkeypatch.setattr(os, "replace", replace)
    update(tmp_path)
    assert len(swapped) > 1
    assert swapped.index(LOCK_NAME) == len(swapped) - 1
