"""Paging: which pattern fits which operation and version, and what `init` finds out by itself."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest
from support.lowering import operations, read, ref

from clientloom import ir
from clientloom.config.records import PagingPattern
from clientloom.detect.run import detect
from clientloom.ir import ListType

SCHEMAS = """
components:
  schemas:
    Item: {properties: {id: {type: string}}}
    Cursor:
      properties:
        items: {type: array, items: <Item>}
        nextToken: {type: string, nullable: true}
        total: {type: integer}
    Things: {properties: {things: {type: array, items: <Item>}, totalCount: {type: integer}}}
    Two: {properties: {a: {type: array, items: {type: string}}, b: {type: array, items: {type: string}}}}
    Deep: {properties: {meta: {properties: {next: {type: string}}}, data: {type: array, items: {type: string}}}}
    Search: {properties: {page: {type: integer}, text: {type: string}}}
    Card: {properties: {id: {type: string}, digits: {type: string}}}
    Behind: {properties: {data: {type: array, items: <Item>}, has_more: {type: boolean}, url: {type: string}}}
    Union: {properties: {data: {type: array, items: {oneOf: [<Item>, <Card>]}}, has_more: {type: boolean}}}
    NoId: {properties: {data: {type: array, items: <Search>}, has_more: {type: boolean}}}
