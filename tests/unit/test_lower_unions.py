"""Unions: how variants are taken apart, put together, and told from each other."""

from __future__ import annotations

import pytest
import yaml
from support.lowering import alias, codes, fields, lowered, model, named, ref, schemas, spelled_out, union

from clientloom import ir
from clientloom.ir import ANY, STRING, ListType, LiteralType, MapType, NullableType, Scalar, UnionType
from clientloom.lower.variant_words import word_of

INTEGER, NUMBER, BOOLEAN = Scalar("integer"), Scalar("number"), Scalar("boolean")
PETS = """
    Cat: {type: object, required: [kind], properties: {kind: {type: string, enum: [cat]}, lives: {type: integer}}}
    Dog: {type: object, required: [kind], properties: {kind: {const: dog}, bark: {type: boolean}}}
    Fish: {type: object, properties: {fins: {type: integer}}}
    Color: {type: string, enum: [red]}
    Names: {type: array, items: {type: string}}
    Id: {type: string, format: uuid}
"""


def pets(text: str) -> ir.Api:
    return schemas(text.strip("\n") + "\n" + PETS.replace("\n    ", "\n"))


@pytest.mark.parametrize(
    ("variants", "type_"),
    [
        ("[{type: string}, {type: integer}]", UnionType((STRING, INTEGER))),
        ("[{type: integer}, {type: number}]", NUMBER),
        ("[{type: string}, {type: string, format: date-time}]", STRING),
        ("[{type: string, format: date}, {type: string, format: date-time}]", STRING),
        ("[{type: string}, {type: 'null'}]", NullableType(STRING)),
        ("[{type: 'null'}]", Scalar("null")),
        ("[{type: string}, {}]", ANY),
        ("[{type: string}, {type: string}]", STRING),
        ("[{type: string}, {enum: [a, b]}]", LiteralType(("a", "b"), "string", further=True)),
        ("[{type: string}, {const: a}]", LiteralType(("a",), "string", further=True)),
        ("[{type: integer}, {enum: [1, 2]}]", LiteralType((1, 2), "integer", further=True)),
        ("[{type: number}, {enum: [1, 2]}]", Scalar("number")),
        ("[{const: a}, {const: b}]", LiteralType(("a", "b"), "string")),
        ("[{const: 1}, {const: 2}]", LiteralType((1, 2), "integer")),
        ("[{const: true}, {const: false}]", BOOLEAN),
        ("[{enum: [a, 1]}, {type: boolean}]", None),
        ("[<Color>, {type: string}]", ref("Color")),
        ("[<Color>, {enum: [blue]}]", LiteralType(("red", "blue"), "string")),
        ("[<Id>, {type: integer}]", UnionType((ref("Id"), INTEGER))),
        ("[<Names>, {type: string}]", UnionType((ref("Names"), STRING))),
        (
            "[{type: array, items: {type: string}}, {type: array, items: {type: integer}}]",
            ListType(UnionType((STRING, INTEGER))),
        ),
        (
            "[<Names>, {type: array, items: {type: integer}}]",
            ListType(UnionType((STRING, INTEGER))),
        ),
        (
            "[{additionalProperties: {type: string}}, {additionalProperties: {type: integer}}]",
            MapType(UnionType((STRING, INTEGER))),
        ),
        ("[<Fish>]", ref("Fish")),
        ("[<Fish>, <Fish>]", ref("Fish")),
        ("[{allOf: [<Fish>]}, {type: 'null'}]", NullableType(ref("Fish"))),
        ("[<Fish>, {type: string}]", UnionType((ref("Fish"), STRING))),
        (
            "[{oneOf: [{type: string}, {type: 'null'}]}, {oneOf: [{type: integer}, {type: string}]}]",
            NullableType(UnionType((STRING, INTEGER))),
        ),
        ("[{type: object}, {type: object}]", MapType(ANY)),
    ],
)
@pytest.mark.parametrize("keyword", ["oneOf", "anyOf"])
def test_unions_that_need_no_name(keyword: str, variants: str, type_: ir.Type | None) -> None:
    if type_ is None:
        type_ = UnionType((LiteralType(("a",), "string"), LiteralType((1,), "integer"), BOOLEAN))
    api = pets(f"A: {{properties: {{x: {{{keyword}: {variants}}}}}}}")
    assert fields(api, "A") == {"x": type_}
    assert not codes(api)


