"""The service: its servers and security schemes."""

from ._runtime.client import ApiKey, Service

SERVICE = Service(
    name="example",
    title="Example",
    version="0.1.0",
    distribution="example",
    schemes={
        "Bearer": ApiKey(
            place="header",
            name="Authorization",
            prefix="Bearer",
            argument="bearer",
            env="EXAMPLE_BEARER",
        ),
        "Plain": ApiKey(
            place="header", name="X-Key", argument="plain", env="EXAMPLE_PLAIN"
        ),
    },
)
