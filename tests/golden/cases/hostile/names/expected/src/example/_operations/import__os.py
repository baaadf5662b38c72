"""What goes over the wire for __import__('os'), shared by both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import Body, Operation, Parameter

A_B_C: Operation[None] = Operation(
    id='a"\nb(); c',
    method="POST",
    path='/quote"/{back\\slash}/{{ x }}/{new-line}',
    parameters=(
        Parameter('"""', "query"),
        Parameter("a\nb", "query"),
        Parameter("{{ x }}", "query"),
        Parameter("\u202e", "query"),
        Parameter("filter[name]", "query"),
        Parameter(".", "query"),
    ),
    body=Body({'application/json; profile="a\\"b"': lambda: models.AB}),
    replies={"204": None},
)
