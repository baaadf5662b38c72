"""`format: decimal` on numbers: a decimal in the fields of models, a number on the wire."""

from __future__ import annotations

import textwrap

from tests.support.lowering import alias, configure, fields, lowered, operations, schemas

from clientloom import ir
from clientloom.naming import assign
from clientloom.python import declarations
from clientloom.python.views import ClassView

NUMBER = ir.DECIMAL_NUMBER
PRICES = """
Money: {type: number, format: decimal}
Sum: <Money>
Price:
  type: object
  properties:
    plain: {type: number, format: decimal}
    null_: {type: [number, "null"], format: decimal}
    list_: {type: array, items: {type: number, format: decimal}}
    map_: {type: object, additionalProperties: <Money>}
    alias: <Sum>
    text: {type: string, format: decimal}
    float_: {type: number, format: double}
    either: {anyOf: [{type: string}, {type: number, format: decimal}]}
Prices: {type: array, items: <Money>}
"""


def test_a_field_that_is_a_decimal_number_is_a_decimal() -> None:
    api = schemas(PRICES)
    assert fields(api, "Price") == {
        "plain": NUMBER,
        "null_": ir.NullableType(NUMBER),
        "list_": ir.ListType(NUMBER),
        "map_": ir.MapType(NUMBER),
        "alias": NUMBER,
        "text": ir.Scalar("decimal"),
        "float_": ir.Scalar("number", "double"),
        "either": ir.UnionType((ir.Scalar("string"), ir.Scalar("number", "decimal"))),
    }
    assert alias(api, "Money") == ir.Scalar("number", "decimal")


def test_the_model_says_which_fields_are_numbers() -> None:
    api = schemas(PRICES)
    made = declarations(api, assign(api, configure()), configure())
    (price,) = [
        each
        for module in made.models
        for each in module.definitions
        if isinstance(each, ClassView) and each.header.startswith("class Price")
    ]
    assert 'numbers=("plain", "null", "list", "map", "alias")' in " ".join(price.header.split())


def test_a_number_that_client_toml_makes_a_decimal_stays_a_number_on_the_wire() -> None:
    document = """
    openapi: 3.1.0
    info: {title: T, version: '1'}
    paths: {}
    components:
      schemas:
        Price:
          type: object
          properties:
            amount: {type: number}
            amounts: {type: array, items: {type: number}}
            text: {type: string}
    """
    words = "\n".join(
        f'"field:#/components/schemas/Price/properties/{name}" = "decimal"' for name in ("amount", "amounts", "text")
    )
    api, _ = lowered(textwrap.dedent(document), f"[types]\n{words}\n")
    assert fields(api, "Price") == {"amount": NUMBER, "amounts": ir.ListType(NUMBER), "text": ir.Scalar("decimal")}


def test_an_argument_may_be_one() -> None:
    api, _ = operations("""
        paths:
          /x:
            get:
              operationId: getX
              parameters: [{name: rate, in: query, schema: {type: number, format: decimal}}]
              responses: {'204': {description: None}}
    """)
    assert api.operations[0].parameters[0].type == ir.Scalar("number", "decimal")
