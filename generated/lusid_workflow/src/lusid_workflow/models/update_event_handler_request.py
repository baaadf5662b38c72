"""The UpdateEventHandlerRequest model."""

import datetime

from .._runtime.model import ClosedModel
from .event_handler_mapping import EventHandlerMapping
from .event_matching_pattern import EventMatchingPattern
from .resource_id import ResourceId
from .task_activity import TaskActivity


class UpdateEventHandlerRequest(
    ClosedModel,
    rename={
        "display_name": "displayName",
        "event_matching_pattern": "eventMatchingPattern",
        "run_as_user_id": "runAsUserId",
        "task_definition_id": "taskDefinitionId",
        "task_definition_as_at": "taskDefinitionAsAt",
        "task_activity": "taskActivity",
    },
):
    """Body for replacing an event handler; its key comes from the path."""

    display_name: str
    """Label shown to people. At least 1 character."""
    description: str | None = None
    """Longer text shown to people."""
    status: str
    """State of the handler, such as `Active`. At least 1 character."""
    event_matching_pattern: EventMatchingPattern
    run_as_user_id: EventHandlerMapping
    task_definition_id: ResourceId
    task_definition_as_at: datetime.datetime | None = None
    """Revision time of the task definition to use."""
    task_activity: TaskActivity
