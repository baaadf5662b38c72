"""The service: its servers and security schemes."""

from ._runtime.client import ApiKey, Server, Service

SERVICE = Service(
    name="astronomer_core",
    title="Astronomer Core API",
    version="0.1.0",
    distribution="astronomer-core",
    servers=(Server("https://api.astronomer.io/v1alpha1"),),
    schemes={
        "JWT": ApiKey(
            place="header",
            name="Authorization",
            prefix="Bearer",
            argument="jwt",
            env="ASTRONOMER_CORE_JWT",
            also=("ASTRO_API_TOKEN",),
        ),
    },
)
