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
