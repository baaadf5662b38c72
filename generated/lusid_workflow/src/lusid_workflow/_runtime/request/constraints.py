"""Holds values against what the document demands of them, before anything is sent: only where a package asks for it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from typing import Any, cast

import msgspec

from ..errors import ConstraintError
from ..http.media_type import Kind
from ..serialization.encoder import encode
from ..serialization.json_values import is_array, is_object, json_kind
from .files import is_file
from .members import as_members


class Rule:
    """The demands on one value, in the words of JSON Schema. Those for another kind of value say nothing of it.

    `like` gives the rule of a named schema, which holds too, as does each of `every`. Of each of `some`, one rule must
    hold. `kinds` and `required` only tell such alternatives apart.
    """

    __slots__ = (
        "additional",
        "every",
        "exclusive_maximum",
        "exclusive_minimum",
        "items",
        "kinds",
        "like",
        "max_items",
        "max_length",
        "max_properties",
        "maximum",
        "min_items",
        "min_length",
        "min_properties",
        "minimum",
        "multiple_of",
        "pattern",
        "prefix",
        "properties",
        "required",
        "some",
        "unique_items",
        "values",
    )

    def __init__(
        self,
        *,
        minimum: float | None = None,
        maximum: float | None = None,
        exclusive_minimum: float | None = None,
        exclusive_maximum: float | None = None,
        multiple_of: float | None = None,
        min_length: int | None = None,
        max_length: int | None = None,
        pattern: str | None = None,
        min_items: int | None = None,
        max_items: int | None = None,
        unique_items: bool = False,
        min_properties: int | None = None,
        max_properties: int | None = None,
        values: tuple[str | float | bool, ...] = (),
        items: Rule | None = None,
        prefix: tuple[Rule | None, ...] = (),
        properties: Mapping[str, Rule] | None = None,
        additional: Rule | None = None,
        every: tuple[Rule, ...] = (),
        some: tuple[AnyOf, ...] = (),
        like: Callable[[], Rule] | None = None,
        kinds: tuple[str, ...] = (),
        required: tuple[str, ...] = (),
    ) -> None:
        self.minimum = minimum
        self.maximum = maximum
        self.exclusive_minimum = exclusive_minimum
        self.exclusive_maximum = exclusive_maximum
        self.multiple_of = multiple_of
        self.min_length = min_length
        self.max_length = max_length
        self.pattern = pattern
        self.min_items = min_items
        self.max_items = max_items
        self.unique_items = unique_items
        self.min_properties = min_properties
        self.max_properties = max_properties
        self.values = values
        self.items = items
        self.prefix = prefix
        self.properties: Mapping[str, Rule] = properties or {}
        self.additional = additional
        self.every = every
        self.some = some
        self.like = like
        self.kinds = kinds
        self.required = required


class AnyOf:
    """Rules of which one must hold; where a property tells which, that one."""

    __slots__ = ("discriminator", "mapping", "rules")

    def __init__(
        self,
        *rules: Rule,
        discriminator: str | None = None,
        mapping: Mapping[str, int] | None = None,
    ) -> None:
        self.rules = rules
        self.discriminator = discriminator
        self.mapping: Mapping[str, int] = mapping or {}


class _Unmet(Exception):
    """A demand that a value does not meet: where, which, and in words."""

    def __init__(self, path: str, rule: str, problem: str) -> None:
        super().__init__(path, rule, problem)
        self.path = path
        self.rule = rule
        self.problem = problem


def checked(
    rules: Mapping[str, Rule], parameters: Mapping[str, object], operation: str
) -> Mapping[str, object]:
    """The parameters, each held against its rule. What can be walked once only comes back as a list."""
    given = dict(parameters)
    for key, rule in rules.items():
        value = given.get(key)
        if value is None:
            continue
        if isinstance(value, Iterator):
            value = given[key] = list(cast("Iterator[object]", value))
        _check(rule, _wire(value, key), key, operation)
    return given


def check_body(rule: Rule, value: object, kind: Kind, operation: str) -> None:
    """A body held against its rule. Files, and what is produced while it is sent, are not looked into."""
    if kind == "json-lines":
        if isinstance(value, (list, tuple)):
            for index, item in enumerate(cast("Sequence[object]", value)):
                path = f"body[{index}]"
                _check(rule, _wire(item, path), path, operation)
    elif kind in ("form", "multipart"):
        # a file is there, but nothing is demanded of it
        members = {
            key: None if _holds_file(item) else _wire(item, f"body.{key}")
            for key, item in as_members(value) or ()
        }
        _check(rule, members, "body", operation)
    elif not is_file(value):
        _check(rule, _wire(value, "body"), "body", operation)


def check_json(rule: Rule, content: bytes, operation: str) -> None:
    """A body of JSON held against its rule, as it is sent."""
    _check(rule, msgspec.json.decode(content), "body", operation)


def _wire(value: object, name: str) -> Any:
    """A value as it will be read at the other end."""
    return msgspec.json.decode(encode(value, name))


def _holds_file(value: object) -> bool:
    if isinstance(value, (list, tuple)):
        return any(is_file(part) for part in cast("Sequence[object]", value))
    return is_file(value)


def _check(rule: Rule, value: Any, path: str, operation: str) -> None:
    try:
        _meet(rule, value, path)
    except _Unmet as unmet:
        raise ConstraintError(
            operation=operation, path=unmet.path, rule=unmet.rule, problem=unmet.problem
        ) from None


def _meet(rule: Rule, value: Any, path: str) -> None:
    if value is None:
        return
    if rule.like is not None:
        _meet(rule.like(), value, path)
    for each in rule.every:
        _meet(each, value, path)
    if rule.values and not any(_same(value, listed) for listed in rule.values):
        shown = ", ".join(repr(listed) for listed in rule.values[:20])
        more = ", …" if len(rule.values) > 20 else ""
        raise _Unmet(path, "enum", f"must be one of {shown}{more}")
    if isinstance(value, str):
        _meet_text(rule, value, path)
    elif isinstance(value, (int, float)) and not isinstance(value, bool):
        _meet_number(rule, value, path)
    elif is_array(value):
        _meet_list(rule, value, path)
    elif is_object(value):
        _meet_object(rule, value, path)
    for group in rule.some:
        _meet_some(group, value, path)


def _same(value: Any, listed: Any) -> bool:
    return isinstance(value, bool) == isinstance(listed, bool) and value == listed


def _meet_text(rule: Rule, value: str, path: str) -> None:
    # a text is never shown: it may be a secret
    length = len(value)
    if rule.min_length is not None and length < rule.min_length:
        problem = f"has {length} characters, fewer than {rule.min_length}"
        raise _Unmet(path, "minLength", problem)
    if rule.max_length is not None and length > rule.max_length:
        problem = f"has {length} characters, more than {rule.max_length}"
        raise _Unmet(path, "maxLength", problem)
    # re keeps what it has compiled
    if rule.pattern is not None and not re.search(rule.pattern, value, re.ASCII):
        raise _Unmet(path, "pattern", f"does not match the pattern {rule.pattern!r}")


def _meet_number(rule: Rule, value: float, path: str) -> None:
    if rule.minimum is not None and value < rule.minimum:
        raise _Unmet(path, "minimum", f"{value} is less than {rule.minimum}")
    if rule.maximum is not None and value > rule.maximum:
        raise _Unmet(path, "maximum", f"{value} is more than {rule.maximum}")
    if rule.exclusive_minimum is not None and value <= rule.exclusive_minimum:
        problem = f"{value} is not more than {rule.exclusive_minimum}"
        raise _Unmet(path, "exclusiveMinimum", problem)
    if rule.exclusive_maximum is not None and value >= rule.exclusive_maximum:
        problem = f"{value} is not less than {rule.exclusive_maximum}"
        raise _Unmet(path, "exclusiveMaximum", problem)
    if rule.multiple_of and not _is_multiple(value, rule.multiple_of):
        problem = f"{value} is not a multiple of {rule.multiple_of}"
        raise _Unmet(path, "multipleOf", problem)


def _is_multiple(value: float, step: float) -> bool:
    """By digits: 0.3 is a multiple of 0.1, whatever binary fractions make of it."""
    try:
        return not Decimal(str(value)) % Decimal(str(step))
    except InvalidOperation:  # more digits than can be told
        return True


def _meet_list(rule: Rule, value: Any, path: str) -> None:
    count = len(value)
    if rule.min_items is not None and count < rule.min_items:
        raise _Unmet(
            path, "minItems", f"has {count} items, fewer than {rule.min_items}"
        )
    if rule.max_items is not None and count > rule.max_items:
        raise _Unmet(path, "maxItems", f"has {count} items, more than {rule.max_items}")
    if rule.unique_items:
        seen: set[bytes] = set()
        for index, item in enumerate(value):
            text = msgspec.json.encode(item, order="deterministic")
            if text in seen:
                raise _Unmet(
                    f"{path}[{index}]", "uniqueItems", "is in the list already"
                )
            seen.add(text)
    for index, item in enumerate(value):
        each = rule.prefix[index] if index < len(rule.prefix) else rule.items
        if each is not None:
            _meet(each, item, f"{path}[{index}]")


def _meet_object(rule: Rule, value: Any, path: str) -> None:
    count = len(value)
    if rule.min_properties is not None and count < rule.min_properties:
        problem = f"has {count} entries, fewer than {rule.min_properties}"
        raise _Unmet(path, "minProperties", problem)
    if rule.max_properties is not None and count > rule.max_properties:
        problem = f"has {count} entries, more than {rule.max_properties}"
        raise _Unmet(path, "maxProperties", problem)
    if not rule.properties and rule.additional is None:
        return
    for name, item in value.items():
        each = rule.properties.get(name, rule.additional)
        if each is not None:
            _meet(each, item, f"{path}.{name}")


def _meet_some(group: AnyOf, value: Any, path: str) -> None:
    if group.discriminator is not None:
        told = value.get(group.discriminator) if is_object(value) else None
        index = group.mapping.get(str(told))
        if index is not None:  # one that nobody declared is the server's to judge
            _meet(group.rules[index], value, path)
        return
    first: _Unmet | None = None
    for rule in group.rules:
        if not _is_meant(rule, value):
            continue
        try:
            _meet(rule, value, path)
        except _Unmet as unmet:
            first = first or unmet
        else:
            return
    # where no alternative is meant, the types are at odds, and those are the server's to judge too
    if first is not None:
        raise first


def _is_meant(rule: Rule, value: Any) -> bool:
    kind = json_kind(value)
    fits = not rule.kinds or kind in rule.kinds
    if not fits and "number" in rule.kinds:
        fits = kind == "integer"
    return fits and (
        not is_object(value) or all(name in value for name in rule.required)
    )
