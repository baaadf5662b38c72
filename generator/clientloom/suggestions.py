"""The nearest existing name to a misspelt one, for the hint of a diagnostic."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

# more candidates than this are not compared: a suggestion is not worth a second
MOST_CANDIDATES = 5_000


def nearest(name: str, names: Iterable[str]) -> str | None:
    """The one of `names` that `name` was probably meant to be, or None. Case and separators weigh little."""
    candidates = list(islice(names, MOST_CANDIDATES))
    if not candidates or len(name) > 200:
        return None
    folded: dict[str, str] = {}
    for candidate in candidates:
        folded.setdefault(_fold(candidate), candidate)
    wanted = _fold(name)
    if wanted in folded:
        return folded[wanted]
    from difflib import get_close_matches  # slow to import, and only wanted when something is wrong

    # of two or three letters, one is much: `v5` is near to `v4`
    found = get_close_matches(wanted, folded, n=1, cutoff=0.7 if len(wanted) > 3 else 0.5)
    return folded[found[0]] if found else None


def _fold(name: str) -> str:
    return name.casefold().replace("-", "").replace("_", "").replace(" ", "").replace(".", "")
