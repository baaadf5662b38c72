"""The service: its servers and security schemes."""

from ._runtime.client import ApiKey, Basic, Server, Service

SERVICE = Service(
    name="example",
    title="Shop",
    version="0.1.0",
    distribution="example",
    servers=(Server("https://shop.example.com/v1"),),
    schemes={
        "key": ApiKey(place="header", name="X-Key", argument="key", env="EXAMPLE_KEY"),
        "user": Basic(argument="user", env="EXAMPLE_USER"),
    },
)
