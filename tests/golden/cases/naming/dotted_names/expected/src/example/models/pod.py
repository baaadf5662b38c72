"""The Pod model."""

from .._runtime.model import Model
from .v1_job import V1Job
from .v2_job import V2Job


class Pod(Model, rename={"spec_name": "spec.name"}):
    spec_name: str | None = None
    job: V1Job | None = None
    newer: V2Job | None = None
