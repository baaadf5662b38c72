"""The Worker model."""

from .._runtime.model import ClosedModel
from .link import Link
from .parameter import Parameter
from .resource_id import ResourceId
from .result_field import ResultField
from .version_info import VersionInfo
from .worker_configuration_response import WorkerConfigurationResponse


class Worker(
    ClosedModel,
    rename={
        "display_name": "displayName",
        "worker_configuration": "workerConfiguration",
        "result_fields": "resultFields",
    },
):
    """A registered worker."""

    id: ResourceId
    display_name: str
    """Label shown to people. At least 1 character."""
    description: str | None = None
    """Longer text shown to people."""
    worker_configuration: WorkerConfigurationResponse
    version: VersionInfo | None = None
    parameters: list[Parameter] | None = None
    """Inputs that the worker takes."""
    result_fields: list[ResultField] | None = None
    """Fields found in the results of the worker."""
    links: list[Link] | None = None
    """Related resources."""
