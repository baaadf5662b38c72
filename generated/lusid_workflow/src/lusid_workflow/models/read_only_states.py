"""The ReadOnlyStates model."""

from .._runtime.model import ClosedModel


class ReadOnlyStates(
    ClosedModel, rename={"state_type": "stateType", "selected_states": "selectedStates"}
):
    """Tells in which states a field is locked."""

    state_type: str
    """Which states are meant: `InitialState`, `AllStates`, `TerminalState` or
    `SelectedStates`. At least 1 character.
    """
    selected_states: list[str] | None = None
    """Names of the locking states; allowed only with the type `SelectedStates`."""
