"""The SequencingRun model."""

import uuid

from .._runtime.model import Model


class SequencingRun(Model, rename={"instrument_run_id": "instrumentRunId"}):
    """Short pointer to an instrument run."""

    id: uuid.UUID
    """Identifies the sequencing run."""
    instrument_run_id: str
    """Run id assigned by the instrument. At most 255 characters."""
    name: str
    """Name of the run. At most 255 characters."""
