"""The validator: in a process of its own, remembered by content, never in the way."""

from __future__ import annotations

import importlib.metadata
import io
import json
import re
import sys
from pathlib import Path
from typing import Any

import pytest

from clientloom.diagnostics.records import Diagnostic
from clientloom.openapi import Document, begin_validation, load_document
from clientloom.openapi.time_limit import TooLong, within
from clientloom.openapi.validation import verdicts
from clientloom.openapi.validation.process import Judge
from clientloom.openapi.validation.worker import judge

GOOD = b"openapi: 3.0.3\ninfo: {title: t, version: 1.10}\npaths: {}\n"
BAD = GOOD + b"extra: 1\nservers: [{}]\n"


def document(data: bytes, **others: bytes) -> Document:
    files = {"api": data, **others}
    return load_document(Path("specs/api.yaml"), read=lambda path: files[path.stem], lenient=True)


def judged(data: bytes, **others: bytes) -> dict[str, Any]:
    stream = io.BytesIO()
    verdicts._write_question(document(data, **others), stream)  # pyright: ignore[reportPrivateUsage]
    stream.seek(0)
    return judge(stream)


def places(data: bytes, **others: bytes) -> list[tuple[str, str]]:
    verdict = judged(data, **others)
    assert verdict["failure"] is None
    return [(finding["pointer"], finding["message"]) for finding in verdict["findings"]]


def test_the_other_process_answers_once_and_is_remembered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    loaded = document(BAD)
    with begin_validation(loaded, cache=tmp_path) as pending:
        first = pending.result()
        assert pending.result() == first
    assert [(item.code, item.severity, item.place.pointer if item.place else None) for item in first] == [
        ("CL151", "error", "/servers/0"),
        ("CL151", "error", "/extra"),
    ]
    assert first[1].place is not None
    assert (first[1].place.file, first[1].place.on) == (Path("specs/api.yaml"), "key")
    assert len(list((tmp_path / "validator").iterdir())) == 1
    # from here on there is no other process to ask
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    assert begin_validation(document(BAD), cache=tmp_path).result() == first
    [found] = begin_validation(document(BAD + b"# a comment\n"), cache=tmp_path).result()
    assert (found.code, found.severity) == ("CL152", "warning")


@pytest.mark.parametrize(
    "judge",
    ["openapi-spec-validator", "openapi-schema-validator", "jsonschema", "jsonschema-rs", "jsonschema-path"],
)
def test_another_release_of_any_judge_is_asked_anew(
    judge: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin_validation(document(GOOD), cache=tmp_path).result()
    installed = importlib.metadata.version
    monkeypatch.setattr(importlib.metadata, "version", lambda name: "99" if name == judge else installed(name))
    begin_validation(document(GOOD), cache=tmp_path).result()
    assert len(list((tmp_path / "validator").iterdir())) == 2


def asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: str, timeout: float = 30) -> tuple[Diagnostic, ...]:
    """The result where the other process is this shell script."""
    script = tmp_path / "python"
    script.write_text(f"#!/bin/sh\n{program}\n")
    script.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(script))
    return begin_validation(document(GOOD), cache=tmp_path / "cache").result(timeout)


@pytest.mark.parametrize(
    ("program", "why"),
    [
        ("exit 3", "ended with status 3"),
        ("echo nonsense", "wrote something that is not an answer"),
        ("printf half", "without an answer"),
        ("exec sleep 30", "took longer than 0 seconds"),
        ('echo \'{"findings": [], "failure": "it is not installed"}\'', "it is not installed"),
    ],
)
def test_a_process_that_fails_is_a_warning_and_not_remembered(
    program: str, why: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    [found] = asked(tmp_path, monkeypatch, program, 0.3 if "sleep" in program else 30)
    assert (found.code, found.severity) == ("CL152", "warning")
    assert why in found.message
    assert not (tmp_path / "cache").exists()


def test_a_cache_that_cannot_be_written_is_no_trouble(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "cache").write_text("a file is in the way")
    assert asked(tmp_path, monkeypatch, 'echo \'{"findings": [], "failure": null}\'') == ()


def test_a_damaged_cache_is_asked_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answer = 'echo \'{"findings": [], "failure": null}\''
    assert asked(tmp_path, monkeypatch, answer) == ()
    [kept] = (tmp_path / "cache" / "validator").iterdir()
    for damage in (b"", b"{", b"[]", b"null", b'{"findings": 1}', b"\xff"):
        kept.write_bytes(damage)
        assert asked(tmp_path, monkeypatch, answer) == ()
        assert json.loads(kept.read_bytes()) == {"findings": [], "failure": None}


def test_giving_up_ends_the_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    script = tmp_path / "python"
    script.write_text("#!/bin/sh\nexec sleep 60\n")
    script.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(script))
    pending = begin_validation(document(GOOD), cache=tmp_path / "cache")
    pending.close()
    pending.close()
    [found] = pending.result()
    assert "given up" in found.message


