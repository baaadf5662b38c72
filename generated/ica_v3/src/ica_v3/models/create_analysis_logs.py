"""The CreateAnalysisLogs model."""

from .._runtime.model import Model


class CreateAnalysisLogs(
    Model,
    rename={"logs_folder_id": "logsFolderId", "logs_folder_path": "logsFolderPath"},
):
    """Where the logs of an analysis should be written."""

    logs_folder_id: str | None = None
    """Folder for the logs, by id."""
    logs_folder_path: str | None = None
    """Folder for the logs, by absolute path."""
