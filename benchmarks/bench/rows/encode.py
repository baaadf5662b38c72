"""Encoding a request's body."""

from __future__ import annotations

from typing import Any

from bench.generators import GENERATORS, PEERS
from bench.protocol import FLOOR, MILLISECONDS, US, Goal, Work
from bench.row import Row
from bench.workshop import Workshop


def _prepare(workshop: Workshop) -> Work:
    settings: dict[str, Any] = {"page": str(workshop.document("page")), "times": 30}
    variants = [
        workshop.worker(FLOOR, "by-hand", "by_hand", "encode", settings),
        workshop.worker(US, "by-hand", "clientloom", "encode", workshop.settings(US, **settings)),
    ]
    for name in PEERS:
        tool = GENERATORS[name]
        more = workshop.settings(name, page=settings["page"], times=3)
        variants.append(workshop.worker(name, tool.environment, tool.driver, "encode", more))
    return Work(variants)


ROWS = (
    Row(
        "encode",
        "Encode a request body of 1,000 items of 15 fields",
        "The body is a page of models, made before; it goes through the method of the client to a transport that "
        "answers at once. The floor is msgspec's encoder alone, which writes null for NaN and moments without their "
        "zone, and does not look at what it is given.",
        _prepare,
        21,
        # missed since what is sent is looked at: for a null that was NaN, moments without a zone, mappings for models
        (Goal("at most 1.3× the floor", over=FLOOR, at_most=1.3),),
        (MILLISECONDS,),
        profile="decoding",
    ),
)