"""
BEHIND = '[paging.mine]\nstyle = "last-item"\ncursor = "starting_after"\nnext = "id"\nmore = "has_more"\n'


def operation(parameters: str, reply: str, *, method: str = "get", more: str = "", name: str = "listX") -> str:
    listed = "".join(f"{{name: {each}, in: query, schema: {{type: string}}}}, " for each in parameters.split())
    return f"""
  /{name}:
    {method}:
      operationId: {name}
      parameters: [{listed}]
      {more}
      responses: {{'200': {{description: ok, content: {{{reply}}}}}}}"""


def json(name: str, media_type: str = "application/json") -> str:
    return f"{media_type}: {{schema: <{name}>}}"


def paging(text: str, toml: str) -> tuple[ir.Paging, ...]:
    api, _ = operations(f"paths:{text}{SCHEMAS}", textwrap.dedent(toml))
    return api.operations[0].paging


CURSOR = """
[paging.mine]
style = "cursor"
cursor = "token"
size = "size"
items = "items"
next = "nextToken"
total = "total"
offset = "offset"
offset-when = ["offset", "sort"]
cap = 100
"""
OFFSET = '[paging.off]\nstyle = "offset"\noffset = "offset"\nsize = "limit"\ntotal = "totalCount"\n'


def test_a_cursor_pattern_with_an_alternative_by_offset() -> None:
    found = paging(operation("token size offset sort", json("Cursor")), CURSOR)
    assert found == (
        ir.Paging(
            pattern="mine",
            style="cursor",
            version=None,
            items=("items",),
            item_type=ref("Item"),
            body_type=ref("Cursor"),
            cursor_parameter="token",
            offset_parameter="offset",
            size_parameter="size",
            offset_when=("offset", "sort"),
            next=("nextToken",),
            total=("total",),
            cap=100,
        ),
    )


def test_what_an_operation_does_not_have_is_left_out_of_its_paging() -> None:
    (found,) = paging(operation("token", json("Cursor")), CURSOR)
    assert (found.size_parameter, found.offset_parameter, found.offset_when) == (None, None, ())


@pytest.mark.parametrize(
    ("parameters", "reply"),
    [("size", "Cursor"), ("token", "Things"), ("token", "Item")],
)
def test_a_pattern_that_does_not_fit(parameters: str, reply: str) -> None:
    text = f"paths:{operation(parameters, json(reply))}{SCHEMAS}"
    api, diagnostics = operations(text, CURSOR)
    assert api.operations[0].paging == ()
    assert [each.code for each in diagnostics] == ["CL351"]


def test_the_only_array_of_a_reply() -> None:
    (found,) = paging(operation("offset limit", json("Things")), OFFSET)
    assert (found.items, found.item_type, found.total) == (("things",), ref("Item"), ("totalCount",))
    assert paging(operation("offset limit", json("Two")), OFFSET) == ()
    (found,) = paging(operation("offset", "application/json: {schema: {type: array, items: {type: string}}}"), OFFSET)
    assert (found.items, found.total) == ((), ())


def test_paths_into_the_reply_lead_through_objects() -> None:
    toml = '[paging.p]\nstyle = "next-url"\nitems = "data"\nnext = "meta.next"\n'
    (found,) = paging(operation("", json("Deep")), toml)
    assert (found.items, found.next) == (("data",), ("meta", "next"))


def test_the_last_item_as_cursor() -> None:
    for reply in ("Behind", "Union"):
        (found,) = paging(operation("starting_after limit", json(reply)), BEHIND)
        assert (found.cursor_parameter, found.items, found.next, found.more) == (
            "starting_after",
            ("data",),
            ("id",),
            ("has_more",),
        )
    assert paging(operation("limit", json("Behind")), BEHIND) == ()
    assert paging(operation("starting_after", json("NoId")), BEHIND) == ()
    assert paging(operation("starting_after", json("Things")), BEHIND) == ()


def test_pages_in_the_body_of_a_search() -> None:
    toml = '[paging.p]\nstyle = "page"\npage = "page"\nitems = "a"\nplace = "body"\nfirst-page = 0\n'
    body = "requestBody: {content: {application/json: {schema: <Search>}}}"
    (found,) = paging(operation("", json("Two"), method="post", more=body), toml)
    assert (found.page_parameter, found.place, found.first_page) == ("page", "body", 0)
    assert paging(operation("page", json("Two"), method="post"), toml) == ()


def test_link_headers() -> None:
    toml = '[paging.links]\nstyle = "link-header"\npage = "page"\nsize = "per_page"\n'
    array = "application/json: {schema: {type: array, items: {type: string}}}"
    assert len(paging(operation("page per_page", array), toml)) == 1
    assert paging(operation("per_page", array), toml) == ()
    declared = f"{array}}}, headers: {{Link: {{schema: {{type: string}}}}"
    assert len(paging(operation("", declared), toml)) == 1
    thing = "application/json: {schema: {properties: {parts: {type: array, items: {type: string}}}}}"
    declared = f"{thing}}}, headers: {{Link: {{schema: {{type: string}}}}"
    assert paging(operation("", declared), toml) == ()
    assert len(paging(operation("per_page", declared), toml)) == 1


def test_patterns_are_tried_in_file_order_and_can_be_limited() -> None:
    text = operation("token offset limit", json("Cursor"))
    assert paging(text, CURSOR + OFFSET)[0].pattern == "mine"
    assert paging(text, OFFSET + CURSOR)[0].pattern == "off"
    assert paging(text, OFFSET + 'except = ["listX"]\n' + CURSOR)[0].pattern == "mine"
    assert paging(text, OFFSET + 'only = ["other"]\n') == ()


def test_what_changes_or_makes_something_is_no_list() -> None:
    text = operation("offset limit", json("Things"), method="put")
    assert paging(text, OFFSET) == ()
    assert len(paging(text, OFFSET + 'only = ["listX"]\n')) == 1
    assert paging(operation("offset limit", json("Things"), method="post").replace("'200'", "'201'"), OFFSET) == ()
    assert len(paging(operation("offset limit", json("Things"), method="post"), OFFSET)) == 1


def test_pages_under_201_or_202_count_where_nothing_is_made() -> None:
    for status in ("'201'", "'202'"):
        get = operation("offset limit", json("Things")).replace("'200'", status)
        assert len(paging(get, OFFSET)) == 1
        post = operation("offset limit", json("Things"), method="post").replace("'200'", status)
        assert len(paging(post, OFFSET + 'only = ["listX"]\n')) == 1
        body = "requestBody: {content: {application/json: {schema: <Search>}}}"
        search = operation("", json("Two"), method="post", more=body).replace("'200'", status)
        toml = '[paging.p]\nstyle = "page"\npage = "page"\nitems = "a"\nplace = "body"\n'
        assert len(paging(search, toml)) == 1


def test_each_media_version_is_paged_by_itself() -> None:
    # ICA's getProjectDataChildren: paged in v4, a plain list in v3
    toml = '[media]\ndefault = "v4"\n[media.versions]\nv3 = "a/b.v3+json"\nv4 = "a/b.v4+json"\n' + CURSOR
    reply = f"{json('Cursor', 'a/b.v4+json')}, {json('Two', 'a/b.v3+json')}"
    found = paging(operation("token", reply), toml)
    assert [(each.version, each.body_type) for each in found] == [("v4", ref("Cursor"))]


@pytest.mark.parametrize(
    ("extension", "patterns", "codes"),
    [
        ("false", [], ["CL351"]),
        ("mine", ["mine"], []),
        ("{style: offset, offset: offset, items: items}", ["x-pagination"], ["CL351"]),
        ("other", ["mine"], ["CL352"]),
        ("{style: sideways}", ["mine"], ["CL352"]),
    ],
)
def test_what_the_document_says_itself_goes_first(extension: str, patterns: list[str], codes: list[str]) -> None:
    text = operation("token offset", json("Cursor"), more=f"x-pagination: {extension}")
    api, diagnostics = operations(f"paths:{text}{SCHEMAS}", CURSOR)
    assert [each.pattern for each in api.operations[0].paging] == patterns
    assert sorted(each.code for each in diagnostics) == codes


def detected(text: str) -> tuple[PagingPattern, ...]:
    return detect(read(f"openapi: 3.0.3\ninfo: {{title: T, version: '1'}}\npaths:{text}{SCHEMAS}", lenient=True)).paging


@pytest.mark.parametrize(
    ("parameters", "reply", "wanted"),
    [
        (
            "nextToken pageSize",
            "Cursor",
            PagingPattern(
                "cursor", "cursor", cursor="nextToken", size="pageSize", items="items", next="nextToken", total="total"
            ),
        ),
        (
            "offset limit",
            "Things",
            PagingPattern("offset", "offset", offset="offset", size="limit", items="things", total="totalCount"),
        ),
        (
            "page per_page",
            "Things",
            PagingPattern("page", "page", page="page", size="per_page", items="things", total="totalCount"),
        ),
        (
            "starting_after ending_before limit",
            "Behind",
            PagingPattern(
                "last-item",
                "last-item",
                cursor="starting_after",
                size="limit",
                items="data",
                next="id",
                more="has_more",
            ),
        ),
        ("after", "NoId", None),
        ("limit", "Deep", None),
        ("text", "Things", None),
    ],
)
def test_detected_patterns(parameters: str, reply: str, wanted: PagingPattern | None) -> None:
    assert detected(operation(parameters, json(reply))) == ((wanted,) if wanted is not None else ())


def test_different_arrays_make_one_pattern_with_a_star() -> None:
    text = operation("offset limit", json("Things")) + operation("offset limit", json("Deep"), name="listY")
    (pattern,) = detected(text)
    assert pattern.items == "*"


def test_a_cursor_beside_an_offset_and_a_page_named_like_its_reply() -> None:
    (pattern,) = detected(operation("nextToken offset sortBy size", json("Cursor")))
    assert (pattern.offset, pattern.offset_when) == ("offset", ("offset", "sortBy"))
    fields = "{values: {type: array, items: {type: string}}, nextPage: {type: string}}"
    page = f"application/json: {{schema: {{properties: {fields}}}}}"
    (pattern,) = detected(operation("page limit", page))
    assert (pattern.style, pattern.cursor, pattern.next) == ("cursor", "page", "nextPage")


def test_suspects_media_versions_and_prefixes() -> None:
    found = detect(read(f"""
