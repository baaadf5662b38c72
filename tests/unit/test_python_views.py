"""The views: what signatures, results and modules look like for a given Api."""

from __future__ import annotations

import ast
import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.lowering import configure, operations, schemas

from clientloom import ir
from clientloom.naming import assign
from clientloom.python import Declarations, Package, declarations, views
from clientloom.python.arguments import argument_of
from clientloom.python.imports import Imports, TypingImports
from clientloom.python.views import ClassView, MethodView, ResourceModule
from runtime.request.declarations import argument_of as runtime_argument_of

PLAIN = ""
VERSIONED = """
[media]
default = "v2"
[media.versions]
v1 = "application/vnd.x.v1+json"
v2 = "application/vnd.x.v2+json"
[paging.cursor]
style = "cursor"
cursor = "token"
size = "size"
items = "items"
next = "next"
"""


def package(paths: str, toml: str = PLAIN) -> Package:
    api, _ = operations(textwrap.dedent(paths), toml)
    config = configure(toml)
    return views(api, assign(api, config), config)


def declared(paths: str) -> Declarations:
    api, _ = operations(textwrap.dedent(paths))
    config = configure()
    return declarations(api, assign(api, config), config)


def only(modules: tuple[ResourceModule, ...]) -> MethodView:
    (module,) = modules
    (method,) = module.methods
    return method


def squeezed(code: str) -> str:
    return " ".join(code.split()).replace("( ", "(").replace(", )", ")").replace(",)", ")")


MANY = """
paths:
  /a/{one}/b/{two}:
    post:
      operationId: makeThing
      tags: [Things]
      parameters:
        - {name: two, in: path, required: true, schema: {type: integer}}
        - {name: limit, in: query, schema: {type: integer}}
        - {name: sources, in: query, required: true, schema: {type: array, items: {type: string}}}
        - {name: one, in: path, required: true, schema: {type: string}}
      requestBody:
        required: true
        content: {application/json: {schema: {type: object, properties: {a: {type: string}}}}}
      responses:
        '201': {description: Made, content: {application/json: {schema: {type: string}}}}
        '204': {description: Nothing}
"""


def test_the_order_of_a_signature() -> None:
    method = only(package(MANY).resources)
    assert squeezed(method.signature) == (
        "def make_thing(self, one: PathValue, two: int, body: models.MakeThingBody | Mapping[str, object], *, "
        "sources: Sequence[str], limit: int | None = None, options: RequestOptions | None = None) -> str | None:"
    )
    assert squeezed(method.body) == (
        "options = options and unseen(options) "
        'return self._request(operations.MAKE_THING, {"two": two, "limit": limit, "sources": sources, "one": one}, '
        "body=body, options=options)"
    )


def test_the_async_twin_differs_only_in_the_words_of_async() -> None:
    made = package(MANY)
    one, other = only(made.resources), only(made.async_resources)
    assert other.signature == one.signature.replace("def ", "async def ", 1)
    assert other.body == one.body.replace("return ", "return await ", 1)
    assert other.docstring == one.docstring


def test_four_path_parameters_are_keyword_only() -> None:
    names = ("a", "b", "c", "d")
    listed = "".join(
        f"\n        - {{name: {name}, in: path, required: true, schema: {{type: string}}}}" for name in names
    )
    path = "/".join(f"{{{name}}}" for name in names)
    method = only(package(f"""
            paths:
              /{path}:
                get:
                  operationId: getIt
                  parameters:{listed.replace(chr(10), chr(10) + " " * 10)}
                  responses: {{'204': {{description: None}}}}
            """).resources)
    assert "self, *, a: PathValue, b: PathValue, c: PathValue, d: PathValue, options:" in squeezed(method.signature)


CLASH = """
paths:
  /x/{id}:
    get:
      operationId: getX
      parameters:
        - {name: id, in: path, required: true, schema: {type: string}}
        - {name: id, in: query, schema: {type: string}}
        - {name: options, in: query, schema: {type: string}}
      responses: {'200': {description: Ok}}
"""


def test_one_name_in_two_places_has_two_arguments_and_two_keys() -> None:
    made = package(CLASH)
    method = only(made.resources)
    assert "id_path: PathValue, *, id_query: str | None = None, options_query: str" in squeezed(method.signature)
    assert '{"id": id_path, "id@query": id_query, "options": options_query}' in squeezed(method.body)
    assert 'Parameter("id", "query", key="id@query", takes="string")' in declared(CLASH).operations[0].operations[0]


