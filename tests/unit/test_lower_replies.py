"""Successes whose content a document leaves open, and what the owner of a package says of them."""

from __future__ import annotations

from textwrap import dedent

import pytest
from msgspec.structs import replace
from support.lowering import operations, read

from clientloom import ir
from clientloom.coverage import account
from clientloom.diagnostics.records import Diagnostic
from clientloom.ir import STRING, Scalar, UnionType

BINARY = Scalar("binary")


def document(content: str, method: str = "get", status: str = "'200'") -> str:
    replies = f"responses: {{{status}: {{description: ok{content}}}}}"
    return f"paths:\n  /x:\n    {method}:\n      operationId: fetch\n      {replies}\n"


def reported(text: str, toml: str = "") -> list[Diagnostic]:
    """What the report says of a document."""
    api, found = operations(text, toml)
    assert found == ()
    whole = read(f"openapi: 3.1.0\ninfo: {{title: T, version: '1'}}\n{text}")
    return list(account(whole, api).reports)


OPEN = ["", ", content: {application/json: {}}", ", content: {application/json: {schema: {}}}"]


@pytest.mark.parametrize("content", OPEN)
def test_a_read_that_leaves_its_content_open_is_told(content: str) -> None:
    (note,) = reported(document(content))
    assert (note.code, note.severity) == ("CL329", "note")
    assert "GET /x" in note.message
    assert 'fetch = "bytes"' in (note.help or "")


@pytest.mark.parametrize(
    ("content", "method", "status"),
    [
        (", content: {application/json: {schema: {type: string}}}", "get", "'200'"),
        (", content: {application/octet-stream: {}}", "get", "'200'"),
        ("", "get", "'204'"),
        ("", "get", "'404'"),
        ("", "delete", "'200'"),
        ("", "put", "'201'"),
    ],
)
def test_what_is_told_or_has_nothing_to_tell(content: str, method: str, status: str) -> None:
    assert reported(document(content, method, status)) == []


@pytest.mark.parametrize("content", [*OPEN, ", content: {application/json: {schema: {type: string}}}"])
@pytest.mark.parametrize(
    ("word", "kind", "form"), [("bytes", "binary", BINARY), ("by-type", "by-type", UnionType((BINARY, STRING)))]
)
def test_the_owner_says_what_comes(content: str, word: str, kind: str, form: ir.Type) -> None:
    toml = f'[replies]\nfetch = "{word}"'
    assert reported(document(content), toml) == []
    api, _ = operations(document(content), toml)
    ((reply,),) = [operation.replies for operation in api.operations]
    (told,) = reply.contents
    assert (told.media_type, told.kind, told.type) == ("*/*", kind, form)


def test_a_line_for_no_operation_is_told() -> None:
    _, found = operations(document(""), '[replies]\nfetsh = "bytes"')
    (warning,) = [each for each in found if each.code == "CL350"]
    assert "[replies]" in warning.message
    assert "fetch" in (warning.help or "")


# ---- YAML ----

ANY = "{schema: {type: object}}"


def test_yaml_is_not_asked_for_beside_json() -> None:
    """As drf-spectacular describes its own view. Its server takes the first of the types that it has, which is YAML."""
    types = ("application/vnd.oai.openapi", "application/yaml", "application/vnd.oai.openapi+json", "application/json")
    written = ", ".join(f"{each}: {ANY}" for each in types)
    (operation,) = operations(document(f", content: {{{written}}}"))[0].operations
    assert [each.media_type for each in operation.replies[0].contents] == [*types[2:]]


def test_yaml_alone_is_text_as_it_came() -> None:
    api, _ = operations(document(f", content: {{application/yaml: {ANY}}}"))
    (content,) = api.operations[0].replies[0].contents
    assert (content.kind, content.type) == ("text", STRING)
    assert [(entry.what, entry.code) for entry in api.skipped] == [("fallback", "CL331")]


def test_what_is_left_out_on_purpose_is_a_note_and_what_is_lost_a_warning() -> None:
    text = """
    paths:
      /a: {get: {operationId: a, responses: {'204': {description: ok}}}}
      /b: {get: {operationId: b, responses: {'204': {description: ok}}}}
    """
    api, _ = operations(text, "[exclude]\npaths = ['/b']")
    whole = read(f"openapi: 3.1.0\ninfo: {{title: T, version: '1'}}\n{dedent(text)}")
    assert [(each.code, each.severity) for each in account(whole, api).reports] == [("CL301", "note")]
    never = replace(api, skipped=(replace(api.skipped[0], code="CL326"), replace(api.skipped[0], code="CL314")))
    assert [(each.code, each.severity) for each in account(whole, never).reports] == [
        ("CL326", "note"),
        ("CL314", "warning"),
    ]
