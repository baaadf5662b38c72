"""Decoding a page: as the document says, and with fields that it does not know."""

from __future__ import annotations

from functools import partial
from typing import Any

from bench.generators import GENERATORS, PEERS
from bench.protocol import FLOOR, MILLISECONDS, US, Goal, Variant, Work
from bench.row import Row
from bench.workshop import Workshop

# short samples, and many of them: what disturbs the machine for a moment then falls on one variant and one round
_TIMES, _ROUNDS = 20, 61
_PYDANTIC = "pydantic by hand"
_HOW = """\
1,000 items of 15 fields, 416 kB. Ours and the peers' are called as their users call them, through the method of the
client, over a transport that has the reply ready; the floor is msgspec's typed decoder alone. """


def _prepare(page: str, workshop: Workshop) -> Work:
    body = str(workshop.document(page))
    settings = {"page": body, "times": _TIMES}
    variants = [workshop.worker(FLOOR, "by-hand", "by_hand", "decode", settings)]
    variants.append(_ours(workshop, "decode", settings))
    variants.append(workshop.worker(_PYDANTIC, "by-hand", "by_hand", "decode_pydantic", settings))
    for name in PEERS:
        more = workshop.settings(name, page=body, times=3)
        variants.append(workshop.worker(name, GENERATORS[name].environment, GENERATORS[name].driver, "decode", more))
    return Work(variants)


def _ours(workshop: Workshop, job: str, settings: dict[str, Any]) -> Variant:
    return workshop.worker(US, "by-hand", "clientloom", job, workshop.settings(US, **settings))


def _prepare_first(workshop: Workshop) -> Work:
    settings = {"page": str(workshop.document("page")), "unknown": str(workshop.document("unknown"))}
    ours = workshop.settings(US, **settings)
    variants = [
        workshop.newcomer(FLOOR, "by-hand", "by_hand", "first_unknown", settings),
        workshop.newcomer(US, "by-hand", "clientloom", "first_unknown", ours),
        workshop.newcomer(_PYDANTIC, "by-hand", "by_hand", "first_unknown_pydantic", settings),
    ]
    for name in PEERS:
        more = workshop.settings(name, **settings)
        tool = GENERATORS[name]
        variant = workshop.newcomer(name, tool.environment, tool.driver, "first_unknown", more)
        variant.rounds = 5
        variants.append(variant)
    return Work(variants)


ROWS = (
    Row(
        "decode",
        "Decode a page of 1,000 items of 15 fields",
        _HOW + f"Each sample is the mean of {_TIMES} pages (of 3 for the peers).",
        partial(_prepare, "page"),
        _ROUNDS,
        (
            Goal("at most 1.15× the floor", over=FLOOR, at_most=1.15),
            *(Goal(f"at least 6× faster than {peer}", over=peer, at_least=6) for peer in PEERS),
        ),
        (MILLISECONDS,),
        profile="decoding",
    ),
    Row(
        "unknown-first",
        "The same with one unknown field in each item, first page",
        _HOW + "A new process for each sample: three pages without the field, then the one that counts. Ours keeps "
        "what it does not know; the floor drops it, and so do pydantic and some of the peers.",
        _prepare_first,
        15,
        (Goal("at most 1.2× pydantic's `validate_json`", over=_PYDANTIC, at_most=1.2),),
        (MILLISECONDS,),
        profile="decoding",
    ),
    Row(
        "unknown-steady",
        "The same with one unknown field in each item, steady state",
        _HOW + "The pages after the first.",
        partial(_prepare, "unknown"),
        _ROUNDS,
        (Goal("at most 1.5× the floor", over=FLOOR, at_most=1.5),),
        (MILLISECONDS,),
        profile="decoding",
    ),
)