ODD = """
paths:
  /x/{someId}/{HTTPCode}:
    get:
      operationId: getX
      parameters:
        - {name: someId, in: path, required: true, schema: {type: string}}
        - {name: HTTPCode, in: path, required: true, schema: {type: integer}}
        - {name: pageSize, in: query, schema: {type: [integer, "null"], enum: [1, 2]}}
        - {name: from, in: query, schema: {type: number}}
        - {name: X-Flag, in: header, schema: {type: boolean}}
        - {name: where, in: query, schema: {type: object, additionalProperties: {type: string}}}
        - {name: any, in: query, schema: {}}
        - {name: either, in: query, schema: {type: [integer, string]}}
        - {name: ids, in: query, schema: {type: array, items: {type: integer}}}
      responses: {'204': {description: Ok}}
"""


def test_a_parameter_says_what_it_takes_and_what_it_is_called_where_that_is_not_plain() -> None:
    code = declared(ODD).operations[0].operations[0]
    parameters = [line.strip() for line in code.splitlines() if "Parameter(" in line]
    assert parameters == [
        'Parameter("HTTPCode", "path", argument="http_code", takes="integer"),',
        'Parameter("pageSize", "query", takes="integer"),',
        'Parameter("from", "query", argument="from_", takes="number"),',
        'Parameter("X-Flag", "header", takes="boolean"),',
        'Parameter("where", "query", takes="object"),',
        'Parameter("any", "query"),',
        'Parameter("either", "query"),',
        'Parameter("ids", "query", takes="integer", list=True),',
    ]


@given(st.text("aBcD1_-. @$", min_size=1))
def test_generator_and_runtime_agree_on_usual_names(key: str) -> None:
    assert argument_of(key) == runtime_argument_of(key)


TWO = """
paths:
  /things:
    get:
      operationId: listThings
      parameters:
        - {name: token, in: query, schema: {type: string}}
        - {name: size, in: query, schema: {type: string}}
      responses:
        '200':
          description: Ok
          content:
            application/vnd.x.v1+json: {schema: FIRST}
            application/vnd.x.v2+json: {schema: <PageTwo>}
components:
  schemas:
    One: {type: object, properties: {a: {type: string}}}
    Two: {type: object, properties: {b: {type: string}}}
    PageOne: {type: object, properties: {items: {type: array, items: <One>}, next: {type: string}}}
    PageTwo: {type: object, properties: {items: {type: array, items: <Two>}, next: {type: string}}}
"""


def test_versions_become_overloads() -> None:
    method = only(package(TWO.replace("FIRST", "<PageOne>"), VERSIONED).resources)
    shown = [squeezed(overload) for overload in method.overloads]
    assert len(shown) == 3
    assert shown[0].endswith(
        'version: Literal["v2"] = "v2", options: RequestOptions | None = None) '
        "-> types.Pager[models.Two, models.PageTwo]: ..."
    )
    assert shown[1].startswith('def list_things(self, *, version: Literal["v1"], token: str | None = None')
    assert shown[1].endswith("-> types.Pager[models.One, models.PageOne]: ...")
    assert 'version: Literal["v1", "v2"],' in shown[2]
    assert shown[2].endswith("-> types.Pager[models.Two | models.One, models.PageTwo | models.PageOne]: ...")
    assert 'version: Literal["v1", "v2"] = "v2"' in squeezed(method.signature)
    assert "size: int | str | None = None" in squeezed(method.signature)  # a number that is declared as a string


def test_paged_in_one_version_and_plain_in_the_other() -> None:
    made = package(TWO.replace("FIRST", "<One>"), VERSIONED)
    one, other = only(made.resources), only(made.async_resources)
    assert squeezed(one.signature).endswith("-> Any:")
    assert 'if version == "v1": return self._request(' in squeezed(one.body)
    assert "return self._paginate(" in squeezed(one.body)
    assert [line.split("(")[0].strip() for line in other.overloads] == ["def list_things", "async def list_things"]
    assert other.signature.lstrip().startswith("def ")
    assert "await" not in other.body
    assert "as_raw_mixed(" in made.resources[0].twins[0].methods[0]
    assert "as_streamed_async_mixed(" in made.async_resources[0].twins[1].methods[0]


def test_media_types_that_differ_in_type_are_chosen_by_accept() -> None:
    method = only(package("""
            paths:
              /report:
                get:
                  operationId: report
                  responses:
                    '200':
                      description: Ok
                      content:
                        text/csv: {schema: {type: string}}
                        application/json: {schema: {type: array, items: {type: integer}}}
            """).resources)
    shown = [squeezed(overload) for overload in method.overloads]
    assert shown[0].startswith('def report(self, *, accept: Literal["application/json"] = "application/json"')
    assert shown[0].endswith("-> list[int]: ...")
    assert shown[1].startswith('def report(self, *, accept: Literal["text/csv"], options')
    assert shown[1].endswith("-> str: ...")
    assert "accept=accept" in method.body


