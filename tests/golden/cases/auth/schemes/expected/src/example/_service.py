"""The service: its servers and security schemes."""

from ._runtime.client import (
    ApiKey,
    Basic,
    Bearer,
    HttpScheme,
    MutualTLS,
    OAuth2,
    OpenIdConnect,
    Service,
)

SERVICE = Service(
    name="example",
    title="Example",
    version="0.1.0",
    distribution="example",
    schemes={
        "Header-Key": ApiKey(
            place="header",
            name="X-API-Key",
            argument="header_key",
            env="EXAMPLE_HEADER_KEY",
        ),
        "queryKey": ApiKey(
            place="query", name="api_key", argument="query_key", env="EXAMPLE_QUERY_KEY"
        ),
        "cookie_key": ApiKey(
            place="cookie", name="sid", argument="cookie_key", env="EXAMPLE_COOKIE_KEY"
        ),
        "Basic": Basic(argument="basic", env="EXAMPLE_BASIC"),
        "JwtAuth": Bearer(argument="jwt_auth", env="EXAMPLE_JWT_AUTH"),
        "oauth2": OAuth2(argument="oauth2", env="EXAMPLE_OAUTH2"),
        "oidc": OpenIdConnect(argument="oidc", env="EXAMPLE_OIDC"),
        "digest": HttpScheme(scheme="digest", argument="digest", env="EXAMPLE_DIGEST"),
        "mtls": MutualTLS(),
        "timeout": ApiKey(
            place="header",
            name="X-Timeout",
            argument="timeout_auth",
            env="EXAMPLE_TIMEOUT_AUTH",
        ),
    },
)
