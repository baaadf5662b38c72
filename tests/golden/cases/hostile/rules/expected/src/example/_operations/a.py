"""Requests and replies of a, for both clients."""

from __future__ import annotations

from .. import models
from .._constraints import RULES
from .._runtime.operation import Body, Operation, Parameter, Rule

A: Operation[None] = Operation(
    id="a",
    method="POST",
    path="/a",
    parameters=(
        Parameter(
            'q"""',
            "query",
            argument="q",
            takes="string",
            rule=Rule(
                values=('"""', "'''", "\\", "a\nb", "{{ 1 }}", "{% raw %}", "\u202e")
            ),
        ),
        Parameter(
            "p",
            "query",
            takes="string",
            rule=Rule(pattern="\"\"\"'''\n\\\\{{ x }}{% y %}[\"'\\]]"),
        ),
        Parameter(
            "n",
            "query",
            takes="number",
            rule=Rule(minimum=1e300, maximum=-1e300, multiple_of=0),
        ),
        Parameter(
            "i",
            "query",
            takes="integer",
            rule=Rule(minimum=-9999999999999999999999, maximum=1.5),
        ),
        Parameter(
            "l",
            "query",
            takes="string",
            rule=Rule(
                max_length=1000000000000000052504760255204420248704468581108159154915854115511802457988908195786371375080447864043704443832883878176942523235360430575644792184786706982848387200926575803737830233794788090059368953234970799945081119038967640880074652742780142494579258788820056842838115669472196386865459400540160,
            ),
        ),
    ),
    body=Body(
        {"application/json": lambda: models.A},
        rules={"application/json": Rule(like=lambda: RULES["A"])},
    ),
    replies={"204": None},
)
