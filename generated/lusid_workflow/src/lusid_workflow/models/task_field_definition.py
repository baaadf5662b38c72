"""The TaskFieldDefinition model."""

from .._runtime.model import ClosedModel
from .read_only_states import ReadOnlyStates
from .value_constraints import ValueConstraints


class TaskFieldDefinition(
    ClosedModel,
    rename={
        "read_only_states": "readOnlyStates",
        "value_constraints": "valueConstraints",
    },
):
    """Declares a field of a task definition."""

    name: str
    """Field name: letters, digits, hyphen and underscore. 1 to 1024 characters."""
    type: str
    """Value type: `String`, `Decimal`, `DateTime` or `Boolean`. At least 1
    character.
    """
    read_only_states: ReadOnlyStates | None = None
    value_constraints: ValueConstraints | None = None
