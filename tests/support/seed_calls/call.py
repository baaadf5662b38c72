"""What one call of a seed operation is made of."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class SeedCall:
    """One keyword call with every argument of the page, what must arrive at the server, and what its reply becomes.

    `body` is the name of the body argument and how to make it from the package's models; `json` what is sent for it.
    `target` is path and query exactly as sent. `values` are dotted attributes of the result. A call that is `paged`
    gives a pager, whose first page's body is the result.
    """

    package: str
    resource: str
    method: str
    verb: str
    target: str
    returns: str
    reply: Any
    arguments: Mapping[str, Any] = field(default_factory=dict[str, Any])
    body: tuple[str, Callable[[Any], Any]] | None = None
    json: Any = None
    status: int = 200
    accept: tuple[str, ...] = ("application/json",)
    content_type: str | None = None
    reply_type: str = "application/json"
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    credentials: Mapping[str, Any] = field(default_factory=dict[str, Any])
    values: Mapping[str, Any] = field(default_factory=dict[str, Any])
    paged: bool = False
    label: str = ""

    @property
    def name(self) -> str:
        return f"{self.package}-{self.method}{'-' if self.label else ''}{self.label}"
