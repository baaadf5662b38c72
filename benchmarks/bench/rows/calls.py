"""Calls over the network: one after another, and a hundred at a time."""

from __future__ import annotations

from typing import Any

from bench.generators import GENERATORS, PEERS
from bench.protocol import MICROSECONDS, Goal, Variant, Work
from bench.row import Row
from bench.workshop import Workshop

_ON_HTTPX2, _ON_PYREQWEST = "clientloom on httpx2", "clientloom on pyreqwest"
_TRANSPORTS = (("httpx2", _ON_HTTPX2, False), ("pyreqwest", _ON_PYREQWEST, True))
_TOTAL, _IN_FLIGHT, _ROUNDS = 1_000, 100, 10
_SLOW = ("openapi-python-client", "crozier")  # several seconds for a sample: they are left out after five


def _variants(workshop: Workshop, job: str, settings: dict[str, Any]) -> list[Variant]:
    variants: list[Variant] = []
    for bare, ours, fast in _TRANSPORTS:
        variants.append(workshop.worker(bare, "by-hand", "by_hand", f"{job}_{bare}", settings))
        more = workshop.settings("clientloom", fast=fast, **settings)
        variants.append(workshop.worker(ours, "by-hand", "clientloom", job, more))
    for name in PEERS:
        tool = GENERATORS[name]
        generator = "openapi-generator-async" if (name, job) == ("openapi-generator", "async_calls") else name
        more = workshop.settings(generator, **settings)
        variants.append(workshop.worker(name, tool.environment, tool.driver, job, more))
    return variants


def _prepare(workshop: Workshop) -> Work:
    return Work(_variants(workshop, "call", {"url": workshop.url, "times": 400}))


def _prepare_async(workshop: Workshop) -> Work:
    settings = {"url": workshop.url, "total": _TOTAL, "in_flight": _IN_FLIGHT}
    variants = _variants(workshop, "async_calls", settings)
    for variant in variants:
        variant.warm = False  # the driver makes a round of calls first
        variant.rounds = 5 if variant.name in _SLOW else None
    return Work(variants)


def _prepare_few(workshop: Workshop) -> Work:
    """Ten connections for a hundred tasks, on httpx2 alone: the others have limits of their own kinds."""
    settings = {"url": workshop.url, "total": _TOTAL, "in_flight": _IN_FLIGHT, "connections": 10}
    bare = workshop.worker("httpx2", "by-hand", "by_hand", "async_calls_httpx2", settings)
    more = workshop.settings("clientloom", fast=False, **settings)
    ours = workshop.worker(_ON_HTTPX2, "by-hand", "clientloom", "async_calls", more)
    for variant in (bare, ours):
        variant.warm = False
    return Work([bare, ours])


def _goals(on_httpx2: float, *more: Goal) -> tuple[Goal, ...]:
    return (
        Goal(f"at most {on_httpx2}× httpx2", over="httpx2", at_most=on_httpx2, subject=_ON_HTTPX2),
        Goal("at most 1.6× pyreqwest", over="pyreqwest", at_most=1.6, subject=_ON_PYREQWEST),
        *more,
    )


ROWS = (
    Row(
        "call",
        "One sync call with a tiny reply",
        "A client and a server on loopback, in two processes; one connection, kept open. The bare transports read the "
        "bytes of the reply and leave them undecoded. Each sample is the mean of 400 calls.",
        _prepare,
        15,
        _goals(1.05),
        (MICROSECONDS,),
        profile="calling",
    ),
    Row(
        "async-calls",
        "10,000 async calls, 100 in flight",
        f"The same server. {_ROUNDS} samples of {_TOTAL:,} calls each (5 of the two slowest), by {_IN_FLIGHT} tasks "
        "that call one after another; the figure is the time for one call. A bare transport is one client as its users "
        "have it: httpx2 with one pool.",
        _prepare_async,
        _ROUNDS,
        _goals(
            0.45,
            *(
                Goal(f"on pyreqwest at least 5× faster than {peer}", over=peer, at_least=5, subject=_ON_PYREQWEST)
                for peer in PEERS
            ),
        ),
        (MICROSECONDS,),
        profile="calling",
    ),
    Row(
        "async-calls-few",
        "10,000 async calls, 100 in flight over ten connections",
        "The same with a limit of ten connections: nine calls of ten wait for one.",
        _prepare_few,
        _ROUNDS,
        (Goal("at most 0.85× httpx2", over="httpx2", at_most=0.85, subject=_ON_HTTPX2),),
        (MICROSECONDS,),
        profile="calling",
    ),
)
