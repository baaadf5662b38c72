"""Every diagnostic code with its explanation: CL1xx documents, CL2xx commands, CL3xx lowering, CL4xx naming."""

from __future__ import annotations

from collections.abc import Mapping
from textwrap import fill
from types import MappingProxyType

from clientloom.diagnostics.explanations import commands, documents, lowering, naming
from clientloom.diagnostics.explanations.code import Code
from clientloom.diagnostics.records import fail

__all__ = ["CODES", "Code", "explain"]

_WIDTH = 88

CODES: Mapping[str, Code] = MappingProxyType(
    {code.code: code for code in (*documents.CODES, *commands.CODES, *lowering.CODES, *naming.CODES)}
)


def explain(code: str) -> str:
    """The long text of a code, wrapped for a terminal. Case, an enclosing `error[...]` and spaces do not matter."""
    wanted = code.strip().upper()
    if "[" in wanted:
        wanted = wanted.partition("[")[2].partition("]")[0]
    found = CODES.get(wanted)
    if found is None:
        known = f"Known codes are {next(iter(CODES))} to {max(CODES)}; see `clientloom explain` without a code."
        raise fail("CL200", f"There is no diagnostic {code.strip()!r}.", help=known)
    paragraphs = [fill(line, _WIDTH) if not line.startswith("  ") else line for line in found.text.strip().split("\n")]
    return f"{found.code}: {found.title}\n\n" + "\n".join(paragraphs) + "\n"
