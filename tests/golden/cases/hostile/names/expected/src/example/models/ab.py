"""The AB model."""

from typing import Literal

from .._runtime.model import Model, OpenStr


class AB(
    Model,
    rename={
        "quote_quote_quote": '"""',
        "apostrophe": "'",
        "backslash": "\\",
        "newline": "\n",
        "a_b": "a\x00b",
        "right_to_left_override_x": "\u202ex",
        "brace_brace_space_x_space_unbrace_unbrace": "{{ x }}",
        "hash": "#",
        "x_y": 'x"y',
    },
):
    quote_quote_quote: str | None = None
    apostrophe: str | None = None
    backslash: str | None = None
    newline: str | None = None
    a_b: str | None = None
    right_to_left_override_x: str | None = None
    brace_brace_space_x_space_unbrace_unbrace: str | None = None
    hash: str | None = None
    x_y: OpenStr | Literal['"', "'"] | None = None
