"""The PageOfRoleArray model."""

from .._runtime.model import Model
from .role import Role


class PageOfRoleArray(Model):
    data: list[list[Role]] | None = None
