"""What a run says: all phases at once, each finding once, what is accepted, and the formats for programs."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from clientloom.cli import main
from clientloom.output.compare import compare, drifted, refusals
from clientloom.output.lock import Lock

CLIENT = '[package]\nname = "pets"\noutput = "out"\n'
DOCUMENT = """\
openapi: 3.0.3
info: {title: Pets, version: '1'}
paths:
  /pets:
    get:
      operationId: listPets
      responses:
        "204": {description: All.}
  /toys:
    get:
      operationId: listToys
      responses:
        "204": {description: All.}
"""
LOOSE = """\
components:
  schemas:
    Pet: {type: object, properties: {a: {type: strange}, b: {type: strange}}}
"""
Run = Any


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    monkeypatch.chdir(tmp_path)

    def call(*arguments: str, document: str | None = None, client: str | None = None) -> tuple[int, str, str]:
        if document is not None:
            Path("openapi.yaml").write_text(document)
        if client is not None:
            Path("client.toml").write_text(client)
        code = main.run(arguments)
        out, err = capsys.readouterr()
        return code, out, err

    return call


def test_all_phases_report_in_one_run(run: Run) -> None:
    # of the structure, of the validator, of client.toml
    document = DOCUMENT.replace("listToys", "listPets").replace("{description: All.}", "{}", 1)
    client = CLIENT + '[names]\n"#/components/schemas/Gone" = "Here"\n'
    code, _, err = run("generate", document=document, client=client)
    assert code == 2
    assert set(re.findall(r"(?:error|warning)\[(CL\d+)\]", err)) == {"CL132", "CL151", "CL402"}
    assert run("check")[2] == err


def test_a_faulty_client_toml_hides_no_fault_of_the_document(run: Run) -> None:
    document = DOCUMENT.replace("listToys", "listPets").replace("{description: All.}", "{}", 1)
    code, _, err = run("generate", document=document, client=CLIENT + "[junk]\n")
    assert code == 2
    assert set(re.findall(r"error\[(CL\d+)\]", err)) == {"CL203", "CL132", "CL151"}


def test_a_faulty_output_folder_hides_no_fault_of_the_document(run: Run) -> None:
    Path("out").mkdir()
    Path("out/mine.txt").write_text("mine")
    document = DOCUMENT.replace("{description: All.}", "{}", 1)
    for command in ("generate", "check"):
        code, _, err = run(command, document=document, client=CLIENT)
        assert code == 2
        assert set(re.findall(r"error\[(CL\d+)\]", err)) == {"CL210", "CL151"}


def test_a_target_that_is_not_there_stops_no_other(run: Run) -> None:
    code, out, err = run("generate", "nowhere", ".", document=DOCUMENT, client=CLIENT)
    assert code == 2
    assert "error[CL206]" in err
    assert "pets: " in out


def test_the_same_is_said_once(run: Run) -> None:
    many = ", ".join(f"p{number}: {{type: strange}}" for number in range(30))
    document = DOCUMENT + f"components: {{schemas: {{Pet: {{type: object, properties: {{{many}}}}}}}}}\n"
    code, _, err = run("generate", "--lenient", document=document, client=CLIENT)
    assert code == 0
    said = re.findall(r"warning\[CL\d+\]: (.*)", err)
    assert len(said) == len(set(said))
    assert "  and 29 more places" in err
    every = run("check", "--lenient", "--verbose")[2]
    assert every.count("and at openapi.yaml:") >= 29


ACCEPT = '[[accept]]\ncode = "{}"\nwhere = "{}"\nbecause = "They know."\n'


def codes(text: str) -> list[str]:
    return [finding["code"] for finding in json.loads(text)["findings"] if finding["accepted"] is None]


def test_what_is_accepted_is_counted_and_passes_strict(run: Run) -> None:
    lenient = '[document]\npath = "openapi.yaml"\nlenient = true\n'
    code, out, _ = run("check", "--format", "json", document=DOCUMENT + LOOSE, client=CLIENT + lenient)
    found = [each for each in json.loads(out)["findings"] if each["severity"] == "warning"]
    assert code == 1
    assert found
    assert run("generate", "--strict")[0] == 2
    accepts = "".join(ACCEPT.format(each["code"], each["pointer"]) for each in found)
    code, out, err = run("generate", "--strict", client=CLIENT + lenient + accepts)
    assert (code, err) == (0, "")
    assert f"{len(found)} findings accepted" in out
    assert f"{len(found)} findings accepted" in run("generate")[1]
    wide = "".join(ACCEPT.format(each, "#/components/*") for each in sorted({each["code"] for each in found}))
    assert run("check", "--strict", client=CLIENT + lenient + wide)[0] == 0


def test_an_operation_is_accepted_by_its_id(run: Run) -> None:
    document = DOCUMENT.replace("{description: All.}", "{}")
    code, out, _ = run("check", "--format", "json", document=document, client=CLIENT + ACCEPT.format("CL151", "list*"))
    assert code == 1
    assert codes(out) == ["CL220", "CL220"]  # the package, and its surface.json
    code, out, _ = run("check", "--format", "json", client=CLIENT + ACCEPT.format("CL151", "listPets"))
    assert code == 2
    assert codes(out) == ["CL151"]


def test_a_stale_acceptance_is_found(run: Run) -> None:
    accepts = ACCEPT.format("CL310", "listPets") + ACCEPT.format("CL151", "*")
    code, _, err = run("generate", document=DOCUMENT, client=CLIENT + accepts)
    assert code == 0
    assert "client.toml:9:1: warning[CL218]: Nothing is found that this accepts: CL151 at *." in err
    assert "client.toml:5:1: warning[CL218]: Nothing is found that this accepts: CL310 at listPets." in err
    assert run("check", "--strict")[0] == 2


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[[accept]]\ncode = "CL310"\nwhere = "*"\n', "`accept[1].because` is missing."),
        (ACCEPT.format("CL999", "*"), '`accept[1].code`: there is no code "CL999".'),
        (ACCEPT.format("CL310", "*") + ACCEPT.format("CL310", "") + "why = 1\n", "`accept[2].where`: it is empty."),
        ("accept = [1]\n" + CLIENT, "`accept`: it must be a list of tables, but holds a whole number."),
    ],
)
def test_what_an_acceptance_needs(run: Run, text: str, said: str) -> None:
    client = text if text.startswith("accept") else CLIENT + text
    code, _, err = run("check", document=DOCUMENT, client=client)
    assert code == 2
    assert said in err


def test_many_files_of_one_cause_are_one_finding(run: Run) -> None:
    run("generate", document=DOCUMENT, client=CLIENT)
    files = sorted(Path("out").rglob("*.py"))
    for file in files:
        file.write_text(file.read_text() + "# edited\n")
    code, _, err = run("generate")
    assert code == 2
    assert err.count("error[CL211]") == 1
    assert f"{len(files)} of" in err
    code, out, _ = run("check")
    assert code == 1
    assert out.count("+++ ") == 1
    assert f"{len(files)} files edited: they were changed after they were generated" in out
    assert run("check", "--verbose")[1].count("+++ ") == len(files)
    assert codes(run("check", "--format", "json")[1]) == ["CL220"]


def test_all_files_in_one_state_are_said_to_be_all(tmp_path: Path) -> None:
    files = {f"src/a/m{number}.py": "hash" for number in range(94)}
    for lock, code in ((None, "CL212"), (Lock("a", dict(files)), "CL211")):
        for path in files:
            (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / path).write_text("mine")
        comparison = compare(files, (), lock, tmp_path)
        (refused,) = refusals(comparison, tmp_path)
        assert refused.code == code
        assert refused.message.startswith("All 94 files are ")
        assert len(drifted(comparison, tmp_path)) == 1


def test_orders_to_github_cannot_be_forged(run: Run) -> None:
    hostile = "a%0A::error::b\\r\\n::stop-commands::x,y:z\\e[31m"
    document = DOCUMENT.replace("listToys", "listPets").replace("listPets", f'"{hostile}"')
    code, out, _ = run("check", "--format", "github", document=document, client=CLIENT)
    assert code == 2
    lines = out.splitlines()
    assert len(lines) == 1
    assert lines[0].startswith(
        "::error file=openapi.yaml,line=11,col=20,title=CL132::The operationId 'a%250A::error::b"
    )
    assert "\x1b" not in out


def test_a_file_name_is_escaped_in_a_property(run: Run) -> None:
    Path("a,b:c%.yaml").write_text(DOCUMENT.replace("listToys", "listPets"))
    code, out, _ = run("check", "--format", "github", client=CLIENT + '[document]\npath = "a,b:c%.yaml"\n')
    assert code == 2
    assert out.startswith("::error file=a%2Cb%3Ac%25.yaml,line=11,")


def test_json_stays_json_whatever_a_document_says(run: Run) -> None:
    document = DOCUMENT.replace("listToys", "listPets").replace("listPets", '"##[error] \\e[31m \\u2028"')
    code, out, _ = run("check", "--format", "json", document=document, client=CLIENT)
    assert code == 2
    assert "##" not in out
    assert out.isascii()
    report = json.loads(out)
    assert list(report) == ["format", "clientloom", "exit", "findings"]
    (finding,) = report["findings"]
    assert "##[error]" in finding["message"]
    assert finding["pointer"] == "#/paths/~1toys/get/operationId"
    assert (finding["file"], finding["line"], finding["target"]) == ("openapi.yaml", 11, "pets")
    assert finding["related"][0]["line"] == 6
    page = (Path(__file__).parents[2] / "docs" / "check.md").read_text("utf-8")
    shown = json.loads(page.partition("```json\n")[2].partition("```")[0])
    assert list(shown) == list(report)
    assert list(shown["findings"][0]) == list(finding)


# what SARIF 2.1.0 demands of the parts that are printed (its JSON schema, without what is not used)
SARIF: dict[str, Any] = {
    "type": "object",
    "required": ["version", "runs"],
    "additionalProperties": False,
    "properties": {
        "$schema": {"type": "string", "format": "uri"},
        "version": {"enum": ["2.1.0"]},
        "runs": {"type": "array", "items": {"$ref": "#/$defs/run"}},
    },
    "$defs": {
        "text": {"type": "object", "required": ["text"], "properties": {"text": {"type": "string"}}},
        "run": {
            "type": "object",
            "required": ["tool"],
            "additionalProperties": False,
            "properties": {
                "tool": {
                    "type": "object",
                    "required": ["driver"],
                    "properties": {
                        "driver": {
                            "type": "object",
                            "required": ["name"],
                            "additionalProperties": False,
                            "properties": {
                                "name": {"type": "string"},
                                "version": {"type": "string"},
                                "rules": {
                                    "type": "array",
                                    "uniqueItems": True,
                                    "items": {
                                        "type": "object",
                                        "required": ["id"],
                                        "additionalProperties": False,
                                        "properties": {
                                            "id": {"type": "string"},
                                            "shortDescription": {"$ref": "#/$defs/text"},
                                            "fullDescription": {"$ref": "#/$defs/text"},
                                        },
                                    },
                                },
                            },
                        }
                    },
                },
                "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
                "results": {"type": "array", "items": {"$ref": "#/$defs/result"}},
            },
        },
        "result": {
            "type": "object",
            "required": ["message"],
            "additionalProperties": False,
            "properties": {
                "ruleId": {"type": "string"},
                "ruleIndex": {"type": "integer", "minimum": -1},
                "level": {"enum": ["none", "note", "warning", "error"]},
                "message": {"$ref": "#/$defs/text"},
                "locations": {"type": "array", "items": {"$ref": "#/$defs/location"}},
                "relatedLocations": {"type": "array", "uniqueItems": True, "items": {"$ref": "#/$defs/location"}},
                "suppressions": {
                    "type": "array",
                    "uniqueItems": True,
                    "items": {
                        "type": "object",
                        "required": ["kind"],
                        "additionalProperties": False,
                        "properties": {
                            "kind": {"enum": ["inSource", "external"]},
                            "justification": {"type": "string"},
                        },
                    },
                },
            },
        },
        "location": {
            "type": "object",
            "additionalProperties": False,
            "properties": {
                "message": {"$ref": "#/$defs/text"},
                "physicalLocation": {
                    "type": "object",
                    "required": ["artifactLocation"],
                    "additionalProperties": False,
                    "properties": {
                        "artifactLocation": {
                            "type": "object",
                            "additionalProperties": False,
                            "properties": {"uri": {"type": "string", "format": "uri-reference"}},
                        },
                        "region": {
                            "type": "object",
                            "additionalProperties": False,
                            "properties": {
                                "startLine": {"type": "integer", "minimum": 1},
                                "startColumn": {"type": "integer", "minimum": 1},
                            },
                        },
                    },
                },
            },
        },
    },
}


def test_sarif_is_sarif(run: Run) -> None:
    from jsonschema import Draft202012Validator

    document = DOCUMENT.replace("listToys", "listPets").replace("{description: All.}", "{}")
    accept = ACCEPT.format("CL151", "#/paths/~1pets/*")
    code, out, _ = run("check", "--format", "sarif", document=document, client=CLIENT + accept)
    assert code == 2
    log = json.loads(out)
    assert [error.message for error in Draft202012Validator(SARIF).iter_errors(log)] == []
    results = log["runs"][0]["results"]
    rules = [rule["id"] for rule in log["runs"][0]["tool"]["driver"]["rules"]]
    assert all(rules[result["ruleIndex"]] == result["ruleId"] for result in results)
    assert sorted((result["ruleId"], "suppressions" in result) for result in results) == [
        ("CL132", False),
        ("CL151", False),
        ("CL151", True),
    ]
    assert results[0]["locations"][0]["physicalLocation"]["artifactLocation"] == {"uri": "openapi.yaml"}


def test_values_are_said_in_the_words_of_json(run: Run) -> None:
    document = DOCUMENT.replace("{title: Pets, version: '1'}", "{title: Pets, version: '1', summary: null}")
    document = document.replace("3.0.3", "3.1.0") + (
        "components:\n  schemas:\n    A: {type: string, required: true, enum: {a: [null, True]}}\n"
    )
    _, _, err = run("check", document=document, client=CLIENT)
    said = re.findall(r"error\[CL151\]: (.*)", err)
    assert "null is not of type 'string'." in said
    assert "{\"a\": [null, true]} is not of type 'array'." in said
    assert not re.search(r"\b(None|True|False)\b", " ".join(said))


def test_inspect_says_defaults_and_values_in_the_words_of_json(run: Run) -> None:
    parameters = (
        "      parameters:\n"
        "        - {name: a, in: query, schema: {type: boolean, default: true}}\n"
        "        - {name: b, in: query, schema: {type: string, default: x, enum: [x, y]}}\n"
    )
    document = DOCUMENT.replace("      responses:\n", f"{parameters}      responses:\n", 1)
    code, out, _ = run("inspect", ".", document=document, client=CLIENT)
    assert code == 0
    assert "default true" in out
    assert 'default "x", one of "x", "y"' in out


@pytest.mark.parametrize("version", ["3.0.3", "3.1.0"])
def test_what_is_understood_is_not_complained_of(run: Run, version: str) -> None:
    item = "{itemSchema: {type: object, properties: {id: {type: string}}}}"
    document = DOCUMENT.replace(
        '"204": {description: All.}', f'"200": {{description: All., content: {{application/jsonl: {item}}}}}', 1
    )
    document = document.replace("  /toys:\n    get:", "  /toys:\n    query:").replace("3.0.3", version)
    code, out, err = run("generate", document=document, client=CLIENT)
    assert (code, err) == (0, "")
    assert "2 operations" in out
    # what is wrong beside it is found all the same
    document = document.replace("description: All., content", "descripton: All., content")
    assert "error[CL151]" in run("generate", document=document)[2]
