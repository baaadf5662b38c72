"""The Application model."""

import uuid
from typing import Literal, TypeAlias

from .._runtime.model import Model, OpenStr

ApplicationType: TypeAlias = OpenStr | Literal["MAIN", "WEBSOLUTION", "EXTERNAL"]


class Application(Model, rename={"display_name": "displayName"}):
    """An application of the platform, with its kind and display name."""

    id: uuid.UUID
    """Identifies the application."""
    name: str
    """Unique name of the application."""
    type: ApplicationType
    """Kind of application."""
    display_name: str | None = None
    """Name to show to people."""
