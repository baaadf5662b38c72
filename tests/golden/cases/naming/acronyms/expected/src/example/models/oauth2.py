"""The OAuth2 model."""

from .._runtime.model import Model


class OAuth2(Model, rename={"k8s_pod": "K8sPod"}):
    k8s_pod: str | None = None
