"""The ResultantChildTaskConfiguration model."""

import datetime

from .._runtime.model import ClosedModel
from .field_mapping import FieldMapping
from .resource_id import ResourceId
from .result_matching_pattern import ResultMatchingPattern


class ResultantChildTaskConfiguration(
    ClosedModel,
    rename={
        "result_matching_pattern": "resultMatchingPattern",
        "task_definition_id": "taskDefinitionId",
        "task_definition_as_at": "taskDefinitionAsAt",
        "initial_trigger": "initialTrigger",
        "child_task_fields": "childTaskFields",
        "map_stacking_key_from": "mapStackingKeyFrom",
    },
):
    """Settings for child tasks that are made from the results of a worker."""

    result_matching_pattern: ResultMatchingPattern | None = None
    task_definition_id: ResourceId
    task_definition_as_at: datetime.datetime | None = None
    """Revision time of the definition to start from."""
    initial_trigger: str | None = None
    """Trigger to pull as soon as the child exists. At most 1024 characters."""
    child_task_fields: dict[str, FieldMapping]
    """How to fill the fields of the child, keyed by field name."""
    map_stacking_key_from: str | None = None
    """Result field whose value becomes the stacking key of the child."""
