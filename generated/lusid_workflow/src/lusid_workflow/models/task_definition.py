"""The TaskDefinition model."""

from .._runtime.model import ClosedModel
from .action_definition_response import ActionDefinitionResponse
from .initial_state import InitialState
from .resource_id import ResourceId
from .task_field_definition import TaskFieldDefinition
from .task_state_definition import TaskStateDefinition
from .task_transition_definition import TaskTransitionDefinition
from .transition_trigger_definition import TransitionTriggerDefinition
from .version_info import VersionInfo


class TaskDefinition(
    ClosedModel,
    rename={
        "display_name": "displayName",
        "field_schema": "fieldSchema",
        "initial_state": "initialState",
    },
):
    """State machine that tasks are made from: states, fields, triggers, actions and
    transitions.
    """

    id: ResourceId
    version: VersionInfo | None = None
    display_name: str
    """Label shown to people. At least 1 character."""
    description: str | None = None
    """Longer text shown to people."""
    states: list[TaskStateDefinition]
    """All states that a task may be in; at least one. At least 1 item."""
    field_schema: list[TaskFieldDefinition] | None = None
    """Fields that tasks of this kind carry."""
    initial_state: InitialState
    triggers: list[TransitionTriggerDefinition] | None = None
    """Named triggers that can move a task to another state."""
    actions: list[ActionDefinitionResponse] | None = None
    """Actions that run once a transition is complete."""
    transitions: list[TaskTransitionDefinition] | None = None
    """Allowed moves from one state to another."""
