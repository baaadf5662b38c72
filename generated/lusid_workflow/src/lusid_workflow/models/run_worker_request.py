"""The RunWorkerRequest model."""

from .._runtime.model import ClosedModel
from .parameter_value import ParameterValue


class RunWorkerRequest(ClosedModel, rename={"worker_timeout": "workerTimeout"}):
    """Body for running a worker once."""

    parameters: list[ParameterValue]
    """Inputs for this run."""
    worker_timeout: int | None = None
    """Seconds after which the run is given up."""
