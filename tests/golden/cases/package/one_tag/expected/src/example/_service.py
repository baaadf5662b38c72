"""The service: its servers and security schemes."""

from ._runtime.client import Service

SERVICE = Service(
    name="example",
    title="Example",
    version="0.1.0",
    distribution="example",
)
