"""The Task model."""

import uuid

from .._runtime.model import Model


class Task(Model, rename={"cafe": "café"}):
    id: uuid.UUID
    cafe: str | None = None
    """😀 end"""
