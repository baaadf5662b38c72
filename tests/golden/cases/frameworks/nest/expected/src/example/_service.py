"""What this package knows of its service: servers, and ways to prove who calls."""

from ._runtime.schemes import Bearer
from ._runtime.service import Service

SERVICE = Service(
    name="example",
    title="Kennel",
    version="0.1.0",
    distribution="example",
    client="ExampleClient",
    schemes={"bearer": Bearer(argument="bearer", env="EXAMPLE_BEARER")},
)
