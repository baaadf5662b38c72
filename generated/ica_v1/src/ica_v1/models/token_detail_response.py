"""The TokenDetailResponse model."""

from .._runtime.model import Model
from .domain import Domain
from .workgroup import Workgroup


class TokenDetailResponse(Model, rename={"current_workgroup": "currentWorkgroup"}):
    """What a token stands for."""

    uid: str | None = None
    """ID of the user."""
    name: str | None = None
    """Name of the user for people to read."""
    username: str | None = None
    """Name with which the user logs in."""
    current_workgroup: Workgroup | None = None
    tid: str | None = None
    """ID of the tenant."""
    acls: list[str] | None = None
    """Access list of the token."""
    domain: Domain | None = None
