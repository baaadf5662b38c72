"""What lies in another file is called what the component is called that refers to it."""

from __future__ import annotations

from support.lowering import lowered, named

from clientloom import ir

ROOT = """
openapi: 3.1.0
info: {title: T, version: '1'}
paths:
  /pets:
    get:
      operationId: listPets
      responses:
        '200':
          description: ok
          content: {application/json: {schema: {type: array, items: {$ref: 'shared.yaml#/Pet'}}}}
components:
  schemas:
    Animal: {$ref: 'shared.yaml#/Pet'}
    Pet: {$ref: 'shared.yaml#/Pet'}
    Owner: {properties: {pet: {$ref: 'shared.yaml#/Pet'}, house: {$ref: 'shared.yaml#/House'}}}
"""
SHARED = """
Pet: {description: A pet., properties: {name: {type: string}, friend: {$ref: '#/Pet'}}}
House: {properties: {street: {type: string}}}
"""


def test_a_component_that_only_refers_takes_its_place() -> None:
    api, found = lowered(ROOT, shared=SHARED)
    assert found == ()
    assert set(api.symbols) == {named("Animal"), named("Pet"), named("Owner"), "shared.yaml#/House"}
    pet, animal, owner = (api.symbols[named(name)] for name in ("Pet", "Animal", "Owner"))
    # of two that refer to it, the one with its name is it, and the other is another word for it
    assert isinstance(pet, ir.ModelDef)
    assert pet.docs.description == "A pet."
    assert isinstance(animal, ir.AliasDef)
    assert animal.type == ir.RefType(pet.id)
    assert pet.fields[1].type == ir.RefType(pet.id)
    assert isinstance(owner, ir.ModelDef)
    assert [field.type for field in owner.fields] == [ir.RefType(pet.id), ir.RefType("shared.yaml#/House")]
    assert api.operations[0].replies[0].contents[0].type == ir.ListType(ir.RefType(pet.id))


def test_within_one_file_an_alias_stays_one() -> None:
    api, _ = lowered(ROOT.replace("shared.yaml#/Pet", "#/components/schemas/Owner").replace("shared.yaml#/House", "#"))
    assert isinstance(api.symbols[named("Pet")], ir.AliasDef)
