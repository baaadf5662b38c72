"""The runtime as a distribution of its own: what packages with `runtime = "package"` import and depend on."""

from __future__ import annotations

from clientloom import __version__

NAME = "clientloom_runtime"
REQUIREMENT = f"clientloom-runtime~={__version__}"
# of the tables in packages, as `packages.py` of the runtime has it
SCHEMA = 1
