"""The ValueConstraints model."""

from .._runtime.model import ClosedModel, JsonValue


class ValueConstraints(
    ClosedModel,
    rename={
        "constraint_type": "constraintType",
        "value_source_type": "valueSourceType",
        "acceptable_values": "acceptableValues",
    },
):
    """Limits the values that a field takes."""

    constraint_type: str
    """How strict the limit is: `Suggested` is a hint, `Validated` is enforced. At least
    1 character.
    """
    value_source_type: str
    """Where the values come from, such as `AcceptableValues`. At least 1 character."""
    acceptable_values: list[JsonValue]
    """Values to choose from, each of any JSON type."""
