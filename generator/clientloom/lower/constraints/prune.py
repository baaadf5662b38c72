"""Keeps the rules that constrain something: types without bounds, and schemas that lead to none, leave nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec.structs import replace

from clientloom.ir import NO_CONSTRAINTS, NO_RULE, Alternatives, Rule


class Kept:
    """The rules of named schemas, and which of them say anything."""

    def __init__(self, named: Mapping[str, Rule]) -> None:
        self._named = named
        self._live = _live(named)
        self._cut = _circles(named)

    def named(self) -> dict[str, Rule]:
        """What is left of the named rules, by pointer."""
        found = ((pointer, self.of(self._named[pointer], pointer)) for pointer in sorted(self._live))
        return {pointer: rule for pointer, rule in found if rule is not None}

    def of(self, rule: Rule | None, owner: str | None = None) -> Rule | None:
        """What is left of a rule; None where that is nothing. `owner` is the named schema that it is the rule of."""
        if rule is None or rule == NO_RULE:
            return None
        is_live = rule.named in self._live and (owner, rule.named) not in self._cut
        inner = ((name, self.of(each)) for name, each in rule.properties)
        prefix = tuple(self.of(each) for each in rule.prefix)
        every = (self.of(each, owner) for each in rule.every)
        some = (self._alternatives(each, owner) for each in rule.some)
        made = replace(
            rule,
            named=rule.named if is_live else None,
            items=self.of(rule.items),
            prefix=prefix if any(prefix) else (),
            properties=tuple((name, each) for name, each in inner if each is not None),
            additional=self.of(rule.additional),
            every=tuple(each for each in every if each is not None),
            some=tuple(each for each in some if each is not None),
        )
        if not _demands(made):
            return None
        alone = made.every[0] if len(made.every) == 1 else None
        return alone if alone is not None and made == Rule(every=(alone,)) else made

    def _alternatives(self, group: Alternatives, owner: str | None) -> Alternatives | None:
        """None where nothing is required: by none of them, or by one that is for any value."""
        rules = [self.of(rule, owner) or Rule(kinds=rule.kinds, required=rule.required) for rule in group.rules]
        if not any(_demands(rule) for rule in rules) or (group.discriminator is None and NO_RULE in rules):
            return None
        return replace(group, rules=tuple(rules))


def _demands(rule: Rule) -> bool:
    """Whether a rule says more than which alternative it is."""
    return replace(rule, kinds=(), required=()) != NO_RULE


def _parts(rule: Rule) -> Iterator[Rule]:
    """A rule and every rule inside it."""
    stack = [rule]
    while stack:
        each = stack.pop()
        yield each
        stack += [inner for inner in (each.items, each.additional, *each.prefix) if inner is not None]
        stack += [inner for _, inner in each.properties]
        stack += _beside(each)


def _beside(rule: Rule) -> list[Rule]:
    """The rules for the same value."""
    return [*rule.every, *(each for group in rule.some for each in group.rules)]


def _live(named: Mapping[str, Rule]) -> set[str]:
    """The schemas that constrain something, or lead to one that does."""
    holders: dict[str, list[str]] = {}
    todo: list[str] = []
    for pointer, rule in named.items():
        for part in _parts(rule):
            if part.named is not None:
                holders.setdefault(part.named, []).append(pointer)
            if part.bounds != NO_CONSTRAINTS or part.values is not None:
                todo.append(pointer)
    live: set[str] = set()
    while todo:
        pointer = todo.pop()
        if pointer not in live:
            live.add(pointer)
            todo.extend(holders.get(pointer, ()))
    return live


def _circles(named: Mapping[str, Rule]) -> set[tuple[str, str]]:
    """The references that lead back to a schema without going into a part of the value: following them has no end."""
    found: set[tuple[str, str]] = set()
    done: set[str] = set()
    for start in sorted(named):
        way: dict[str, Iterator[str]] = {} if start in done else {start: _same(named[start])}
        while way:
            here = next(reversed(way))
            target = next(way[here], None)
            if target is None:
                del way[here]
                done.add(here)
            elif target in way:
                found.add((here, target))
            elif target not in done and target in named:
                way[target] = _same(named[target])
    return found


def _same(rule: Rule) -> Iterator[str]:
    """The schemas whose rules hold for the same value, in an order that is always the same."""
    names: set[str] = set()
    stack = [rule]
    while stack:
        each = stack.pop()
        if each.named is not None:
            names.add(each.named)
        stack += _beside(each)
    return iter(sorted(names))
