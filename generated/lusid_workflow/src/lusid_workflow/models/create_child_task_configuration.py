"""The CreateChildTaskConfiguration model."""

import datetime

from .._runtime.model import ClosedModel
from .field_mapping import FieldMapping
from .resource_id import ResourceId


class CreateChildTaskConfiguration(
    ClosedModel,
    rename={
        "task_definition_id": "taskDefinitionId",
        "task_definition_as_at": "taskDefinitionAsAt",
        "initial_trigger": "initialTrigger",
        "child_task_fields": "childTaskFields",
        "map_stacking_key_from": "mapStackingKeyFrom",
    },
):
    """Settings for one child task."""

    task_definition_id: ResourceId
    task_definition_as_at: datetime.datetime | None = None
    """Revision time of the definition to start from."""
    initial_trigger: str | None = None
    """Trigger to pull as soon as the child exists. At most 1024 characters."""
    child_task_fields: dict[str, FieldMapping] | None = None
    """How to fill the fields of the child, keyed by field name."""
    map_stacking_key_from: str | None = None
    """Field of the parent whose value becomes the stacking key of the child."""
