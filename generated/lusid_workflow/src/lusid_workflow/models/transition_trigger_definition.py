"""The TransitionTriggerDefinition model."""

from .._runtime.model import ClosedModel
from .trigger_schema import TriggerSchema


class TransitionTriggerDefinition(ClosedModel):
    """Gives a trigger its name within a task definition."""

    name: str
    """Key by which transitions and calls refer to the trigger. 1 to 1024 characters."""
    trigger: TriggerSchema
