"""Samples the variants of a row in turn, A B C A B C, and puts down every sample."""

from __future__ import annotations

import os
from typing import Any

from bench.protocol import Unable, Variant
from bench.row import Row
from bench.workshop import Workshop


def measure(row: Row, workshop: Workshop, rounds: int | None = None) -> dict[str, Any]:
    """What the page is written from: every sample, who could not and why, remarks, and how busy the machine was."""
    work = row.prepare(workshop)
    load = os.getloadavg()[0]
    samples: dict[str, dict[str, list[float]]] = {}
    unable: dict[str, str] = {}
    wanted = rounds or row.rounds
    try:
        for variant in work.variants:
            if variant.warm:
                _sample(variant, unable)
        for number in range(wanted):
            for variant in work.variants:
                if variant.name in unable or number >= (variant.rounds or wanted):
                    continue
                for metric, value in _sample(variant, unable).items():
                    samples.setdefault(variant.name, {}).setdefault(metric, []).append(value)
        remarks = work.finish()
    finally:
        for variant in work.variants:
            if variant.close is not None:
                variant.close()
    return {
        "variants": [variant.name for variant in work.variants],
        "samples": samples,
        "unable": unable,
        "remarks": remarks,
        "load": round(load, 2),
    }


def _sample(variant: Variant, unable: dict[str, str]) -> dict[str, float]:
    try:
        return dict(variant.sample())
    except Unable as reason:
        unable[variant.name] = str(reason)
        return {}
