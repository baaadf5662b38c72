"""The HTTP libraries a client can send through. Nothing is imported before it is used."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..http.messages import AsyncTransport, Transport


def default_transport() -> Transport:
    """What a sync client sends through unless it is given something else."""
    from .httpx2 import HTTPX2Transport

    return HTTPX2Transport()


def default_async_transport() -> AsyncTransport:
    """What an async client sends through unless it is given something else."""
    from .httpx2 import AsyncHTTPX2Transport

    return AsyncHTTPX2Transport()
