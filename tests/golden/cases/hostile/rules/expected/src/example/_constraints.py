"""Constraints of the API's schemas, checked before anything is sent."""

from ._runtime.operation import AnyOf, Rule

RULES: dict[str, Rule] = {
    "A": Rule(
        properties={
            '"]}\n': Rule(max_length=1),
            "{{ x }}": Rule(
                some=(
                    AnyOf(
                        Rule(
                            like=lambda: RULES["B"],
                            kinds=("object",),
                            required=('"""', "\\"),
                        ),
                        Rule(max_length=2, kinds=("string",)),
                    ),
                ),
            ),
        },
    ),
    "B": Rule(properties={'"""': Rule(pattern="(a{1000}){1000}")}),
}
