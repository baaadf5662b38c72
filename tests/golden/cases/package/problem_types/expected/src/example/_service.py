"""What this package knows of its service: servers, and ways to prove who calls."""

from ._runtime.service import Server, Service

SERVICE = Service(
    name="example",
    title="Example",
    version="0.1.0",
    distribution="example",
    client="ExampleClient",
    servers=(Server("https://api.example.com"),),
    problems={
        "https://example.com/problems/out-of-credit": "OutOfCreditError",
        "urn:problem:closed": "ClosedError",
        'urn:problem:"shut"': "ClosedError",
    },
)
