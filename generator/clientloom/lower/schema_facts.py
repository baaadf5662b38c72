"""Gathers what one schema says, with its `allOf` and `$ref` parts taken together. Lowers nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, cast

from msgspec import Struct

from clientloom.lower.keywords import BOUNDS, CONDITIONS, KIND_OF_FORMAT, KIND_OF_KEYWORD, NOTES, STRUCTURE
from clientloom.lower.scalars import is_text_media, number_or_text
from clientloom.openapi.foreign_types import ANYTHING, FOREIGN_TYPES, KINDS

if TYPE_CHECKING:
    from clientloom.openapi import Node


# keywords that say, or suggest, of which kind a value is
_GROUPS = frozenset({"oneOf", "anyOf", "discriminator"})
_KINDLY = frozenset({"type", "format", *(keyword for keyword, _ in KIND_OF_KEYWORD)})


class Part(Struct, frozen=True):
    """One schema of a conjunction. `inherited`: it came by a `$ref`, so its notes belong to another thing."""

    node: Node
    inherited: bool


class Group(Struct, frozen=True):
    """One `oneOf` or `anyOf`."""

    node: Node  # the schema that has it
    variants: tuple[Node, ...]
    discriminator: Node | None


class Facts(Struct):
    """A schema read. `kinds` are JSON types without null; empty: it does not say."""

    id: str
    node: Node
    parts: list[Part]
    kinds: tuple[str, ...] = ()
    anything: bool = False  # `type: any`
    unknown_types: list[str] = []
    impossible: bool = False  # `false`
    contradictory: bool = False  # types that exclude each other
    enum: Node | None = None
    enum_values: list[object] | None = None
    const: object = None
    has_const: bool = False
    format: str | None = None
    encoding: str | None = None
    media: str | None = None
    properties: dict[str, list[Node]] = {}
    required: dict[str, None] = {}
    additional: Node | None = None
    closed: bool = False
    open: bool = False  # it says that further properties may be anything
    patterns: list[Node] = []
    items: Node | None = None
    prefix: tuple[Node, ...] | None = None
    unique: bool = False
    groups: list[Group] = []
    discriminator: Node | None = None  # of its own, not inherited
    conditions: list[str] = []
    dynamic: bool = False
    textual: bool = False  # a number that may come as text
    without: frozenset[str] = frozenset()  # the schemas whose groups were dealt with before

    @property
    def has_object(self) -> bool:
        """Whether it describes what an object holds, beyond saying that it is one."""
        return bool(self.properties or self.patterns or (self.additional is not None))

    @property
    def is_bare(self) -> bool:
        """Whether nothing but groups, a plain `type`, `required` and notes is said."""
        return not (
            self.has_object
            or self.items is not None
            or self.prefix
            or self.enum_values is not None
            or self.has_const
            or self.format
        )

    def value_of(self, key: str) -> object:
        """The last value of a keyword that is not inherited, else the last inherited one."""
        inherited: object = None
        for part in reversed(self.parts):
            value = cast("dict[str, object]", part.node.value)
            if key in value:
                if not part.inherited:
                    return value[key]
                if inherited is None:
                    inherited = value[key]
        return inherited

    def own_values(self) -> Iterator[dict[str, object]]:
        """The parts written here, not inherited."""
        for part in self.parts:
            if not part.inherited:
                yield cast("dict[str, object]", part.node.value)


def has_structure_beside_ref(value: dict[str, object]) -> bool:
    """Whether keywords beside a `$ref` change what it refers to (they do from OpenAPI 3.1 on)."""
    return any(key in STRUCTURE and key != "$ref" for key in value)


def flatten(nodes: Sequence[Node], *, modern: bool) -> list[Part]:
    """The schemas that hold together: `$ref` targets and `allOf` members before the schema that names them.

    `modern`: `allOf` beside a `$ref` counts.
    """
    parts: list[Part] = []
    seen: set[str] = set()
    if len(nodes) == 1 and isinstance(only := nodes[0].value, dict) and "$ref" not in only and "allOf" not in only:
        return [Part(nodes[0], False)]  # nearly all of them
    for root in nodes:
        stack: list[tuple[Node, bool, bool]] = [(root, False, False)]
        while stack:
            node, inherited, expanded = stack.pop()
            value = node.value
            if expanded:
                parts.append(Part(node, inherited))
                continue
            if not isinstance(value, dict):
                if value is False:
                    parts.append(Part(node, inherited))
                continue
            if node.pointer in seen:
                continue
            seen.add(node.pointer)
            referring = node.ref is not None
            if not referring or len(cast("dict[str, object]", value)) > 1:
                stack.append((node, inherited, True))
            members = node.get("allOf") if modern or not referring else None
            if members is not None:
                stack.extend((member, inherited, False) for member in reversed(list(members.elements())))
            if referring:
                stack.append((node.step(), True, False))
    return parts


def facts_of(nodes: Sequence[Node], id_: str, *, modern: bool, without: frozenset[str] = frozenset()) -> Facts:
    """What `nodes`, taken together, say. `modern`: structure beside a `$ref` counts (OpenAPI 3.1 and later).

    The groups of the schemas whose pointers are in `without` are not read: they have been dealt with.
    """
    parts = flatten(nodes, modern=modern)
    facts = Facts(id_, nodes[-1], [part for part in parts if isinstance(part.node.value, dict)])
    facts.impossible = any(part.node.value is False for part in parts)
    facts.without = without
    closed: list[tuple[bool, bool]] = []
    for part in facts.parts:
        value = cast("dict[str, object]", part.node.value)
        if "$ref" in value and not modern:
            continue
        _read_type(facts, value)
        _read_values(facts, part.node, value)
        _read_object(facts, part.node, value)
        _read_array(facts, part.node, value)
        if not _GROUPS.isdisjoint(value) and part.node.pointer not in without:
            _read_groups(facts, part, value, {each.node.pointer for each in facts.parts})
        if "additionalProperties" in value or "properties" in value or "unevaluatedProperties" in value:
            shut = value.get("additionalProperties", value.get("unevaluatedProperties")) is False
            closed.append((shut, part.inherited))
        if not CONDITIONS.isdisjoint(value):
            facts.conditions.extend(key for key in value if key in CONDITIONS and key not in facts.conditions)
        if "$dynamicRef" in value:
            facts.dynamic = True
    own = [shut for shut, inherited in closed if not inherited]
    facts.closed = any(own) if own else bool(closed) and all(shut for shut, _ in closed)
    if facts.closed and facts.additional is not None:
        facts.closed = False
    if not facts.kinds and not facts.anything and not facts.unknown_types:
        facts.kinds = _guess_kinds(facts)
    pattern = facts.value_of("pattern") if facts.kinds != ("object",) else None
    if pattern is not None:
        kind = number_or_text(facts.kinds, facts.format, pattern, typed=_is_typed(facts))
        if kind is not None:
            facts.kinds, facts.textual = (kind,), True
    return facts


def _is_typed(facts: Facts) -> bool:
    return any("type" in cast("dict[str, object]", part.node.value) for part in facts.parts)


def _read_type(facts: Facts, value: dict[str, object]) -> None:
    said = value.get("type")
    words = cast("list[object]", said) if isinstance(said, list) else [said]
    kinds: list[str] = []
    for word in words:
        if isinstance(word, str) and (word != "null" or len(words) == 1):
            kinds.extend(_kind(facts, word))
    if kinds:
        old, new = facts.kinds, tuple(dict.fromkeys(kinds))
        facts.kinds = _narrow(old, new)
        excluded = bool(old) and set(old).isdisjoint(new) and not {"integer", "number"} <= {*old, *new}
        facts.contradictory = facts.contradictory or excluded
    said_format = value.get("format")
    if isinstance(said_format, str):
        facts.format = said_format
    encoding = value.get("contentEncoding")
    if isinstance(encoding, str):
        facts.encoding = encoding
    media = value.get("contentMediaType")
    if isinstance(media, str):
        facts.media = media


def _kind(facts: Facts, word: str) -> tuple[str, ...]:
    """The JSON type that a `type` means; none for `any` and for words that nobody knows."""
    plain = word.lower()
    if word in KINDS or plain in KINDS:
        return (plain,)
    if plain in FOREIGN_TYPES:
        kind, format_ = FOREIGN_TYPES[plain]
        facts.format = facts.format or format_
        return (kind,)
    if plain in ANYTHING:
        facts.anything = True
    else:
        facts.unknown_types.append(word)
    return ()


def _narrow(old: tuple[str, ...], new: tuple[str, ...]) -> tuple[str, ...]:
    """The kinds that both allow; where they contradict each other the later word counts."""
    if not old:
        return new
    both = tuple(kind for kind in old if kind in new)
    if not both and "integer" in old + new and "number" in old + new:
        return ("integer",)
    return both or new


def _read_values(facts: Facts, node: Node, value: dict[str, object]) -> None:
    listed = value.get("enum")
    if isinstance(listed, list) and listed:
        values = cast("list[object]", listed)
        if facts.enum_values is not None:
            both = [each for each in values if each in facts.enum_values]
            values = both or values
        facts.enum_values = values
        facts.enum = node
    if "const" in value:
        facts.const, facts.has_const = value["const"], True


def _read_object(facts: Facts, node: Node, value: dict[str, object]) -> None:
    if "properties" in value:
        properties = node.get("properties")
        if properties is not None:
            for name, each in properties.items():
                facts.properties.setdefault(name, []).append(each)
    required = value.get("required")
    if isinstance(required, list):
        facts.required.update((name, None) for name in cast("list[object]", required) if isinstance(name, str))
    further = "additionalProperties" if "additionalProperties" in value else "unevaluatedProperties"
    if further in value and value[further] is not False:
        said = node.get(further)
        if says_nothing(value[further]):
            facts.open = True
        elif said is not None:
            facts.additional = said
    if "patternProperties" in value:
        patterns = node.get("patternProperties")
        if patterns is not None:
            facts.patterns.extend(each for _, each in patterns.items())


def _read_array(facts: Facts, node: Node, value: dict[str, object]) -> None:
    if "items" in value:
        said = value["items"]
        items = node.get("items")
        if isinstance(said, list) and items is not None:  # the older spelling of prefixItems
            facts.prefix = tuple(items.elements())
            facts.items = node.get("additionalItems")
        else:
            facts.items = items
    if "prefixItems" in value:
        prefix = node.get("prefixItems")
        if prefix is not None:
            facts.prefix = tuple(prefix.elements())
    if value.get("uniqueItems") is True:
        facts.unique = True


def _read_groups(facts: Facts, part: Part, value: dict[str, object], family: set[str]) -> None:
    discriminator = part.node.get("discriminator") if "discriminator" in value else None
    if discriminator is not None and not part.inherited:
        facts.discriminator = discriminator
    for keyword in ("oneOf", "anyOf"):
        if keyword not in value:
            continue
        listed = part.node.get(keyword)
        variants = tuple(listed.elements()) if listed is not None else ()
        if not variants:
            continue
        if part.inherited and any(each.ref is not None and each.step().pointer in family for each in variants):
            continue  # a variant that builds on its own union: it inherits the properties, not the choice
        facts.groups.append(Group(part.node, variants, discriminator))


def _guess_kinds(facts: Facts) -> tuple[str, ...]:
    """The kind that the other keywords give away where no `type` is said."""
    if facts.enum_values is not None or facts.has_const or facts.groups:
        return ()
    for keyword, kind in KIND_OF_KEYWORD:
        if any(keyword in cast("dict[str, object]", part.node.value) for part in facts.parts):
            return () if keyword == "contentMediaType" and facts.media and is_text_media(facts.media) else (kind,)
    if facts.format is not None:
        known = KIND_OF_FORMAT.get(facts.format.lower())
        return (known,) if known is not None else ()
    return ()


def says_nothing(value: object) -> bool:
    """An empty schema, `true`, or one with notes alone: any JSON value."""
    if not isinstance(value, dict):
        return value is not False
    keys = cast("dict[str, object]", value)
    return all(key in NOTES or not (key in STRUCTURE or key in BOUNDS or key in _KINDLY) for key in keys)