def test_constants_with_titles_make_a_named_enum() -> None:
    api = schemas("A: {oneOf: [{const: a, title: First, description: One.}, {const: b}]}")
    enum = api.symbols[named("A")]
    assert isinstance(enum, ir.EnumDef)
    assert enum.members == (ir.EnumMember("a", "First", "One."), ir.EnumMember("b"))


def test_models_with_one_value_each_are_native() -> None:
    api = pets("Pet: {oneOf: [<Cat>, <Dog>]}")
    pet = union(api, "Pet")
    assert (pet.strategy, pet.discriminator) == ("native", "kind")
    assert pet.variants == (ref("Cat"), ref("Dog"))
    assert pet.mapping == (("cat", 0), ("dog", 1))
    assert model(api, "Cat").tag == ("kind", "cat")
    assert fields(api, "Cat") == {"lives": INTEGER}


def test_a_mapping_decides_although_each_branch_allows_both_values() -> None:
    # ICA's CwlAnalysisInput: the property lists the values of both branches
    kind = "kind: {type: string, enum: [JSON, STRUCTURED]}"
    api = schemas(
        f"""
        Input:
          type: object
          oneOf: [<Structured>, <Json>]
          discriminator: {{propertyName: kind, mapping: {{JSON: '#/components/schemas/Json', STRUCTURED: Structured}}}}
        Structured: {{required: [kind], properties: {{{kind}, a: {{type: string}}}}}}
        Json: {{required: [kind], properties: {{{kind}, b: {{type: string}}}}}}
        """,
        version="3.0.3",
    )
    assert union(api, "Input").strategy == "native"
    assert union(api, "Input").mapping == (("STRUCTURED", 0), ("JSON", 1))
    assert model(api, "Json").tag == ("kind", "JSON")


def test_a_discriminator_without_mapping_means_component_names() -> None:
    api = schemas("""
        Pet: {oneOf: [<Cat>, <Dog>], discriminator: {propertyName: type}}
        Cat: {properties: {type: {type: string}, a: {type: string}}}
        Dog: {properties: {type: {type: string}, b: {type: string}}}
        """)
    assert union(api, "Pet").mapping == (("Cat", 0), ("Dog", 1))
    assert model(api, "Dog").tag == ("type", "Dog")


def test_two_values_for_one_variant_need_a_table() -> None:
    api = schemas("""
        Pet:
          oneOf: [<Cat>, <Dog>]
          discriminator: {propertyName: type, mapping: {cat: Cat, kitten: Cat, dog: Dog}}
        Cat: {properties: {type: {type: string}, a: {type: string}}}
        Dog: {properties: {type: {type: string}, b: {type: string}}}
        """)
    pet = union(api, "Pet")
    assert (pet.strategy, pet.discriminator) == ("discriminator", "type")
    assert pet.mapping == (("cat", 0), ("kitten", 0), ("dog", 1))
    assert model(api, "Cat").tag is None
    assert "type" in fields(api, "Cat")


def test_a_model_with_two_tags_is_told_by_a_table_in_both_unions() -> None:
    api = schemas("""
        One: {oneOf: [<Cat>, <Dog>], discriminator: {propertyName: type, mapping: {c: Cat, d: Dog}}}
        Two: {oneOf: [<Cat>, <Cow>], discriminator: {propertyName: type, mapping: {miao: Cat, muh: Cow}}}
        Cat: {properties: {type: {type: string}, a: {type: string}}}
        Dog: {properties: {type: {type: string}, b: {type: string}}}
        Cow: {properties: {type: {type: string}, c: {type: string}}}
        """)
    assert union(api, "One").strategy == union(api, "Two").strategy == "discriminator"
    assert all(model(api, name).tag is None for name in ("Cat", "Dog", "Cow"))


