"""Runs the FastAPI application by uvicorn on a free port of loopback, which it prints."""

from __future__ import annotations

import socket

import uvicorn
from harbour import app

if __name__ == "__main__":
    # asyncio sends small replies at once only where the protocol is named
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listening.bind(("127.0.0.1", 0))
    listening.listen()
    print(listening.getsockname()[1], flush=True)
    uvicorn.Server(uvicorn.Config(app, log_level="warning")).run(sockets=[listening])
