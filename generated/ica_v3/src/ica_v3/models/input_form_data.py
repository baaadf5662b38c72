"""The InputFormData model."""

from .._runtime.model import Model


class InputFormData(Model, rename={"data_id": "dataId", "mount_path": "mountPath"}):
    """A data item chosen in an input form."""

    data_id: str
    """Data to feed in."""
    mount_path: str | None = None
    """Where the data should appear on the machine that runs the pipeline."""
