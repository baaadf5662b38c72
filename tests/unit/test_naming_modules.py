"""Which schemas share a module of models."""

from __future__ import annotations

from support.lowering import configure, named, operations, schemas

from clientloom import ir
from clientloom.naming import assign
from clientloom.naming.modules import module_groups


def modules(api: ir.Api) -> dict[str, str]:
    """Class -> module."""
    names = assign(api, configure())
    return {names.symbols[key]: names.modules[key] for key in api.symbols}


def test_a_part_lives_with_its_owner_and_parts_of_parts_too() -> None:
    api = schemas("""
        Pet:
          type: object
          properties:
            home: {type: object, properties: {street: {type: object, properties: {name: {type: string}}}}}
        """)
    assert modules(api) == {"Pet": "pet", "PetHome": "pet", "PetHomeStreet": "pet"}
    (group,) = module_groups(api)
    assert group.heads == (named("Pet"),)
    assert [part.rpartition("/")[2] for part in group.parts] == ["street", "home"]  # what is needed comes first


def test_a_component_keeps_its_own_module() -> None:
    api = schemas("""
        Pet: {type: object, properties: {tag: <Tag>}}
        Tag: {type: object, properties: {name: {type: string}}}
        """)
    assert modules(api) == {"Pet": "pet", "Tag": "tag"}


def test_what_two_modules_mention_has_a_module() -> None:
    part = "{type: object, properties: {city: {type: string}}}"
    api = schemas(f"""
        Pet: {{type: object, properties: {{home: {part}}}}}
        Person: {{type: object, properties: {{home: {part}}}}}
        """)
    found = modules(api)
    assert len(found) == 3
    assert len({*found.values()}) == 3


def test_what_an_operation_receives_has_a_module() -> None:
    api, _ = operations("""
        paths:
          /pets:
            get:
              operationId: listPets
              responses:
                "200":
                  description: ok
                  content:
                    application/json:
                      schema:
                        type: object
                        properties: {page: {type: object, properties: {next: {type: string}}}}
        """)
    found = modules(api)
    assert found == {"ListPetsReply": "list_pets_reply", "ListPetsReplyPage": "list_pets_reply"}


def test_schemas_that_hold_each_other_share_a_module_with_their_parts() -> None:
    api = schemas("""
        Node: {type: object, properties: {tree: <Tree>, mark: {type: object, properties: {color: {type: string}}}}}
        Tree: {type: object, properties: {root: <Node>}}
        """)
    assert modules(api) == {"Node": "node", "Tree": "node", "NodeMark": "node"}


def test_a_chain_that_is_too_long_to_import_shares_a_module() -> None:
    lines = [f"A{n}: {{type: object, properties: {{a: <A{n + 1}>}}}}" for n in range(199)]
    api = schemas("\n".join(f"        {line}" for line in [*lines, "A199: {type: string, enum: [x]}"]))
    found = modules(api)
    assert len({*found.values()}) == 65
    assert len({found[f"A{n}"] for n in range(136)}) == 1
    groups = [group.heads for group in module_groups(api)]
    assert groups[-1] == tuple(named(f"A{n}") for n in reversed(range(136)))