openapi: 3.0.3
info: {{title: T, version: '1'}}
paths:
  /x:
    get:
      operationId: listX
      parameters: [{{name: cursor, in: query, schema: {{type: string}}}}]
      responses: {{'200': {{description: ok, content: {{{json("Things", "application/vnd.a.v9+json")}}}}}}}
    put:
      requestBody:
        content:
          {json("Item", "application/vnd.a.v9+json")}
          {json("Two", "application/vnd.a.v10+json")}
          {json("Item")}
      responses: {{'204': {{description: ok}}}}
{SCHEMAS.strip()}
  securitySchemes:
    JWT: {{type: apiKey, in: header, name: Authorization}}
    Token: {{type: apiKey, in: header, name: Authorization, description: 'Send `Authorization: Token <key>`'}}
    Key: {{type: apiKey, in: header, name: X-API-Key}}
"""))
    assert [(each.operation, each.parameters) for each in found.suspects] == [("listX", ("cursor",))]
    assert found.versions == {
        "v9": ("application/vnd.a.v9+json", "application/json"),
        "v10": ("application/vnd.a.v10+json",),
    }
    assert found.default_version == "v10"
    assert found.prefixes == {"JWT": "Bearer", "Token": "Token"}


SPECS = Path(__file__).parents[2] / "specs"


@pytest.mark.parametrize("name", ["ica_v1", "ica_v3", "astronomer_core", "lusid_workflow"])
def test_the_four_systems_are_lowered_whole(name: str) -> None:
    from clientloom.config.records import load_config
    from clientloom.lower import lower
    from clientloom.openapi import load_document

    api, diagnostics = lower(load_document(SPECS / name / "openapi.yaml"), load_config(SPECS / name / "client.toml"))
    assert not diagnostics
    assert not api.skipped
    paged = {operation.operation_id: tuple(each.version for each in operation.paging) for operation in api.operations}
    wanted: dict[str, dict[str, tuple[str | None, ...]]] = {
        "ica_v1": dict.fromkeys(
            ["listTasks", "listTaskVersions", "listTaskRuns", "listWorkflowRuns", "listFiles"], (None,)
        ),
        "ica_v3": {
            "getAnalysisCreationBatchItems": ("v4", "v3"),
            "searchAnalyses": ("v3",),
            "getProjectDataList": ("v3",),
            "getProjectDataChildren": ("v4",),
        },
        "astronomer_core": dict.fromkeys(
            ["ListMappedTaskInstances", "ListClusters", "ListDeployments", "GetDeploymentDagRuns"], (None,)
        ),
        "lusid_workflow": dict.fromkeys(["ListTasks", "ListTaskDefinitions", "ListEventHandlers"], (None,)),
    }
    assert {key: versions for key, versions in paged.items() if versions} == wanted[name]
    unions = [symbol for symbol in api.symbols.values() if isinstance(symbol, ir.UnionDef)]
    assert all(union.strategy == "native" for union in unions)
    assert all(isinstance(each.item_type, ir.RefType | ListType) for op in api.operations for each in op.paging)


def test_errors_are_never_the_items() -> None:
    reply = (
        "application/json: {schema: {properties: {errors: {type: array, items: {type: string}}, cursor: {type: string}"
    )
    reply += ", bookings: {type: array, items: {type: integer}}}}}"
    toml = '[paging.cursor]\nstyle = "cursor"\ncursor = "cursor"\nnext = "cursor"\nitems = "*"\n'
    [found] = paging(operation("cursor", reply), toml)
    assert (found.items, found.item_type) == (("bookings",), ir.Scalar("integer"))


def test_a_name_with_dots_in_it_is_one_step() -> None:
    toml = '[paging.odata]\nstyle = "next-url"\nitems = "value"\nnext = "@odata.nextLink"\n'
    schema = "{properties: {value: {items: {type: string}}, '@odata.nextLink': {type: string}}}"
    [found] = paging(operation("", f"application/json: {{schema: {schema}}}"), toml)
    assert found.next == ("@odata.nextLink",)


def test_a_pattern_that_names_the_operation_needs_no_declared_link_header() -> None:
    text = operation("", "application/json: {schema: {items: {type: string}}}")
    toml = '[paging.link]\nstyle = "link-header"\nitems = ""\n'
    assert paging(text, toml) == ()
    [found] = paging(text, toml + 'only = ["listX"]\n')
    assert found.style == "link-header"


def test_a_total_in_the_body_counts_more_than_one_in_a_header() -> None:
    text = operation("offset", json("Things"))
    [both] = paging(text, OFFSET + 'total-header = "X-Total"\n')
    assert (both.total, both.total_header) == (("totalCount",), None)
    [alone] = paging(text, OFFSET.replace('total = "totalCount"\n', "") + 'total-header = "X-Total"\n')
    assert (alone.total, alone.total_header) == ((), "X-Total")


@pytest.mark.parametrize("method", ["put", "patch", "delete"])
def test_what_changes_something_is_paged_only_where_it_is_named(method: str) -> None:
    text = operation("token size", json("Cursor"), method=method)
    assert paging(text, CURSOR) == ()
    [found] = paging(text, CURSOR + 'only = ["listX"]\n')
    assert found.style == "cursor"
