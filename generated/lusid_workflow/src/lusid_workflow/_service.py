"""The service: its servers and security schemes."""

from ._runtime.client import OAuth2, PasswordFlow, Server, Service

SERVICE = Service(
    name="lusid_workflow",
    title="FINBOURNE Workflow API",
    version="0.1.0",
    distribution="lusid-workflow",
    base_url_env=("FBN_WORKFLOW_URL",),
    servers=(Server("https://www.lusid.com/workflow"),),
    schemes={
        "oauth2": OAuth2(
            argument="oauth2",
            env="LUSID_WORKFLOW_OAUTH2",
            also=("FBN_ACCESS_TOKEN",),
            password=PasswordFlow(
                username="FBN_USERNAME",
                password="FBN_PASSWORD",
                token_url_env="FBN_TOKEN_URL",
                client_id="FBN_CLIENT_ID",
                client_secret="FBN_CLIENT_SECRET",
                scope="openid client groups offline_access",
            ),
        ),
    },
)