def test_models_without_a_telling_property_are_told_by_structure() -> None:
    api = pets("Pet: {anyOf: [<Cat>, <Fish>, {type: object}, {type: string}]}")
    pet = union(api, "Pet")
    assert (pet.strategy, pet.discriminator, pet.mapping) == ("structural", None, ())
    assert pet.variants == (ref("Cat"), ref("Fish"), MapType(ANY), STRING)


def test_tagged_models_beside_other_kinds() -> None:
    api = pets("A: {properties: {x: {oneOf: [{type: string}, <Cat>, <Dog>]}}}")
    outer = f"{named('A')}/properties/x"
    inner = f"{outer}/objects"
    assert fields(api, "A") == {"x": ir.RefType(outer)}
    symbol = api.symbols[outer]
    assert isinstance(symbol, ir.AliasDef)
    assert symbol.type == UnionType((ir.RefType(inner), STRING))
    assert union(api, inner).strategy == "native"


def test_nested_unions_are_flattened_with_their_discriminators() -> None:
    api = pets("""
        Pet: {oneOf: [<Cat>, <Dog>, {type: 'null'}]}
        Any: {oneOf: [<Pet>, <Any>, {properties: {kind: {const: cow}}}]}
        A: {properties: {x: <Any>}}
        """.replace("\n        ", "\n"))
    assert union(api, "Any").variants == (ref("Cat"), ref("Dog"), ir.RefType(f"{named('Any')}/oneOf/2"))
    assert union(api, "Any").strategy == "native"
    assert fields(api, "A") == {"x": NullableType(ref("Any"))}


def test_inline_variants_are_named_after_their_titles_or_places() -> None:
    api = schemas("A: {oneOf: [{title: By name, properties: {a: {type: string}}}, {properties: {b: {type: string}}}]}")
    hints = [symbol.hint.parts for symbol in api.symbols.values()]
    assert hints == [("A",), ("A", "By name"), ("A", "Option2")]


def test_variants_that_only_add_conditions_fall_away() -> None:
    api = schemas("""
        Required:
          properties: {a: {type: string}, b: {type: string}}
          anyOf: [{required: [a]}, {required: [b]}]
        Repeated:
          properties: {status: {type: string}, at: {type: string}}
          oneOf: [{properties: {status: {type: string}}, required: [at]}, {properties: {status: {minLength: 2}}}]
        Text: {type: string, anyOf: [{maxLength: 3}, {pattern: '^a'}]}
        """)
    assert fields(api, "Required") == {"a": STRING, "b": STRING}
    assert fields(api, "Repeated") == {"status": STRING, "at": STRING}
    assert alias(api, "Text") == STRING
    assert not codes(api)


def test_variants_that_narrow_what_is_said_around_them_stay() -> None:
    api = schemas("""
        Refined:
          properties: {status: {type: string, enum: [done, open]}, at: {type: string}}
          oneOf: [{properties: {status: {enum: [done]}}, required: [at]}, {properties: {status: {enum: [open]}}}]
        """)
    assert [value for value, _ in union(api, "Refined").mapping] == ["done", "open"]
    assert fields(api, "Refined/oneOf/0") == {"at": STRING}


def test_properties_around_a_union_that_the_variants_repeat() -> None:
    # LUSID's WorkerConfiguration: a closed parent with `type`, and variants that have it too
    api = pets("""
        Pet:
          type: object
          required: [kind]
          properties: {kind: {type: string, minLength: 1}}
          additionalProperties: false
          oneOf: [<Cat>, <Dog>]
        """.replace("\n        ", "\n"))
    assert union(api, "Pet").variants == (ref("Cat"), ref("Dog"))
    assert union(api, "Pet").strategy == "native"


