"""The WorkerConfiguration type."""

from typing import TypeAlias

from .fail import Fail
from .health_check import HealthCheck
from .luminesce_view import LuminesceView
from .scheduler_job import SchedulerJob
from .sleep import Sleep

WorkerConfiguration: TypeAlias = (
    Fail | HealthCheck | LuminesceView | SchedulerJob | Sleep
)
"""What a worker does; `type` tells the five variants apart."""
