"""Paging: where a reply names its page, and how large a page may be asked for."""

from __future__ import annotations

import pytest
from support.lowering import operations

from clientloom import ir


def paging(method: str, more: str, fields: str, toml: str) -> ir.Paging:
    """How an operation is paged whose reply has items and these fields."""
    reply = f"application/json: {{schema: {{properties: {{items: {{type: array, items: {{type: string}}}}{fields}}}}}}}"
    text = f"""
paths:
  /list:
    {method}:
      operationId: listX
      {more}
      responses: {{'200': {{description: ok, content: {{{reply}}}}}}}
"""
    (found,) = operations(text, toml)[0].operations[0].paging
    return found


PAGES = '[paging.p]\nstyle = "page"\npage = "page"\nsize = "size"\nitems = "items"\n'


@pytest.mark.parametrize(
    ("fields", "more", "number"),
    [
        ("page: {type: integer}", "", ("page",)),
        ("page: {type: integer, format: int64, nullable: true}", "", ("page",)),
        ("currentPage: {type: integer}", "", ("currentPage",)),
        ("page_number: {type: integer}, page: {type: string}", "", ("page_number",)),
        ("page: {type: object}", "", ()),
        (
            "meta: {properties: {page: {type: integer}, total: {type: integer}}}",
            'total = "meta.total"',
            ("meta", "page"),
        ),
        ("at: {type: integer}, page: {type: integer}", 'number = "at"', ("at",)),
        ("page: {type: integer}", 'number = "nowhere"', ()),
    ],
)
def test_where_a_reply_names_its_page(fields: str, more: str, number: tuple[str, ...]) -> None:
    parameters = "parameters: [{name: page, in: query, schema: {type: integer}}]"
    found = paging("get", parameters, f", {fields}", f"{PAGES}{more}\n")
    assert found.number == number


@pytest.mark.parametrize(
    ("schema", "sizes"),
    [
        ("{type: integer}", (1, None)),
        ("{type: string}", (1, None)),
        ("{type: integer, default: 20, maximum: 100}", (1, 20)),
        ("{type: integer, minimum: 0, maximum: 100}", (1, 100)),
        ("{type: integer, minimum: 10}", (10, None)),
        ("{type: integer, exclusiveMinimum: true, minimum: 4}", (5, None)),
        ("{type: integer, default: 0}", (1, None)),
        ("{type: integer, enum: [10, 50]}", None),
        ("{type: integer, multipleOf: 5}", None),
    ],
)
@pytest.mark.parametrize("place", ["query", "body"])
def test_the_sizes_that_a_page_may_have(schema: str, sizes: tuple[int, int | None] | None, place: str) -> None:
    fields = f"{{properties: {{page: {{type: integer}}, size: {schema}}}}}"
    taken = f"requestBody: {{content: {{application/json: {{schema: {fields}}}}}}}"
    if place == "query":
        page = "{name: page, in: query, schema: {type: integer}}"
        taken = f"parameters: [{page}, {{name: size, in: query, schema: {schema}}}]"
    found = paging("post" if place == "body" else "get", taken, "", PAGES + f'place = "{place}"\n')
    assert found.sizes == sizes
