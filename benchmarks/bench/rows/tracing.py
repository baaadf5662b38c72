"""What a span of each call, and a middleware around each attempt, add to a call."""

from __future__ import annotations

from bench.protocol import MICROSECONDS, Goal, Variant, Work
from bench.row import Row
from bench.workshop import Workshop

_API, _OFF, _MIDDLEWARE = "tracing, the API alone", "tracing, nothing sampled", "one middleware"
_ADDED = {_API: "api", _OFF: "off", _MIDDLEWARE: "middleware"}


def _prepare(workshop: Workshop) -> Work:
    variants: list[Variant] = []
    for name, what in _ADDED.items():
        settings = workshop.settings("clientloom", what=what, times=2_000)
        variants.append(workshop.worker(name, "by-hand", "clientloom", "added", settings))
    return Work(variants)


ROWS = (
    Row(
        "tracing",
        "The price of tracing",
        "One process, a transport that has the reply already, two clients: with it and without. They take turns, 100 "
        "calls each, and the figure is the median of what a call with it takes more. The API alone makes no span; the "
        "SDK with a sampler that is always off makes one that is not recorded.",
        _prepare,
        9,
        (
            Goal("at most 10 µs a call", at_most=10e-6, subject=_API),
            Goal("at most 10 µs a call", at_most=10e-6, subject=_OFF),
        ),
        (MICROSECONDS,),
        profile="calling",
    ),
)
