"""The JobTargetOption3 model."""

from .._runtime.model import Model


class JobTargetOption3(Model):
    bucket: str
