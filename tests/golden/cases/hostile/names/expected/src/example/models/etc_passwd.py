"""The EtcPasswd model."""

from .._runtime.model import Model


class EtcPasswd(Model):
    a: str | None = None
