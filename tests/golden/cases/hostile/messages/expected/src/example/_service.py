"""The service: its servers and security schemes."""

from ._runtime.client import Server, Service

SERVICE = Service(
    name="example",
    title="Messages",
    version="0.1.0",
    distribution="example",
    servers=(Server("https://hostile.test"),),
)
