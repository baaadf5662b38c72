"""Successes whose content a document leaves open, and what the owner of a package says of them."""

from __future__ import annotations

import pytest
from support.lowering import operations

from clientloom import ir
from clientloom.ir import STRING, Scalar, UnionType

BINARY = Scalar("binary")


def document(content: str, method: str = "get", status: str = "'200'") -> str:
    replies = f"responses: {{{status}: {{description: ok{content}}}}}"
    return f"paths:\n  /x:\n    {method}:\n      operationId: fetch\n      {replies}\n"


OPEN = ["", ", content: {application/json: {}}", ", content: {application/json: {schema: {}}}"]


@pytest.mark.parametrize("content", OPEN)
def test_a_read_that_leaves_its_content_open_is_told(content: str) -> None:
    _, found = operations(document(content))
    (note,) = [each for each in found if each.code == "CL329"]
    assert note.severity == "note"
    assert "fetch" in note.message
    assert 'fetch = "bytes"' in (note.mend or "")


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
    _, found = operations(document(content, method, status))
    assert [each.code for each in found] == []


@pytest.mark.parametrize("content", [*OPEN, ", content: {application/json: {schema: {type: string}}}"])
@pytest.mark.parametrize(
    ("word", "kind", "form"), [("bytes", "binary", BINARY), ("by-type", "by-type", UnionType((BINARY, STRING)))]
)
def test_the_owner_says_what_comes(content: str, word: str, kind: str, form: ir.Type) -> None:
    api, found = operations(document(content), f'[replies]\nfetch = "{word}"')
    assert [each.code for each in found] == []
    ((reply,),) = [operation.replies for operation in api.operations]
    (told,) = reply.contents
    assert (told.media_type, told.kind, told.type) == ("*/*", kind, form)


def test_a_line_for_no_operation_is_told() -> None:
    _, found = operations(document(""), '[replies]\nfetsh = "bytes"')
    (warning,) = [each for each in found if each.code == "CL350"]
    assert "[replies]" in warning.message
    assert "fetch" in (warning.mend or "")
