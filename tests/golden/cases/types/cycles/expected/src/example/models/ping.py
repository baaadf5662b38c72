"""Models that hold each other: Ping, Pongs, PongsItem."""

from typing import TypeAlias

from .._runtime.model import Model


class Ping(Model):
    pong: "Pongs | None" = None


class PongsItem(Model):
    ping: Ping | None = None


Pongs: TypeAlias = list[PongsItem]
