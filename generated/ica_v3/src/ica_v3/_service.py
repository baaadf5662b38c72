"""The service: its servers and security schemes."""

from ._runtime.client import ApiKey, Basic, Bearer, Server, Service

SERVICE = Service(
    name="ica_v3",
    title="ICA Rest API",
    version="0.1.0",
    distribution="ica-v3",
    default="https://ica.illumina.com/ica/rest",
    base_url_env=("ICAV2_BASE_URL",),
    servers=(Server("/ica/rest"),),
    schemes={
        "JwtAuth": Bearer(
            argument="jwt_auth", env="ICA_V3_JWT_AUTH", also=("ICAV2_ACCESS_TOKEN",)
        ),
        "ApiKeyAuth": ApiKey(
            place="header",
            name="X-API-Key",
            argument="api_key_auth",
            env="ICA_V3_API_KEY_AUTH",
            also=("ICAV2_API_KEY",),
        ),
        "BasicAuth": Basic(argument="basic_auth", env="ICA_V3_BASIC_AUTH"),
        "PsTokenAuth": Bearer(argument="ps_token_auth", env="ICA_V3_PS_TOKEN_AUTH"),
    },
)