def test_properties_around_a_union_are_merged_into_variants_that_lack_them() -> None:
    api = pets("""
        Pet:
          properties: {name: {type: string}}
          oneOf: [<Cat>, <Dog>]
        """.replace("\n        ", "\n"))
    first = f"{named('Pet')}/oneOf/0"
    assert union(api, "Pet").variants == (ir.RefType(first), ir.RefType(f"{named('Pet')}/oneOf/1"))
    assert fields(api, first) == {"name": STRING, "lives": INTEGER}
    assert fields(api, "Cat").keys() == {"kind", "lives"}


def test_two_unions_that_hold_together_are_paired() -> None:
    api = schemas("""
        A:
          allOf:
            - oneOf: [{properties: {a: {type: string}}}, {properties: {b: {type: string}}}]
            - oneOf: [{properties: {c: {type: string}}}, {properties: {d: {type: string}}}]
        """)
    found = [
        set(fields(api, variant.target)) for variant in union(api, "A").variants if isinstance(variant, ir.RefType)
    ]
    assert found == [{"a", "c"}, {"a", "d"}, {"b", "c"}, {"b", "d"}]


FAMILY = """
    Pet:
      type: object
      required: [petType]
      properties: {petType: {type: string}, name: {type: string}}
      discriminator: {propertyName: petType%s}
    Cat: {allOf: [<Pet>, {properties: {lives: {type: integer}}}]}
    Dog: {allOf: [<Pet>]}
    Owner: {properties: {pet: <Pet>, all: {type: array, items: <Pet>}}}
"""


def test_a_base_with_a_discriminator_stands_for_its_children() -> None:
    api = schemas(FAMILY % "")
    pet = union(api, "Pet")
    base = f"{named('Pet')}/discriminator"
    assert (pet.strategy, pet.variants) == ("native", (ref("Cat"), ref("Dog"), ir.RefType(base)))
    assert pet.mapping == (("Cat", 0), ("Dog", 1))
    assert model(api, base).others == ("petType", ("Cat", "Dog"))
    assert fields(api, "Cat") == {"name": STRING, "lives": INTEGER}
    assert fields(api, "Dog") == {"name": STRING}
    assert fields(api, "Owner") == {"pet": ref("Pet"), "all": ListType(ref("Pet"))}


def test_a_base_that_the_mapping_names_is_one_of_the_variants() -> None:
    api = schemas(FAMILY % ", mapping: {pet: Pet, cat: Cat}")
    base = f"{named('Pet')}/discriminator"
    assert union(api, "Pet").variants == (ref("Cat"), ref("Dog"), ir.RefType(base))
    assert union(api, "Pet").mapping == (("cat", 0), ("Dog", 1), ("pet", 2))
    assert model(api, base).hint.parts == ("Pet", "Base")


def test_a_base_that_need_not_say_what_it_is_catches_the_rest() -> None:
    api = schemas((FAMILY % "").replace("required: [petType]", "required: [name]"))
    pet = union(api, "Pet")
    assert pet.strategy == "discriminator"
    assert pet.mapping == (("Cat", 0), ("Dog", 1))
    assert pet.variants[2] == ir.RefType(f"{named('Pet')}/discriminator")


def test_children_of_a_base_that_lists_them() -> None:
    api = schemas("""
        Pet:
          required: [petType]
          properties: {petType: {type: string}}
          oneOf: [<Cat>, <Dog>]
          discriminator: {propertyName: petType}
        Cat: {allOf: [<Pet>, {properties: {lives: {type: integer}}}]}
        Dog: {allOf: [<Pet>, {properties: {bark: {type: string}}}]}
        """)
    assert union(api, "Pet").strategy == "native"
    assert union(api, "Pet").variants == (ref("Cat"), ref("Dog"))
    assert fields(api, "Cat") == {"lives": INTEGER}


