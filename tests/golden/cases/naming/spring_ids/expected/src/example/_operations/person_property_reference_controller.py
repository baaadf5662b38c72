"""What goes over the wire for person-property-reference-controller, shared by both
clients.
"""

from __future__ import annotations

from .._runtime.operation import Operation, Parameter

FOLLOW_PROPERTY_REFERENCE_PERSON: Operation[None] = Operation(
    id="followPropertyReference-person-get_1",
    method="GET",
    path="/people/{id}/home",
    parameters=(Parameter("id", "path", takes="integer"),),
    replies={"204": None},
)
