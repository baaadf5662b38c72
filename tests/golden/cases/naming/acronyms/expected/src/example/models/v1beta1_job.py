"""The V1beta1Job model."""

from .._runtime.model import Model


class V1beta1Job(Model, rename={"github_url": "GitHubURL"}):
    github_url: str | None = None
