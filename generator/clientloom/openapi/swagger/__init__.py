"""Swagger 2.0 to the normal form: the parts that moved, with a note of where each of them was."""

from clientloom.openapi.swagger.upgrade import Upgrade

__all__ = ["Upgrade"]
