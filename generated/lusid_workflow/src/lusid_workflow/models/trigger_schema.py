"""The TriggerSchema model."""

from .._runtime.model import ClosedModel


class TriggerSchema(ClosedModel):
    """Says what kind of stimulus sets off a trigger."""

    type: str
    """Kind of trigger; `External` is the one known value. At least 1 character."""
