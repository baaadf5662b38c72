"""What this package knows of its service: servers, and ways to prove who calls."""

from ._runtime.schemes import ApiKey
from ._runtime.service import Server, Service

SERVICE = Service(
    name="example",
    title="Pet Store API",
    version="2.3.4rc1",
    distribution="example",
    client="Store",
    servers=(Server("https://api.example.com/v2"),),
    schemes={
        "ApiKey": ApiKey(
            place="header", name="X-API-Key", argument="api_key", env="EXAMPLE_API_KEY"
        ),
    },
)
