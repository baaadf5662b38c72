"""The service: its servers and security schemes."""

from ._runtime.client import Server, Service

SERVICE = Service(
    name="example",
    title="Example",
    version="0.1.0",
    distribution="example",
    servers=(
        Server(
            "https://{region}.example.com:{port}/v1",
            variables={"region": "eu", "port": "443"},
            arguments={"region": "region", "port": "port"},
            choices={"region": ("eu", "us")},
        ),
        Server("https://test.example.com"),
    ),
)
