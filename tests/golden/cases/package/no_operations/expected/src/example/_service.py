"""What this package knows of its service: servers, and ways to prove who calls."""

from ._runtime.client import Service

SERVICE = Service(
    name="example",
    title="Example",
    version="0.1.0",
    distribution="example",
    client="ExampleClient",
)