def test_a_method_called_list_does_not_hide_the_class() -> None:
    made = package("""
        paths:
          /x:
            get:
              operationId: list
              responses:
                '200': {description: Ok, content: {application/json: {schema: {type: array, items: {type: string}}}}}
        """)
    assert "-> builtins.list[str]:" in only(made.resources).signature
    assert "import builtins" in made.resources[0].imports


def test_a_model_called_like_its_resource_is_reached_through_the_package() -> None:
    made = package("""
        paths:
          /x:
            get:
              operationId: get
              tags: [Thing]
              responses: {'200': {description: Ok, content: {application/json: {schema: <Thing>}}}}
        components: {schemas: {Thing: {type: object, properties: {a: {type: string}}}}}
        """)
    assert "-> models.Thing:" in only(made.resources).signature


def models(text: str) -> dict[str, str]:
    api = schemas(text)
    config = configure()
    made = declarations(api, assign(api, config), config)
    return {
        module.name: "\n".join(
            [
                module.imports,
                *(each.header if isinstance(each, ClassView) else each.code for each in module.definitions),
            ]
            + [field.code for each in module.definitions if isinstance(each, ClassView) for field in each.fields]
        )
        for module in made.models
    }


def test_only_names_that_change_are_renamed() -> None:
    code = models(
        "Pet: {type: object, properties: {name: {type: string}, petType: {type: string}, class: {type: string}}}"
    )
    assert 'class Pet(Model, rename={"pet_type": "petType", "class_": "class"}):' in code["pet"]
    assert "    name: str | None = None" in code["pet"]


def test_a_field_never_hides_what_another_annotation_needs() -> None:
    code = models("""
        Odd:
          type: object
          properties:
            list: {type: array, items: {type: string}}
            datetime: {type: string, format: date-time}
            str: {type: string}
            uuid: {type: string, format: uuid}
        """)["odd"]
    assert "import builtins\nimport datetime as _datetime\nimport uuid as _uuid" in code
    assert "    list: builtins.list[builtins.str] | None = None" in code
    assert "    datetime: _datetime.datetime | None = None" in code
    assert "    uuid: _uuid.UUID | None = None" in code


def test_models_that_hold_each_other_share_a_module() -> None:
    code = models("""
        Node: {type: object, properties: {leaf: <Leaf>, up: <Node>}}
        Leaf: {type: object, properties: {parent: <Node>}}
        """)
    assert list(code) == ["leaf"]
    assert '    parent: "Node | None" = None' in code["leaf"]
    assert "    leaf: Leaf | None = None" in code["leaf"]
    assert '    up: "Node | None" = None' in code["leaf"]


def test_long_lists_of_values_get_a_name() -> None:
    code = models("""
        Task:
          type: object
          properties:
            kind: {type: string, enum: [a, b]}
            state: {type: string, enum: [waiting, running, finished, failed]}
        """)["task"]
    assert '    kind: OpenStr | Literal["a", "b"] | None = None' in code
    assert "TaskState: TypeAlias = " in code
    assert "    state: TaskState | None = None" in code


def test_imports_get_a_name_that_is_free() -> None:
    runtime = Imports({"Model", "datetime"})
    typing = TypingImports(runtime, {"Model"})
    assert runtime.name(".base", "Model") == "_Model"
    assert runtime.module("datetime") == "_datetime"
    assert runtime.builtin("list") == "list"
    assert typing.name("typing", "Any") == "Any"
    assert typing.name(".base", "Page") == "Page"
    assert (
        runtime.lines() == "import datetime as _datetime\nfrom typing import Any\n\nfrom .base import Model as _Model"
    )
    assert typing.lines(4, but=runtime) == "    from .base import Page"


@pytest.mark.parametrize("paths", [MANY, CLASH])
def test_every_statement_parses(paths: str) -> None:
    for module in declared(paths).operations:
        for statement in module.operations:
            ast.parse(statement)


def test_a_credential_and_a_variable_for_each_scheme() -> None:
    api = ir.Api("T", "1", None, "3.0", (), (), (ir.SecurityScheme("s", "ApiKeyAuth", "basic"),), (), {})
    config = configure()
    made = views(api, assign(api, config), config)
    (credential,) = made.project.credentials
    assert credential.argument == "api_key_auth"
    assert credential.variables == ("EXAMPLE_API_KEY_AUTH_USERNAME", "EXAMPLE_API_KEY_AUTH_PASSWORD")
    assert "api_key_auth: tuple[str, str] | None = None" in made.client.clients[0].arguments
