"""Loads what the calls of a client need when it is made, so that none waits for it: an event loop would wait, too."""

from __future__ import annotations

from contextlib import suppress
from importlib import import_module
from threading import Thread

_OF_ANY_CALL = (
    "auth.masking",
    "auth.plain_http",
    "call.masks",
    "call.raw_signatures",
    "http.urls",
    "paging.pager",
    "request.bodies",
    "request.form_writer",
    "response.downloads",
    "response.error_replies",
    "response.error_texts",
    "response.raw",
    "response.streamed",
    "serialization.decoder",
    "serialization.mismatch",
    "serialization.type_tree",
)
_OF_THE_TRANSPORT = (
    "transports.async_sockets",
    "transports.httpx2",
)
_done: set[str] = set()


def load(*, transport: bool) -> None:
    """`transport`: the one over httpx2 too, for a client that was given no other."""
    for name in _OF_ANY_CALL + (_OF_THE_TRANSPORT if transport else ()):
        import_module(f"..{name}", __package__)
    if transport and "anyio" not in _done:
        _done.add("anyio")
        # httpcore2 loads it at the first request, and it loads the greater part of itself where a loop runs
        import_module("urllib.request")
        anyio = import_module("anyio")
        with suppress(RuntimeError):  # no thread is to be had: then it is loaded later
            thread = Thread(target=anyio.run, args=(anyio.sleep, 0), daemon=True)
            thread.start()
            # no longer: whoever was interrupted in the middle of an import may hold the lock of all imports for ever
            thread.join(2.0)


def load_for(middleware: object, tracing: object) -> None:
    """What carries calls through functions of the caller's, and what makes spans of them, where there are any."""
    if middleware:
        import_module("..observability.middleware_chain", __package__)
    if tracing is not None:
        import_module("..observability.spans", __package__)
