"""What this package knows of its service: servers, and ways to prove who calls."""

from ._runtime.schemes import ApiKey
from ._runtime.service import Server, Service

SERVICE = Service(
    name="example",
    title="Example",
    version="0.1.0",
    distribution="example",
    client="ExampleClient",
    servers=(Server("https://api.example.com"),),
    schemes={
        "key": ApiKey(
            place="header", name="X-API-Key", argument="key", env="EXAMPLE_KEY"
        ),
    },
)
