"""The AnalysisOutputMapping model."""

from typing import Literal

from .._runtime.model import Model, OpenStr


class AnalysisOutputMapping(
    Model,
    rename={
        "source_path": "sourcePath",
        "target_project_id": "targetProjectId",
        "target_path": "targetPath",
        "action_on_exist": "actionOnExist",
    },
):
    """Sends one output of an analysis to a chosen project and path."""

    source_path: str
    """Path of the output inside the analysis."""
    type: OpenStr | Literal["FILE", "FOLDER"] | None = None
    """Whether the output is a file or a folder."""
    target_project_id: str
    """Project that receives the output."""
    target_path: str
    """Path in the receiving project."""
    action_on_exist: str | None = None
    """What happens when the target file is already there. OVERWRITE (the default)
    replaces it, RENAME adds a counter to the new name, SKIP drops the new file.
    """
