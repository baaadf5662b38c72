"""The command line around a pipeline that is a stand-in: what is said, what is written, exit codes, speed."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from support.command_line import CLIENT, Bench

from clientloom import __version__
from clientloom.diagnostics.records import Diagnostic, Place, fail
from clientloom.output import up_to_date

ROOT = Path(__file__).parents[2]


@pytest.fixture
def bench(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Bench:
    made = Bench(tmp_path, capsys)
    made.install(monkeypatch)
    return made


def test_a_first_run_writes_all_and_a_second_nothing(bench: Bench) -> None:
    assert bench.run("generate") == (
        0,
        "pets: 3 written, 0 unchanged (2 operations, 1 schema)\n  new in out/pets\n",
        "",
    )
    assert sorted(bench.tree()) == ["README.md", "clientloom.lock", "docs/index.md", "src/pets/a.py"]
    before = {path: os.stat(path).st_mtime_ns for path in (bench.folder / "out").rglob("*")}
    assert bench.run("generate", "pets") == (0, "pets: up to date (2 operations, 1 schema)\n", "")
    assert bench.run("generate", "specs/pets/client.toml")[0] == 0
    assert {path: os.stat(path).st_mtime_ns for path in (bench.folder / "out").rglob("*")} == before
    assert bench.compiled == 1
    assert bench.run("check") == (0, "pets: as generated (2 operations, 1 schema)\n", "")
    assert bench.compiled == 2


def test_a_changed_document_is_compiled_and_only_what_differs_is_written(bench: Bench) -> None:
    bench.run("generate")
    (bench.folder / "specs/pets/api.json").write_text("{ }")
    bench.files = {"src/pets/b.py": b"B = 1\n", "docs/index.md": b"# Pets\n", "README.md": b"another seed\n"}
    code, out, _ = bench.run("check")
    assert code == 1
    assert out == (
        "out/pets/src/pets/a.py: orphan: it is no longer generated\n\n"
        "out/pets/src/pets/b.py: new: it would be written\n  1 line would be written\n\n"
        "pets: 2 files drifted; `clientloom generate` rewrites it\n"
    )
    index = bench.folder / "out/pets/docs/index.md"
    before = os.stat(index).st_mtime_ns
    assert bench.run("generate") == (
        0,
        "pets: 1 written, 1 removed, 2 unchanged (2 operations, 1 schema)\n"
        "  removed src/pets/a.py\n  wrote src/pets/b.py\n",
        "",
    )
    assert bench.tree()["README.md"] == b"seed\n"
    assert os.stat(index).st_mtime_ns == before
    assert bench.run("check")[0] == 0


def test_an_edited_file_is_named_kept_and_overwritten_by_force_only(bench: Bench) -> None:
    bench.run("generate")
    (bench.folder / "out/pets/src/pets/a.py").write_bytes(b"B = 1\n")
    code, out, err = bench.run("generate")
    assert (code, out) == (2, "")
    assert "out/pets/src/pets/a.py" in err
    assert "error[CL211]: src/pets/a.py was generated, then edited by hand." in err
    assert "--force" in err
    assert bench.compiled == 1
    assert bench.tree()["src/pets/a.py"] == b"B = 1\n"
    code, out, _ = bench.run("check")
    assert code == 1
    assert out.startswith(
        "out/pets/src/pets/a.py: edited: it was changed after it was generated\n"
        "--- src/pets/a.py (there)\n+++ src/pets/a.py (generated)\n"
        "@@ -1 +1 @@\n-B = 1\n+A = 1\n"
    )
    assert bench.run("generate", "--force")[0] == 0
    assert bench.tree()["src/pets/a.py"] == b"A = 1\n"


def test_missing_files_come_back_and_own_code_stays(bench: Bench) -> None:
    bench.run("generate")
    os.unlink(bench.folder / "out/pets/src/pets/a.py")
    os.unlink(bench.folder / "out/pets/README.md")
    (bench.folder / "out/pets/src/pets/_custom.py").write_bytes(b"mine")
    assert bench.run("check")[0] == 1
    assert bench.run("generate")[0] == 0
    assert bench.tree()["src/pets/a.py"] == b"A = 1\n"
    assert bench.tree()["README.md"] == b"seed\n"
    assert bench.tree()["src/pets/_custom.py"] == b"mine"


def test_another_generator_that_prints_the_same_is_no_drift(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    bench.run("generate")
    before = bench.tree()
    monkeypatch.setattr(up_to_date, "_build", lambda: "another")
    assert bench.run("check") == (0, "pets: as generated (2 operations, 1 schema)\n", "")
    assert bench.run("generate")[1].startswith("pets: up to date")
    assert bench.compiled == 3
    assert bench.run("generate")[1].startswith("pets: up to date")
    assert bench.compiled == 3
    assert bench.tree() == before


def test_a_comment_in_an_input_is_no_drift(bench: Bench) -> None:
    bench.run("generate")
    (bench.folder / "specs/pets/client.toml").write_text(f"# why\n{CLIENT}")
    (bench.folder / "specs/pets/api.json").write_text("{ }")
    assert bench.run("check")[0] == 0


def test_without_a_cache_a_run_is_slower_and_does_the_same(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("XDG_CACHE_HOME")
    (bench.folder / "home").write_text("a file where a folder is wanted")
    monkeypatch.setenv("HOME", str(bench.folder / "home"))
    bench.run("generate")
    assert bench.run("generate") == (0, "pets: up to date (2 operations, 1 schema)\n", "")
    assert bench.compiled == 2


def test_a_package_that_was_never_generated(bench: Bench) -> None:
    assert bench.run("check") == (1, "out/pets: missing (3 files); `clientloom generate` writes it\n", "")
    assert not (bench.folder / "out").exists()


def test_a_fault_leaves_everything_as_it_was(bench: Bench) -> None:
    bench.run("generate")
    before = bench.tree()
    (bench.folder / "specs/pets/api.json").write_text("{x")
    bench.error = fail(
        "CL101", "No JSON.", help="Write some.", place=Place(Path("specs/pets/api.json"), line=1, column=2)
    )
    code, out, err = bench.run("generate")
    assert (code, out) == (2, "")
    assert err.startswith("specs/pets/api.json:1:2: error[CL101]: No JSON.\n")
    assert bench.run("check")[0] == 2
    assert bench.tree() == before


def test_strict_refuses_what_is_reported(bench: Bench) -> None:
    place = Place(Path("specs/pets/api.json"), line=1, column=1)
    bench.reports = (Diagnostic("CL301", "warning", "no precise type: because", place=place),)
    code, _, err = bench.run("generate", "--strict")
    assert code == 2
    assert "specs/pets/api.json:1:1: warning[CL301]: no precise type: because" in err
    assert "error[CL219]: --strict: 1 finding above, so nothing is written." in err
    assert not (bench.folder / "out").exists()
    assert bench.run("generate")[0] == 0
    # an up-to-date folder does not hide it
    assert bench.run("generate") == (
        0,
        "pets: up to date (2 operations, 1 schema); 1 finding as before, which --verbose shows\n",
        "",
    )
    assert "warning[CL301]" in bench.run("generate", "--verbose")[2]
    assert bench.run("generate", "--strict")[0] == 2


def test_lenient_is_part_of_what_a_package_was_made_from(bench: Bench) -> None:
    bench.run("generate")
    assert bench.run("generate", "--lenient")[0] == 0
    assert bench.compiled == 2


def test_one_bad_target_does_not_stop_the_others(bench: Bench) -> None:
    (bench.folder / "specs/bad").mkdir()
    (bench.folder / "specs/bad/client.toml").write_text("[package]\nnam = 'x'\n")
    code, out, err = bench.run("generate")
    assert code == 2
    assert "specs/bad/client.toml:2:1: error[CL203]" in err
    assert out.startswith("pets: 3 written")


def test_two_targets_cannot_share_an_output(bench: Bench) -> None:
    (bench.folder / "specs/twin").mkdir()
    (bench.folder / "specs/twin/client.toml").write_text(CLIENT)
    code, _, err = bench.run("generate")
    assert code == 2
    assert "specs/pets/client.toml and specs/twin/client.toml both write to out/pets." in err
    assert not (bench.folder / "out").exists()


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("pet", "Did you mean `pets`?"),
        ("specs/pets/api.json", "specs/pets/api.json is a document, not a package."),
        ("zzz", "Known here: pets."),
    ],
)
def test_an_unknown_target_is_explained(bench: Bench, name: str, message: str) -> None:
    code, _, err = bench.run("generate", name)
    assert code == 2
    assert message in err


def test_without_targets_there_is_a_way_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, bench: Bench) -> None:
    (tmp_path / "empty").mkdir()
    monkeypatch.chdir(tmp_path / "empty")
    code, _, err = bench.run("generate")
    assert code == 2
    assert "clientloom init SPEC" in err


def test_a_client_toml_in_this_folder_is_a_target(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(bench.folder / "specs/pets")
    assert bench.run("generate")[0] == 0
    assert (bench.folder / "out/pets/src/pets/a.py").exists()


def test_our_own_bug_has_its_exit_code_and_a_file_to_send(bench: Bench, tmp_path: Path) -> None:
    bench.error = ZeroDivisionError("oh")
    code, out, err = bench.run("generate")
    assert (code, out) == (3, "")
    assert "error[CL299]: an internal error of clientloom, not of your document: ZeroDivisionError: oh" in err
    found = re.search(r"this file: (\S+)", err)
    assert found is not None
    text = Path(found[1]).read_text()
    os.unlink(found[1])
    assert text.startswith(f"clientloom {__version__}, Python ")
    assert "ZeroDivisionError: oh" in text
    assert not (bench.folder / "out").exists()


def test_help_and_unknown_commands(bench: Bench) -> None:
    code, out, _ = bench.run()
    assert code == 2
    assert "generate" in out
    assert "explain" in out
    with pytest.raises(SystemExit, match="2"):
        bench.run("generat")


def python(*arguments: str, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "generator")}
    return subprocess.run(
        [sys.executable, *arguments], capture_output=True, text=True, check=True, env=environment, cwd=cwd, timeout=60
    )


def test_the_version_costs_no_imports() -> None:
    code = "import sys; sys.argv[1:] = ['--version']; from clientloom.__main__ import main; main(); print(*sys.modules)"
    version, modules = python("-c", code).stdout.splitlines()
    assert version == f"clientloom {__version__}"
    assert [name for name in modules.split() if name.startswith("clientloom")] == ["clientloom", "clientloom.__main__"]
    assert "argparse" not in modules.split()


def test_a_run_with_nothing_to_do_imports_no_stage(bench: Bench) -> None:
    bench.run("generate")
    code = (
        "import sys; from clientloom.cli import main; from clientloom.output import up_to_date; "
        "up_to_date._build = lambda: 'this build'; "
        "assert main.run(['generate']) == 0; "
        "print(*sorted(name for name in sys.modules if name.startswith('clientloom.')), 'jinja2' in sys.modules,"
        " 'yaml' in sys.modules, 'black' in sys.modules)"
    )
    out = python("-c", code, cwd=bench.folder).stdout.splitlines()
    assert out == [
        "pets: up to date (2 operations, 1 schema)",
        "clientloom.cli clientloom.cli.commands clientloom.cli.findings clientloom.cli.main "
        "clientloom.cli.surface_file clientloom.cli.terminal clientloom.config "
        "clientloom.config.accepted clientloom.config.auth "
        "clientloom.config.custom_module clientloom.config.keys clientloom.config.paging clientloom.config.reading "
        "clientloom.config.records clientloom.config.toml_table clientloom.coverage clientloom.diagnostics "
        "clientloom.diagnostics.records clientloom.id_schemes clientloom.installation "
        "clientloom.methods clientloom.output clientloom.output.compare clientloom.output.lock "
        "clientloom.output.up_to_date clientloom.output.write clientloom.pointers clientloom.regular_files "
        "clientloom.result_cache clientloom.suggestions clientloom.taken_names clientloom.targets clientloom.toml_text "
        "False False False",
    ]


def test_findings_about_a_whole_file_are_all_kept() -> None:
    from clientloom.cli.findings import distinct
    from clientloom.diagnostics.records import Diagnostic, Place

    file = Path("client.toml")
    notes = [Diagnostic("CL404", "note", text, None, Place(file)) for text in ("one", "two", "one")]
    twice = [Diagnostic("CL310", "warning", text, None, Place(file, "/a")) for text in ("found", "listed")]
    assert [each.message for each in distinct([*notes, *twice])] == ["one", "two", "listed"]
    lacking = [Diagnostic("CL151", "error", text, None, Place(file, "/info")) for text in ("title", "version")]
    assert distinct([*lacking, *lacking]) == lacking
