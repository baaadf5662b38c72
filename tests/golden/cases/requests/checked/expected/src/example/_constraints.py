"""Constraints of the API's schemas, checked before anything is sent."""

from ._runtime.operation import AnyOf, Rule

RULES: dict[str, Rule] = {
    "Circle": Rule(properties={"size": Rule(minimum=1)}),
    "Shape": Rule(
        some=(
            AnyOf(
                Rule(like=lambda: RULES["Circle"]),
                Rule(),
                discriminator="kind",
                mapping={"Square": 1, "c": 0},
            ),
        ),
    ),
    "Small": Rule(maximum=9),
    "State": Rule(values=("open", "done")),
    "Task": Rule(
        properties={
            "title": Rule(min_length=1, max_length=5, pattern='it\'s "so"'),
            "state": Rule(like=lambda: RULES["State"]),
            "subtasks": Rule(
                max_items=2, unique_items=True, items=Rule(like=lambda: RULES["Task"])
            ),
            "pair": Rule(items=Rule(max_length=2), prefix=(Rule(minimum=0), None)),
            "labels": Rule(min_properties=1, additional=Rule(multiple_of=0.5)),
            "shape": Rule(like=lambda: RULES["Shape"]),
            "loose": Rule(
                some=(
                    AnyOf(
                        Rule(max_length=3, kinds=("string",)),
                        Rule(exclusive_minimum=10, kinds=("integer",)),
                    ),
                ),
            ),
            "both": Rule(every=(Rule(like=lambda: RULES["Small"]), Rule(minimum=-5))),
        },
    ),
}
