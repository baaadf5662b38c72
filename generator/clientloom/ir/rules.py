"""Constraints on values beyond their types. Only the check before sending uses them."""

from __future__ import annotations

from msgspec import Struct

from clientloom.ir.symbols import NO_CONSTRAINTS, Constraints


class Rule(Struct, frozen=True):
    """The demands on one value. Null meets them all, and those for another kind of value say nothing.

    `named` is the pointer of a schema whose rule holds too (see `Api.rules`); so does each of `every`. `kinds` and
    `required` are only set where they distinguish alternatives. The pattern in `bounds` is one of Python.
    """

    bounds: Constraints = NO_CONSTRAINTS
    values: tuple[str | int | float | bool, ...] | None = None
    items: Rule | None = None
    prefix: tuple[Rule | None, ...] = ()
    properties: tuple[tuple[str, Rule], ...] = ()
    additional: Rule | None = None
    every: tuple[Rule, ...] = ()
    some: tuple[Alternatives, ...] = ()
    named: str | None = None
    kinds: tuple[str, ...] = ()
    required: tuple[str, ...] = ()


class Alternatives(Struct, frozen=True):
    """One of several rules must hold; where a property says which (by `mapping`: value, index), that one."""

    rules: tuple[Rule, ...]
    discriminator: str | None = None
    mapping: tuple[tuple[str, int], ...] = ()


NO_RULE = Rule()
