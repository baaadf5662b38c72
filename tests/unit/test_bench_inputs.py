"""The bench: the documents it writes itself, the page they describe, and how our own configuration is renamed."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest

from bench import small, synthetic
from bench.generators import GENERATORS, named
from bench.places import DRIVE, PEERS, ROOT
from bench.processes import Worker, first_of, run
from bench.protocol import Unable
from clientloom.config.records import load_config
from clientloom.openapi import load_document


def operations(document: dict[str, Any]) -> list[dict[str, Any]]:
    return [operation for path in document["paths"].values() for operation in path.values()]


def test_the_synthetic_document_is_as_large_as_it_says(tmp_path: Path) -> None:
    document = synthetic.document()
    assert len(document["components"]["schemas"]) == 1_000
    assert len(operations(document)) == 500
    assert len({operation["operationId"] for operation in operations(document)}) == 500
    assert {len(schema["properties"]) for schema in document["components"]["schemas"].values()} == {15}
    assert synthetic.document() == document
    file = tmp_path / "synthetic.json"
    file.write_text(json.dumps(document))
    assert load_document(file).dialect.startswith("3.0")


def test_every_reference_of_the_synthetic_document_leads_somewhere() -> None:
    document = synthetic.document()
    known = {f"#/components/schemas/{name}" for name in document["components"]["schemas"]}

    def references(value: Any) -> set[str]:
        if isinstance(value, dict):
            found = {value["$ref"]} if isinstance(value.get("$ref"), str) else set()
            return found.union(*map(references, value.values()))
        return set().union(*map(references, value)) if isinstance(value, list) else set()

    assert references(document) <= known


def test_the_page_is_what_the_small_document_says() -> None:
    schema = small.document()["components"]["schemas"]["Item"]
    page = json.loads(small.page())
    assert len(page["items"]) == 1_000
    assert all(item.keys() == schema["properties"].keys() for item in page["items"])
    assert len(schema["properties"]) == 15
    unknown = json.loads(small.page(unknown=True))
    assert [{**item, "surprise": "new"} for item in page["items"]] == unknown["items"]


def test_our_configuration_gets_the_names_that_the_drivers_use(tmp_path: Path) -> None:
    text = '[package]\nname = "old-name"\nimport = "old_name"\nclient = "OldNameClient"\noutput = "generated/old"\n'
    file = tmp_path / "client.toml"
    file.write_text(named(f'{text}\n[document]\npath = "a.json"\n', "ica_v3"))
    package = load_config(file).package
    assert (package.name, package.import_name, package.client) == ("ica-v3", "ica_v3", "IcaV3Client")
    assert package.output == tmp_path / "out"


def test_every_generator_has_pins_and_a_driver() -> None:
    for name, generator in GENERATORS.items():
        assert (DRIVE / f"{generator.driver}.py").exists(), name
        assert generator.environment == "clientloom" or (PEERS / f"{generator.environment}.txt").exists(), name
    for pins in PEERS.glob("*.txt"):
        lines = [line for line in pins.read_text().splitlines() if not line.startswith("#")]
        assert all("==" in line for line in lines), pins.name


def test_a_program_is_measured_and_its_failure_told() -> None:
    settings = {"PATH": "/usr/bin:/bin"}
    ran = run([sys.executable, "-c", "print('x' * 10)"], settings=settings)
    assert ran.code == 0
    assert ran.log.strip() == "x" * 10
    assert ran.sample["seconds"] > 0
    assert 1 < ran.sample["megabytes"] < 1_000
    broken = run([sys.executable, "-c", "raise ValueError('this is wrong')"], settings=settings)
    assert broken.code == 1
    assert broken.first_error() == "ValueError: this is wrong"


def test_nothing_is_told_of_the_folders_of_this_machine() -> None:
    assert str(Unable(f"{ROOT}/specs/a.yaml: invalid; {Path.home()}/x")) == "specs/a.yaml: invalid; ~/x"


def test_a_program_that_takes_too_long_is_stopped() -> None:
    with pytest.raises(Unable, match="not done after"):
        run([sys.executable, "-c", "import time; time.sleep(60)"], settings={}, limit=0.3)


def test_a_worker_answers_again_and_again_and_says_what_it_cannot(tmp_path: Path) -> None:
    page = tmp_path / "page.json"
    page.write_bytes(small.page())
    settings = {"page": str(page), "times": 1}
    worker = Worker(Path(sys.executable), "by_hand", "decode", settings)
    try:
        assert worker.sample()["seconds"] > 0
        assert worker.sample()["seconds"] > 0
    finally:
        worker.close()
    with pytest.raises(Unable, match="ModuleNotFoundError"):
        first_of(Path(sys.executable), "clientloom", "decode", {**settings, "source": str(tmp_path)})
