"""The ActionDefinitionResponse model."""

from .._runtime.model import ClosedModel
from .action_details_response import ActionDetailsResponse


class ActionDefinitionResponse(
    ClosedModel,
    rename={"run_as_user_id": "runAsUserId", "action_details": "actionDetails"},
):
    """An action of a task definition, as returned by the service."""

    name: str | None = None
    """Name that transitions use for the action."""
    run_as_user_id: str | None = None
    """User to run the action as; without it, the user of the moment is taken."""
    action_details: ActionDetailsResponse | None = None
