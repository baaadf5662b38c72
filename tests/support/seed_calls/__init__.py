"""The 22 operations of the pages this project was created from: a call of each, and what goes over the wire for it.

Written down by hand from those pages: names, places and encodings here come from nowhere else.
"""

from __future__ import annotations

from support.seed_calls import astronomer_core, ica_v1, ica_v3, lusid_workflow
from support.seed_calls.call import SeedCall

CALLS: tuple[SeedCall, ...] = (*astronomer_core.CALLS, *ica_v1.CALLS, *ica_v3.CALLS, *lusid_workflow.CALLS)

__all__ = ["CALLS", "SeedCall"]
