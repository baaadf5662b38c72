"""Requests and replies of __import__('os'), for both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import Body, Operation, Parameter

A_B_C: Operation[None] = Operation(
    id='a"\nb(); c',
    method="POST",
    path='/quote"/{back\\slash}/{{ x }}/{new-line}',
    parameters=(
        Parameter(" x ", "path", argument="x_path", takes="string"),
        Parameter('"""', "query", argument="quote_quote_quote", takes="string"),
        Parameter("a\nb", "query", takes="string"),
        Parameter("{{ x }}", "query", argument="x_query", takes="string"),
        Parameter("\u202e", "query", argument="right_to_left_override", takes="string"),
        Parameter("filter[name]", "query", argument="filter_name", takes="string"),
        Parameter(".", "query", argument="dot", takes="string"),
    ),
    body=Body({'application/json; profile="a\\"b"': lambda: models.AB}),
    replies={"204": None},
)
