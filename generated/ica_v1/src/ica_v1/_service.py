"""The service: its servers and security schemes."""

from ._runtime.client import ApiKey, Basic, Server, Service

SERVICE = Service(
    name="ica_v1",
    title="Illumina Connected Analytics v1",
    version="0.1.0",
    distribution="ica-v1",
    base_url_env=("ICA_BASE_URL",),
    servers=(Server("https://use1.platform.illumina.com"),),
    schemes={
        "Basic": Basic(argument="basic", env="ICA_V1_BASIC"),
        "Bearer": ApiKey(
            place="header",
            name="Authorization",
            prefix="Bearer",
            argument="bearer",
            env="ICA_V1_BEARER",
            also=("ICA_ACCESS_TOKEN",),
        ),
    },
)