def test_swagger_discriminators_are_families_too() -> None:
    api, _ = lowered("""
        swagger: '2.0'
        info: {title: T, version: '1'}
        paths: {}
        definitions:
          Pet: {type: object, discriminator: kind, required: [kind], properties: {kind: {type: string}}}
          Cat: {allOf: [{$ref: '#/definitions/Pet'}, {type: object, properties: {lives: {type: integer}}}]}
          Dog: {allOf: [{$ref: '#/definitions/Pet'}, {type: object, properties: {bark: {type: string}}}]}
        """)
    assert union(api, "Pet").mapping == (("Cat", 0), ("Dog", 1))


def test_unions_that_hold_only_each_other_end() -> None:
    api = schemas("""
        A: {oneOf: [<B>, {properties: {x: {type: string}}}]}
        B: {oneOf: [<A>, {properties: {y: {type: string}}}]}
        C: {oneOf: [<C>]}
        """)
    assert len(union(api, "A").variants) == len(union(api, "B").variants) == 2
    assert alias(api, "C") == ANY
    assert codes(api) == ["CL319"]


def test_a_lattice_of_unions_takes_no_exponential_time() -> None:
    depth = 200
    text = "".join(f"U{n}: {{oneOf: [<U{n + 1}>, {{allOf: [<U{n + 1}>]}}]}}\n" for n in range(depth))
    last = "{oneOf: [{properties: {a: {type: string}}}, {properties: {b: {type: string}}}]}"
    api = schemas(f"{text}U{depth}: {last}")
    assert len(union(api, f"U{depth}").variants) == 2
    assert not [
        symbol for symbol in api.symbols.values() if isinstance(symbol, ir.UnionDef) and len(symbol.variants) > 2
    ]


def test_a_named_union_beside_null_keeps_its_name() -> None:
    api = schemas("""
        Pet: {oneOf: [<Cat>, <Dog>]}
        Cat: {required: [meow], properties: {meow: {type: string}}}
        Dog: {required: [bark], properties: {bark: {type: string}}}
        Home: {properties: {pet: {anyOf: [<Pet>, {type: 'null'}]}, list: {items: {oneOf: [<Pet>, {type: 'null'}]}}}}
        """)
    pet = ir.NullableType(ref("Pet"))
    assert [field.type for field in model(api, "Home").fields] == [pet, ir.ListType(pet)]
    assert len(api.symbols) == 4


@pytest.mark.parametrize(
    ("variants", "words"),
    [
        (
            "{title: By name, properties: {a: {}}}, {title: By name, required: [b], properties: {b: {}}}",
            ["Option1", "b"],
        ),
        ("{properties: {a: {}, kind: {const: cat}}}, {properties: {a: {}, kind: {enum: [dog]}}}", ["cat", "dog"]),
        ("{allOf: [<Own>, <Both>]}, {allOf: [<Other>, <Both>]}", ["Own", "Other"]),
        ("{required: [x, a], properties: {x: {}}}, {required: [x, b], properties: {x: {}}}", ["a", "b"]),
        ("{type: string}, {properties: {b: {}}}", [None, None]),
        ("{type: array, items: {properties: {b: {}}}}, {properties: {b: {}}}", [None, None]),
        ("{properties: {a: {}}}, {properties: {a: {}, b: {}}}", ["Option1", "Option2"]),
        ("{properties: {a: {}}}, {type: 'null'}", [None, None]),
    ],
)
def test_a_variant_is_called_by_what_it_alone_says(variants: str, words: list[str | None]) -> None:
    listed = yaml.safe_load(spelled_out(f"[{variants}]"))
    found = [word_of(listed, index, named=False) for index in range(2)]
    assert found == words
    if "Option1" not in words:  # the place among the others is the last resort
        listed.reverse()
        assert [word_of(listed, index, named=False) for index in (1, 0)] == found


