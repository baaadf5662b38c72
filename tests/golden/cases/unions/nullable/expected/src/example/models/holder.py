"""The Holder model."""

import builtins

from .._runtime.model import Model
from .cat import Cat
from .pet import Pet


class Holder(Model):
    must: Pet | None
    may: Pet | None = None
    text: str | int | None = None
    old: Cat | None
    list: builtins.list[Pet | None] | None = None
