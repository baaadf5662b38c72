"""The service: its servers and security schemes."""

from clientloom_runtime.client import Server, Service

SERVICE = Service(
    name="example",
    title="Pets",
    version="0.1.0",
    distribution="example",
    servers=(Server("https://pets.example/v1"),),
    problems={"https://pets.example/problems/sold": "SoldError"},
    home=__package__,
)
