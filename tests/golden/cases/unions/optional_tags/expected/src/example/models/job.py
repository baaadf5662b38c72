"""The Job model, and its parts."""

from typing import TypeAlias

from .._runtime.model import Model, Unknown
from .in_body import InBody
from .put import Put
from .zip import Zip

JobTarget: TypeAlias = InBody | Zip | Put | Unknown


class Job(Model):
    target: JobTarget
    """Default: `{"kind": "inbody"}`."""
