"""The ProjectData model."""

import uuid

from .._runtime.model import Model
from .data import Data


class ProjectData(Model, rename={"project_id": "projectId"}):
    """A file or a folder as seen from one project."""

    data: Data
    project_id: uuid.UUID
    """Project through which the data is seen."""
