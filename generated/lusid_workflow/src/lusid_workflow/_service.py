"""What this package knows of its service: servers, and ways to prove who calls."""

from ._runtime.auth import OAuth2
from ._runtime.service import Server, Service

SERVICE = Service(
    name="lusid_workflow",
    title="FINBOURNE Workflow API",
    version="0.1.0",
    distribution="lusid-workflow",
    client="LusidWorkflowClient",
    servers=(Server("https://www.lusid.com/workflow"),),
    schemes={"oauth2": OAuth2(argument="oauth2", env="LUSID_WORKFLOW_OAUTH2")},
)
