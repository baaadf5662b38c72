"""The AnalysisInputDataMount model."""

from .._runtime.model import Model


class AnalysisInputDataMount(
    Model, rename={"data_id": "dataId", "mount_path": "mountPath"}
):
    """Chooses the place of one data item on the machine that runs the pipeline."""

    data_id: str
    """Data to mount."""
    mount_path: str
    """Target path, file name included; the name need not be the original one. Prefer a
    relative path; absolute works too.
    """
