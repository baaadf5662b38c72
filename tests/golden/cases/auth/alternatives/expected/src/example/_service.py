"""The service: its servers and security schemes."""

from ._runtime.client import ApiKey, Basic, Bearer, Service

SERVICE = Service(
    name="example",
    title="Example",
    version="0.1.0",
    distribution="example",
    schemes={
        "jwt": Bearer(argument="jwt", env="EXAMPLE_JWT"),
        "key": ApiKey(place="header", name="X-Key", argument="key", env="EXAMPLE_KEY"),
        "app": ApiKey(place="header", name="X-App", argument="app", env="EXAMPLE_APP"),
        "basic": Basic(argument="basic", env="EXAMPLE_BASIC"),
    },
)
