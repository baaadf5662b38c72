"""Generates the package of one document, in a process of its own, as `clientloom init` and `generate` would."""

from __future__ import annotations

import json
import resource
import sys
import time
import traceback
from pathlib import Path

MEMORY = 4 << 30


def main(spec: Path, out: Path, answer: Path, lenient: bool) -> None:
    """Write the package below `out`, and what became of it to `answer`."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    sys.setrecursionlimit(1_000)  # Python's own: nobody raises it for us elsewhere
    began = time.monotonic()
    said: dict[str, object] = {}
    try:
        said.update(_generate(spec, out, lenient))
    except Exception as error:
        said.update(_failure(error))
    said["seconds"] = round(time.monotonic() - began, 1)
    said["megabytes"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10
    answer.write_text(json.dumps(said))


def _generate(spec: Path, out: Path, lenient: bool) -> dict[str, object]:
    from clientloom.config.records import AuthConfig, Config, DocumentConfig, MediaConfig, PackageConfig
    from clientloom.detect.run import detect
    from clientloom.openapi import load_document
    from clientloom.pipeline import print_package, understand

    detected = detect(load_document(spec, lenient=lenient))
    config = Config(
        file=out / "client.toml",
        package=PackageConfig("corpus-client", "corpus_client", "CorpusClient", out),
        document=DocumentConfig(spec, lenient, "path" if detected.by_path else "tags"),
        media=MediaConfig(detected.default_version, detected.versions) if detected.versions else MediaConfig(),
        paging=detected.paging,
        auth={scheme: AuthConfig(prefix) for scheme, prefix in detected.prefixes.items()},
    )
    understood = understand(config)
    size = 0
    for name, data in print_package(understood).items():
        path = out / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        size += len(data)
    notes: dict[str, int] = {}
    for finding in (*understood.diagnostics, *understood.coverage.reports):
        notes[finding.code] = notes.get(finding.code, 0) + 1
    return {"outcome": "generated", "coverage": understood.coverage.counts(), "notes": notes, "bytes": size}


def _failure(error: Exception) -> dict[str, object]:
    from clientloom.diagnostics.records import BadInput

    if isinstance(error, BadInput):
        findings = [f"{finding.code} {finding.message}" for finding in error.diagnostics]
        return {"outcome": "refused", "findings": findings[:10], "count": len(findings)}
    return {"outcome": "crashed", "traceback": traceback.format_exc()[-3_000:]}


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]), sys.argv[4:] == ["lenient"])
