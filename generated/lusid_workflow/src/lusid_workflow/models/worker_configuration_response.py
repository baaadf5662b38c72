"""The WorkerConfigurationResponse type."""

from typing import TypeAlias

from .._runtime.model import Unknown
from .fail_response import FailResponse
from .health_check_response import HealthCheckResponse
from .luminesce_view_response import LuminesceViewResponse
from .scheduler_job_response import SchedulerJobResponse
from .sleep_response import SleepResponse

WorkerConfigurationResponse: TypeAlias = (
    FailResponse
    | HealthCheckResponse
    | LuminesceViewResponse
    | SchedulerJobResponse
    | SleepResponse
    | Unknown
)
"""What a worker does, as returned by the service; the variants differ by their
`type`.
"""