def test_one_process_answers_for_many(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    script = tmp_path / "python"
    answer = '{"findings": [{"file": "", "pointer": "/info", "on_key": false, "message": "\'$n\'"}], "failure": null}'
    answer = answer.replace('"', '\\"')
    script.write_text(
        f'#!/bin/sh\necho x >> {tmp_path}/starts\nn=0\nwhile read q; do n=$((n+1)); echo "{answer}"; done\n'
    )
    script.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(script))
    with Judge() as judge:
        begun = [
            begin_validation(document(GOOD + b"# %d\n" % number), cache=tmp_path / "cache", judge=judge)
            for number in range(3)
        ]
        begun[0].close()  # it is not its own to end
        said = [begun[number].result()[0].message for number in (2, 0, 1)]
    assert said == ["'3'", "'1'", "'2'"]
    assert (tmp_path / "starts").read_text() == "x\n"


def test_where_verdicts_are_kept(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert verdicts.cache_folder() == tmp_path / "clientloom"
    monkeypatch.setenv("XDG_CACHE_HOME", "relative")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert verdicts.cache_folder() == tmp_path / ".cache" / "clientloom"


def test_a_version_without_quotes_is_text() -> None:
    assert places(GOOD) == []
    assert places(b"swagger: 2.0\ninfo: {title: t, version: 1}\npaths: {}\n") == []


def test_the_innermost_mistake_is_shown() -> None:
    text = GOOD.replace(
        b"paths: {}", b"paths: {/a: {get: {parameters: [{name: q, in: query, schema: {type: strin}}], responses: {}}}}"
    )
    assert (
        "/paths/~1a/get/parameters/0/schema/type",
        '"strin" is not one of ["array", "boolean", "integer", "number", "object", "string"].',
    ) in places(text)


def test_keys_that_do_not_belong_are_named_one_by_one() -> None:
    found = places(GOOD.replace(b"paths: {}", b'paths: {/a: {fetch: {}, "it\'s": 1}}'))
    assert found == [
        ("/paths/~1a/fetch", "The key 'fetch' does not belong here."),
        ("/paths/~1a/it's", 'The key "it\'s" does not belong here.'),
    ]


def test_checks_behind_the_schema_have_a_place() -> None:
    text = (
        GOOD + b"components: {schemas: {A: {type: string, format: date, default: word}, B: {enum: [a], default: b}}}\n"
    )
    found = places(text)
    assert [pointer for pointer, _ in found] == ["/components/schemas/A/default", "/components/schemas/B/default"]
    # what our own checks warned of already is not told twice
    assert [item.code for item in document(text).diagnostics] == ["CL136"]


def test_other_files_are_read_and_nothing_is_fetched() -> None:
    text = GOOD + b"components: {schemas: {A: {$ref: 'more.yaml#/X'}}}\n"
    assert places(text, more=b"X: {type: string}\n") == []
    text = GOOD + b"components: {schemas: {A: {$ref: 'http://127.0.0.1:9/x.yaml'}}}\n"
    assert judged(text) == {"findings": [], "failure": None}


def test_what_the_validator_trips_over_is_no_crash(monkeypatch: pytest.MonkeyPatch) -> None:
    from clientloom.openapi.validation import worker

    def trip(trees: object, name: object) -> list[Any]:
        raise RecursionError

    monkeypatch.setattr(worker, "_errors", trip)
    assert judged(GOOD) == {"findings": [], "failure": "it failed with RecursionError"}


def test_a_flood_of_findings_is_cut() -> None:
    text = GOOD + b"".join(b"bad%d: 1\n" % n for n in range(10)) + b"servers: [" + b"{}, " * 300 + b"]\n"
    assert len(judged(text)["findings"]) == 100


def test_long_messages_are_cut() -> None:
    text = GOOD.replace(b"title: t", b"title: [" + b"word, " * 500 + b"]")
    [(pointer, message)] = places(text)
    assert pointer == "/info/title"
    assert len(message) < 250


BOMB = b"""openapi: 3.0.3
info: {title: t, version: '1'}
paths: {}
components: {schemas: {A: {type: string, pattern: '^(a+)+$', default: 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!'},
  B: {anyOf: [{type: string, pattern: '^(a+)+$'}, {type: integer}], default: 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!'},
  C: {type: string, minLength: 9, default: word}}}
"""


def test_a_pattern_that_runs_away_is_told_and_the_rest_is_checked(tmp_path: Path) -> None:
    found = begin_validation(document(BOMB), cache=tmp_path).result()
    said = [(item.code, item.severity, item.place.pointer if item.place else None) for item in found]
    assert said == [
        ("CL152", "warning", "/components/schemas/A/default"),
        ("CL152", "warning", "/components/schemas/B/default"),
        ("CL151", "error", "/components/schemas/C/default"),
    ]
    assert found[0].message == "The default was not held against the pattern '^(a+)+$': it took too long."
    assert not (tmp_path / "validator").exists()  # a machine with more time may check it


def chained(last: str) -> bytes:
    """Forty components, each with the next one twice."""
    next_ = [f"{{$ref: '#/components/schemas/S{n}'}}" for n in range(41)]
    lines = [f"  S{n}: {{allOf: [{next_[n + 1]}, {next_[n + 1]}]}}" for n in range(40)]
    return "\n".join(["components:", " schemas:", *lines, f"  S40: {{{last}}}", ""]).encode()


def test_schemas_that_share_the_next_are_visited_once() -> None:
    text = GOOD + chained("type: object, properties: {a: {type: string}}")
    assert places(text) == []
    wrong = text + b"  T: {required: [a, b], allOf: [{$ref: '#/components/schemas/S0'}]}\n"
    assert places(wrong) == [("/components/schemas/T", "Required list has not defined properties: ['b'].")]


def test_a_verdict_that_takes_too_long_says_what_it_has(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    # a default that is held against 2 to the power of 40 schemas
    text = GOOD + b"extra: 1\n" + chained("type: integer")
    text += b"  T: {default: 1, allOf: [{$ref: '#/components/schemas/S0'}]}\n"
    monkeypatch.setattr(verdicts, "seconds_for", lambda document: 1.0)
    with begin_validation(document(text), cache=tmp_path) as pending:
        late, found = pending.result()
    assert (late.code, late.severity) == ("CL152", "warning")
    assert late.message == (
        "openapi-spec-validator checked a part of the document only: it took longer than 1 seconds, and was stopped."
    )
    assert (found.code, found.place and found.place.pointer) == ("CL151", "/extra")


def run_away() -> None:
    re.search("^(a+)+$", "a" * 60 + "!")


def test_limits_stand_in_each_other() -> None:
    with pytest.raises(TooLong), within(0.2), within(30):
        run_away()
    with within(30), pytest.raises(TooLong), within(0.1):
        run_away()
    with pytest.raises(TooLong), within(0.3):
        _one_after_the_other()


def _one_after_the_other() -> None:
    with within(30):
        pass
    run_away()


def test_a_default_outside_its_enum_is_a_warning_told_once(tmp_path: Path) -> None:
    loaded = document(b"""
openapi: 3.0.3
info: {title: t, version: "1"}
paths:
  /e:
    get:
      responses:
        "200":
          description: ok
          content:
            application/json:
              schema:
                type: object
                properties:
                  m: {allOf: [{$ref: "#/components/schemas/Mode"}], default: other}
                  n: {allOf: [{$ref: "#/components/schemas/Mode"}], default: x}
components: {schemas: {Mode: {type: string, enum: [x, y], default: zzz}}}
""")
    with begin_validation(loaded, cache=tmp_path) as pending:
        found = [*loaded.diagnostics, *pending.result()]
    assert sorted((each.code, each.severity, each.message) for each in found) == [
        ("CL136", "warning", 'The default "other" is not among the values of the enum.'),
        ("CL136", "warning", 'The default "zzz" is not among the values of the enum.'),
    ]


def test_a_type_that_is_none_is_told_once_in_the_words_that_help() -> None:
    data = GOOD.replace(
        b"paths: {}", b"paths: {}\ncomponents: {schemas: {A: {type: strng}, B: {properties: {c: {type: 5}}}}}"
    )
    assert places(data) == [
        (
            "/components/schemas/A/type",
            '"strng" is not one of ["array", "boolean", "integer", "number", "object", "string"].',
        ),
        ("/components/schemas/B/properties/c/type", "5 is not of type 'string'."),
    ]


def test_types_in_other_words_are_told_once_and_are_no_error(tmp_path: Path) -> None:
    loaded = document(b"""
openapi: 3.0.3
info: {title: t, version: "1"}
paths:
  /e:
    get:
      parameters: [{name: n, in: query, schema: {type: int}}]
      responses:
        "200":
          description: ok
          content:
            application/json: {schema: {type: object, properties: {a: {type: datetime}, b: {type: Dict}}}}
""")
    with begin_validation(loaded, cache=tmp_path) as pending:
        found = [*loaded.diagnostics, *pending.result()]
    assert [(each.code, each.severity) for each in found] == [("CL144", "warning")] * 3


def test_a_misspelt_type_has_the_one_that_is_meant(tmp_path: Path) -> None:
    loaded = document(b"""
openapi: 3.0.3
info: {title: t, version: "1"}
paths: {}
components: {schemas: {A: {type: object, properties: {id: {type: strng}}}}}
""")
    with begin_validation(loaded, cache=tmp_path) as pending:
        [found, *_] = pending.result()
    assert (found.code, found.help) == ("CL151", "Did you mean 'string'?")
