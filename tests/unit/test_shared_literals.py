"""What several operations of a module have in common is written once."""

from __future__ import annotations

import textwrap

from support.lowering import configure, operations

from clientloom.naming import assign
from clientloom.python import declarations
from clientloom.python.code_printer import call
from clientloom.python.shared_literals import Literal, SharedLiterals
from clientloom.python.views import OperationModule

PAGED = """
[paging.cursor]
style = "cursor"
cursor = "token"
items = "items"
next = "next"
"""
TABLE = """
components:
  schemas:
    Problem: {type: object, properties: {code: {type: string}}}
    Page: {type: object, properties: {items: {type: array, items: {type: string}}, next: {type: string}}}
paths:
  /a:
    get:
      parameters:
        - {name: pageSize, in: query, schema: {type: integer}}
        - {name: token, in: query, schema: {type: string}}
      responses:
        '200': {description: x, content: {application/json: {schema: <Page>}}}
        default: {description: x, content: {application/json: {schema: <Problem>}}}
  /b:
    get:
      parameters:
        - {name: pageSize, in: query, schema: {type: integer}}
        - {name: token, in: query, schema: {type: string}}
      responses:
        '200': {description: x, content: {application/json: {schema: <Page>}}}
        default: {description: x, content: {application/json: {schema: <Problem>}}}
  /c:
    get:
      parameters: [{name: pageSize, in: header, schema: {type: integer}}]
      responses:
        '200': {description: x, content: {application/json: {schema: {type: array, items: <Problem>}}}}
        '404': {description: x}
"""


def module(paths: str, toml: str = "") -> OperationModule:
    api, _ = operations(textwrap.dedent(paths), toml)
    config = configure(toml)
    (made,) = declarations(api, assign(api, config), config).operations
    return made


def test_equal_parameters_replies_and_pagings_are_constants() -> None:
    made = module(TABLE, PAGED)
    assert [statement.partition(" = ")[0] for statement in made.literals] == [
        *("_PAGE_SIZE", "_TOKEN", "_PAGE", "_PROBLEM", "_CURSOR_PAGING"),
    ]
    assert made.literals[0] == '_PAGE_SIZE = Parameter("pageSize", "query", takes="integer")'
    first, second, third = made.operations
    for code in (first, second):
        assert "parameters=(_PAGE_SIZE, _TOKEN)" in code
        assert 'replies={"200": _PAGE, "default": _PROBLEM}' in code
        assert "paging={None: _CURSOR_PAGING}" in code
    # what is used once is where it is used
    assert 'parameters=(Parameter("pageSize", "header", takes="integer"),)' in third
    assert '"404": None' in third


def test_a_name_is_taken_once() -> None:
    def literal(name: str, value: str) -> Literal:
        return Literal(name, call("Parameter", [value]))

    different = [literal("page-size", "1"), literal("pageSize", "2"), literal("$", "3"), literal("x", "4")]
    shared = SharedLiterals([*different, *different], {"_X"})
    assert [shared.of(each) for each in different] == ["_PAGE_SIZE", "_PAGE_SIZE_2", "_VALUE", "_X_2"]
