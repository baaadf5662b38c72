"""Lowering of security schemes: where each puts its credential."""

from __future__ import annotations

import pytest
from support.lowering import operations


@pytest.mark.parametrize("place", ["query", "header", "cookie"])
def test_a_key_goes_where_its_scheme_says(place: str) -> None:
    api, found = operations(f"""
        paths: {{}}
        components:
          securitySchemes:
            key: {{type: apiKey, in: {place}, name: k}}
        """)
    [scheme] = api.security_schemes
    assert (scheme.kind, scheme.place, scheme.wire_name) == ("apiKey", place, "k")
    assert found == ()


def test_an_operation_has_its_own_requirements_or_those_of_the_document() -> None:
    api, _ = operations("""
        security: [{key: []}]
        paths:
          /x:
            get: {operationId: own, security: [{other: []}], responses: {'204': {description: ok}}}
            put: {operationId: none, security: [], responses: {'204': {description: ok}}}
            post: {operationId: said, responses: {'204': {description: ok}}}
        components:
          securitySchemes:
            key: {type: apiKey, in: header, name: k}
            other: {type: apiKey, in: header, name: o}
        """)
    required = {operation.operation_id: operation.security for operation in api.operations}
    assert required == {"own": ((("other", ()),),), "none": (), "said": ((("key", ()),),)}


@pytest.mark.parametrize(("variables", "code"), [('["A_USER", "A_PASSWORD"]', []), ('["A_USER"]', ["CL355"])])
def test_basic_takes_pairs_of_variables(variables: str, code: list[str]) -> None:
    text = """
        paths: {}
        components: {securitySchemes: {login: {type: http, scheme: basic}}}
        """
    _, found = operations(text, f"[auth.login]\nenv = {variables}\n")
    assert [each.code for each in found] == code
