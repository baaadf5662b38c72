"""The ChangeItem model."""

import datetime

from .._runtime.model import ClosedModel, JsonValue


class ChangeItem(
    ClosedModel,
    rename={
        "as_at_modified": "asAtModified",
        "user_id_modified": "userIdModified",
        "request_id_modified": "requestIdModified",
        "as_at_version_number": "asAtVersionNumber",
        "attribute_name": "attributeName",
        "previous_value": "previousValue",
        "new_value": "newValue",
    },
):
    """One recorded change to one attribute of a task."""

    as_at_modified: datetime.datetime
    """System time of the change."""
    user_id_modified: str
    """User who made the change. At least 1 character."""
    request_id_modified: str
    """Request that made the change. At least 1 character."""
    as_at_version_number: int
    """Revision number that goes with the change."""
    action: str
    """Kind of operation behind the change, such as `Update`. At least 1 character."""
    attribute_name: str
    """Attribute that took a new value, such as `State` or `Fields[FieldA]`. At least 1
    character.
    """
    previous_value: JsonValue = None
    """Value before the change, of any JSON type."""
    new_value: JsonValue
    """Value after the change, of any JSON type."""
