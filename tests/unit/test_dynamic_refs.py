"""Dynamic references: who binds the anchors of a template has its types, and what nothing binds is in the report."""

from __future__ import annotations

import pytest
from support.lowering import alias, fields, lowered, ref, schemas

from clientloom.ir import ANY, STRING, ListType, NullableType, RefType, Scalar, UnionType

INTEGER = Scalar("integer")
PAGE = """
    Page:
      type: object
      properties: {items: {type: array, items: {$dynamicRef: '#T'}}}
      $defs: {T: {$dynamicAnchor: T, not: {}}}
    User: {type: object, properties: {name: {type: string}}}
"""
USER = "{$dynamicAnchor: T, $ref: '#/components/schemas/User'}"


@pytest.mark.parametrize(
    "binding",
    [
        f"{{$ref: '#/components/schemas/Page', $defs: {{T: {USER}}}}}",
        f"{{$ref: '#/components/schemas/Page', $defs: {{any: {USER}}}, description: Users.}}",
        f"{{allOf: [{{$ref: '#/components/schemas/Page'}}], $defs: {{T: {USER}}}}}",
        f"{{allOf: [{{$ref: '#/components/schemas/Page'}}, {{$defs: {{T: {USER}}}}}]}}",
        f"{{allOf: [{{$defs: {{T: {USER}}}}}, {{$ref: '#/components/schemas/Page'}}]}}",
        f"{{allOf: [{{$defs: {{T: {USER}}}, $ref: '#/components/schemas/Page'}}]}}",
    ],
)
def test_a_list_of_what_its_user_says(binding: str) -> None:
    api = schemas(f"{PAGE}\n    Users: {binding}")
    assert fields(api, "Users") == {"items": ListType(ref("User"))}
    assert fields(api, "Page") == {"items": ListType(ANY)}
    [entry] = [each for each in api.skipped if each.code == "CL317"]
    assert (entry.pointer, entry.what) == ("#/components/schemas/Page/properties/items/items", "fallback")


def test_properties_beside_a_template_are_of_the_same_model() -> None:
    api = schemas(f"""{PAGE}
    Users:
      $ref: '#/components/schemas/Page'
      $defs: {{T: {USER}}}
      required: [total]
      properties: {{total: {{type: integer}}}}
    """)
    assert fields(api, "Users") == {"items": ListType(ref("User")), "total": INTEGER}


def test_a_template_is_bound_in_a_property_a_list_and_a_variant() -> None:
    bound = "{$ref: '#/components/schemas/Page', $defs: {T: {$dynamicAnchor: T, type: KIND}}}"
    text, number = bound.replace("KIND", "string"), bound.replace("KIND", "integer")
    api = schemas(f"""{PAGE}
    Both:
      type: object
      properties:
        texts: {text}
        numbers: {{type: array, items: {number}}}
        either: {{oneOf: [{text}, {{type: string}}]}}
    """)
    both = "#/components/schemas/Both/properties"
    assert fields(api, "Both") == {
        "texts": RefType(f"{both}/texts"),
        "numbers": ListType(RefType(f"{both}/numbers/items")),
        "either": UnionType((RefType(f"{both}/texts"), STRING)),  # the same list: the same model
    }
    assert fields(api, f"{both}/texts") == {"items": ListType(STRING)}
    assert fields(api, f"{both}/numbers/items") == {"items": ListType(INTEGER)}


def test_what_is_inside_is_bound_by_itself() -> None:
    api = schemas(f"""{PAGE}
    Users: {{$ref: '#/components/schemas/Page', $defs: {{T: {USER}}}}}
    Group: {{type: object, properties: {{members: {{$ref: '#/components/schemas/Users'}}}}}}
    Groups:
      $ref: '#/components/schemas/Page'
      $defs: {{T: {{$dynamicAnchor: T, $ref: '#/components/schemas/Group'}}}}
    """)
    assert fields(api, "Groups") == {"items": ListType(ref("Group"))}
    assert fields(api, "Group") == {"members": ref("Users")}
    assert fields(api, "Users") == {"items": ListType(ref("User"))}


def test_a_template_may_use_others() -> None:
    api = schemas(f"""{PAGE}
    Reply:
      type: object
      properties: {{data: {{$dynamicRef: '#D'}}, page: <Page>, more: <Reply>}}
    Users:
      $ref: '#/components/schemas/Reply'
      $defs: {{D: {{$dynamicAnchor: D, type: string}}, T: {USER}}}
    """)
    users = fields(api, "Users")
    assert users["data"] == STRING
    assert fields(api, "#/components/schemas/Users/properties/page") == {"items": ListType(ref("User"))}
    assert users["more"] == ref("Users")
    assert fields(api, "Reply")["data"] == ANY


