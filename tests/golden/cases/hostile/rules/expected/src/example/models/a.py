"""The A model."""

from .._runtime.model import Model
from .b import B


class A(Model, rename={"quote_unbracket_unbrace_newline": '"]}\n', "x": "{{ x }}"}):
    quote_unbracket_unbrace_newline: str | None = None
    """At most 1 character."""
    x: B | str | None = None