def test_the_only_object_of_a_named_union_is_its_object() -> None:
    api = schemas("A: {oneOf: [{type: string}, {properties: {b: {type: string}}}]}")
    assert [symbol.hint.parts for symbol in api.symbols.values()] == [("A",), ("A", "Object")]


def test_more_unions_in_a_union_than_are_opened_are_json() -> None:
    inner = "{{type: object, properties: {{p{0}: {{type: string}}}}}}"
    api = schemas("\n".join(f"U{n}: {{oneOf: [<U{(n + 1) % 150}>, {inner.format(n)}]}}" for n in range(150)))
    assert alias(api, "U0") == ANY
    assert {(entry.code, entry.pointer) for entry in api.skipped} == {("CL319", named(f"U{n}")) for n in range(150)}


def test_a_base_stands_for_its_own_tag_when_that_is_the_default() -> None:
    api = schemas("""
        Pet:
          discriminator: {propertyName: kind, mapping: {cat: '#/components/schemas/Cat'}}
          required: [kind]
          properties: {kind: {type: string, default: pet}}
        Cat: {allOf: [<Pet>], properties: {lives: {type: integer}}}
        Owner: {properties: {pet: <Pet>}}
        """)
    [family] = [symbol for symbol in api.symbols.values() if isinstance(symbol, ir.UnionDef)]
    own = ir.RefType(f"{named('Pet')}/discriminator")
    assert {tag: family.variants[number] for tag, number in family.mapping} == {"cat": ref("Cat"), "pet": own}


def test_numbers_tell_variants_apart_as_numbers() -> None:
    api = schemas("""
        One: {required: [v], properties: {v: {type: integer, const: 1}, a: {type: string}}}
        Two: {required: [v], properties: {v: {type: integer, const: 2}, b: {type: string}}}
        Either: {oneOf: [<One>, <Two>], discriminator: {propertyName: v}}
        """)
    either = union(api, "Either")
    assert either.discriminator == "v"
    assert {tag: either.variants[number] for tag, number in either.mapping} == {1: ref("One"), 2: ref("Two")}


TOLD = """
        Pet: {{oneOf: [<Cat>, <Dog>], discriminator: {{propertyName: kind{mapping}}}}}
        Cat: {{type: object, properties: {{kind: {kind}, lives: {{type: integer}}}}}}
        Dog: {{type: object, properties: {{kind: {kind}, bark: {{type: boolean}}}}}}
"""


def test_values_of_a_discriminator_are_numbers_where_its_property_holds_numbers() -> None:
    api = schemas(TOLD.format(mapping=", mapping: {'1': Cat, '2': Dog}", kind="{type: integer}"))
    assert union(api, "Pet").mapping == ((1, 0), (2, 1))


def test_a_name_that_the_mapping_gives_to_another_is_no_value() -> None:
    api = schemas(TOLD.format(mapping=", mapping: {Dog: Cat}", kind="{type: string}"))
    assert union(api, "Pet").mapping == (("Dog", 0),)


def test_true_and_false_are_no_numbers_that_tell_variants() -> None:
    api = schemas("""
        Pet: {oneOf: [<Cat>, <Dog>]}
        Cat: {type: object, required: [tame], properties: {tame: {const: true}, lives: {type: integer}}}
        Dog: {type: object, required: [tame], properties: {tame: {const: false}, bark: {type: boolean}}}
    """)
    assert (union(api, "Pet").strategy, union(api, "Pet").mapping) == ("structural", ())


def test_an_heir_of_an_heir_is_of_the_family() -> None:
    api = schemas("""
        Pet: {type: object, required: [kind], properties: {kind: {type: string}}, discriminator: {propertyName: kind}}
        Cat: {allOf: [<Pet>, {properties: {lives: {type: integer}}}]}
        Persian: {allOf: [<Cat>, {properties: {fur: {type: string}}}]}
        Owner: {properties: {pet: <Pet>}}
    """)
    assert [value for value, _ in union(api, "Pet").mapping] == ["Cat", "Persian"]
