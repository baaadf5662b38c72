"""The service: its servers and security schemes."""

from ._runtime.client import ApiKey, Service

SERVICE = Service(
    name="example",
    title="Example",
    version="0.1.0",
    distribution="example",
    schemes={
        'a"b\\': ApiKey(place="header", name="X-Key", argument="a_b", env="EXAMPLE_A_B")
    },
)