def test_a_recursive_base_holds_what_extends_it() -> None:
    api = schemas("""
    Tree:
      $dynamicAnchor: node
      type: object
      properties: {value: {type: string}, inside: {$ref: '#/components/schemas/Inside'}}
    Inside: {type: array, items: {$dynamicRef: '#node'}}
    Red: {$dynamicAnchor: node, $ref: '#/components/schemas/Tree', properties: {red: {type: integer}}}
    Redder: {$dynamicAnchor: node, allOf: [{$ref: '#/components/schemas/Red'}, {properties: {more: {type: integer}}}]}
    Garden: {type: object, properties: {tree: <Tree>, red: <Red>}}
    """)
    assert fields(api, "Tree") == {"value": STRING, "inside": ListType(ref("Tree"))}
    assert fields(api, "Red") == {"value": STRING, "inside": ListType(ref("Red")), "red": INTEGER}
    assert fields(api, "Redder")["inside"] == ListType(ref("Redder"))
    assert fields(api, "Garden") == {"tree": ref("Tree"), "red": ref("Red")}


def test_static_anchors_and_defaults() -> None:
    api = schemas("""
    Own: {type: array, items: {$dynamicRef: '#a'}, $defs: {x: {$dynamicAnchor: a, type: string}}}
    Plain: {type: array, items: {$dynamicRef: '#b'}, $defs: {x: {$anchor: b, $dynamicAnchor: c, type: integer}}}
    Open: {type: array, items: {$dynamicRef: '#d'}, $defs: {x: {$dynamicAnchor: d}}}
    Nulls: {$ref: '#/components/schemas/Open', $defs: {x: {$dynamicAnchor: d, type: [string, 'null']}}}
    Root: {$id: 'https://x.test/root', $dynamicAnchor: meta, type: object, properties: {x: {type: string}}}
    Far: {$id: 'https://x.test/far', type: object, properties: {root: {$dynamicRef: 'https://x.test/root#meta'}}}
    """)
    assert alias(api, "Own") == ListType(STRING)
    assert alias(api, "Plain") == ListType(INTEGER)
    assert alias(api, "Open") == ListType(ANY)
    assert alias(api, "Nulls") == ListType(NullableType(STRING))
    assert fields(api, "Far") == {"root": ref("Root")}
    assert not [each for each in api.skipped if each.code == "CL317"]


def test_a_template_in_another_file() -> None:
    api, _ = lowered(
        """
        openapi: 3.1.0
        info: {title: T, version: '1'}
        paths: {}
        components:
          schemas:
            User: {type: object, properties: {name: {type: string}}}
            Users:
              $ref: 'shared/lists.yaml#/Page'
              $defs: {T: {$dynamicAnchor: T, $ref: '#/components/schemas/User'}}
        """,
        **{"shared/lists": """
                Page: {type: object, properties: {items: {items: {$dynamicRef: '#T'}}, sum: {$ref: '#/Sum'}}}
                Sum: {properties: {count: {type: integer}, first: {$dynamicRef: '#T'}, own: {$ref: '#/Own'}}}
                Own: {type: object, properties: {own: {type: integer}}}
                """},
    )
    assert fields(api, "Users")["items"] == ListType(ref("User"))
    assert fields(api, "#/components/schemas/Users/properties/sum") == {
        "count": INTEGER,
        "first": ref("User"),
        "own": RefType("shared/lists.yaml#/Own"),
    }


def test_copies_end() -> None:
    """A template that binds itself anew at every step, and a nesting that no real document has."""
    deep = "{$dynamicRef: '#T'}"
    for _ in range(120):
        deep = f"{{type: array, items: {deep}}}"
    chain = "".join(
        f"    P{n}: {{properties: {{a: {{$ref: '#/components/schemas/P{n + 1}'}}, b: {{$dynamicRef: '#T'}}}}}}\n"
        for n in range(300)
    )
    api = schemas(f"""{PAGE}
    P300: {{type: object}}
{chain}
    Chain: {{$ref: '#/components/schemas/P0', $defs: {{T: {USER}}}}}
    Deep: {deep}
    Grows:
      $dynamicAnchor: T
      type: object
      properties: {{next: {{$ref: '#/components/schemas/Grows', $defs: {{x: {{$dynamicAnchor: T, type: string}}}}}}}}
    """)
    assert fields(api, "Chain")["b"] == ref("User")


def test_schemas_that_are_called_by_relative_addresses() -> None:
    """As the blog of JSON Schema writes generic lists."""
    api = schemas("""
    ListOfT:
      $id: https://x.test/generic/list-of-t
      $defs: {content: {$dynamicAnchor: T, not: true}}
      type: array
      items: {$dynamicRef: '#T'}
    ListOfText:
      $id: https://x.test/generic/list-of-text
      $ref: list-of-t
      $defs: {x: {$dynamicAnchor: T, type: string}}
    Lists: {$id: https://x.test/lists, type: object, properties: {texts: {$ref: generic/list-of-text}}}
    """)
    assert alias(api, "ListOfText") == ListType(STRING)
    assert fields(api, "Lists") == {"texts": ref("ListOfText")}
    assert alias(api, "ListOfT") == ListType(ANY)
