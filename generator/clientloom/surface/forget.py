"""Frees names that things have been published under, for others to have."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from clientloom.diagnostics.records import Place, fail
from clientloom.suggestions import nearest
from clientloom.surface.records import Surface


def without(surface: Surface, names: Iterable[str], file: Path) -> Surface:
    """The surface without some names and what is below them. CL223 for one that it does not have."""
    rows = dict(surface.rows)
    for name in names:
        below = tuple(f"{name}{sign}" for sign in (".", "(", " @ ", " | "))
        found = [each for each in rows if each == name or each.startswith(below)]
        if not found:
            close = nearest(name, rows)
            help = f"Did you mean `{close}`?" if close else "Names read like `models.Order` or `client.orders.list`."
            raise fail("CL223", f"--forget: {file.name} has no {name!r}.", help=help, place=Place(file))
        for each in found:
            del rows[each]
    return Surface(rows)
