"""The EventMatchingPattern model."""

from .._runtime.model import ClosedModel


class EventMatchingPattern(ClosedModel, rename={"event_type": "eventType"}):
    """Selects the events that a handler reacts to."""

    event_type: str
    """Event type to listen for, letters only. The Notifications service can list the
    types on offer. At most 512 characters.
    """
    filter: str | None = None
    """LUSID filter expression on the event; leave it out to take every event of the
    type.
    """
