"""Makes one symbol of inline schemas that say the same; one that repeats a component becomes that component."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from clientloom.ir import (
    NO_DOCS,
    AliasDef,
    Docs,
    EnumDef,
    Field,
    Incoming,
    ModelDef,
    Operation,
    Scalar,
    Symbol,
    UnionDef,
    symbol_mentions,
)
from clientloom.ir.walk import parts
from clientloom.lower.binary_fields import holds_file
from clientloom.lower.rewrite_refs import References
from clientloom.lower.shared_names import common_hints

_Key: TypeAlias = tuple[object, ...]
# the published names of classes by the pointers of their schemas, for the operations that there are
PublishedClasses: TypeAlias = Callable[[Sequence[Operation]], Mapping[str, str]]
_BODY = re.compile(r"(.*/requestBody)/content/[^/]+/schema")
_PROPERTY = re.compile(r".*/properties/[^/]+")
_INDEX = re.compile(r"/(oneOf|anyOf|allOf|prefixItems|items|parameters)/\d+(?=/|$)")


def nothing_published(operations: Sequence[Operation]) -> Mapping[str, str]:
    """Of a package that is new."""
    return {}


class Merged(Struct, frozen=True):
    """What is left, and for each schema without a symbol of its own the id of the symbol that it was merged into."""

    symbols: dict[str, Symbol]
    operations: tuple[Operation, ...]
    incoming: tuple[Incoming, ...]
    stand_ins: Mapping[str, str]


def merge_equal(
    symbols: Mapping[str, Symbol],
    operations: Iterable[Operation],
    incoming: Iterable[Incoming],
    published: Mapping[str, str] | None = None,
) -> Merged:
    """Merge what is equal, then what has become equal by that, until nothing is. Which of them stays is a function of
    what they are, whatever order the document has them in, and of what is published: that is never merged into what has
    another name."""
    table = _Table(symbols, published or {})
    while table.merge():
        pass
    references = References(table.merged_into)
    titles = _titles(symbols, table.members)
    hints = common_hints(symbols, table.members)
    hints.update((id_, replace(symbols[id_].hint, shared=title)) for id_, title in titles.items())
    return Merged(
        {id_: replace(symbol, hint=hints[id_]) if id_ in hints else symbol for id_, symbol in table.symbols.items()},
        tuple(map(references.operation, operations)),
        tuple(map(references.incoming, incoming)),
        table.merged_into,
    )


class _Table:
    """The symbols while they are merged."""

    def __init__(self, symbols: Mapping[str, Symbol], published: Mapping[str, str]) -> None:
        self._published = dict(published)
        self._lists = {_INDEX.sub("/#", pointer) for pointer in published if _INDEX.search(pointer)}
        self.symbols = dict(symbols)
        self.merged_into: dict[str, str] = {}
        self.members: dict[str, list[str]] = {}  # what was merged into each symbol
        self._changed = _comparable(symbols)
        self._described = {id_ for id_ in self._changed if _is_described(symbols[id_])}
        # what is equal so far is a group; a key is hashed only once, for to hash what is deep takes long
        self._number: dict[_Key, int] = {}
        self._groups: list[dict[str, None]] = []
        self._group_of: dict[str, int] = {}
        self._touched: dict[int, None] = {}  # the groups that are not as they were when they were last looked at
        self._holders: dict[str, dict[str, None]] | None = None

    def merge(self) -> bool:
        """One round over what is equal so far. Whether there was any."""
        for id_ in self._changed:
            self._sort_in(id_)
        touched, self._touched = self._touched, {}
        fresh: dict[str, str] = {}
        for number in touched:
            if len(self._groups[number]) > 1:
                for stays, others in self._classes([self.symbols[id_] for id_ in self._groups[number]]):
                    fresh.update((other.id, stays.id) for other in others)
                    self._join(stays, others)
                    self._touched[number] = None
        if fresh:
            self._rewrite(fresh)
        return bool(fresh)

    def _sort_in(self, id_: str) -> None:
        """Put a symbol into the group of those that are equal to it."""
        number = self._number.setdefault(_key(self.symbols[id_]), len(self._groups))
        if number == len(self._groups):
            self._groups.append({})
        before = self._group_of.get(id_)
        if before == number:
            return
        if before is not None:
            del self._groups[before][id_]
            self._touched[before] = None
        self._groups[number][id_] = None
        self._group_of[id_] = number
        self._touched[number] = None

    def _classes(self, group: Sequence[Symbol]) -> Iterator[tuple[Symbol, list[Symbol]]]:
        """What becomes one: the symbol that stays, and the others."""
        if self._published and any(self._may_be_published(symbol) for symbol in group):
            yield from self._beside_published(group)
            return
        named = sorted((symbol for symbol in group if symbol.hint.component), key=_precedence)
        texts = {_words(symbol.docs) for symbol in group if symbol.id in self._described}
        sets: dict[object, list[Symbol]] = {}
        for symbol in sorted((symbol for symbol in group if not symbol.hint.component), key=_precedence):
            words = _words(symbol.docs)
            undescribed = symbol.id not in self._described
            same = [each for each in named if _words(each.docs) == words] or (named if undescribed else [])
            if same:
                yield same[0], [symbol]
                continue
            body = None if symbol.hint.title else _BODY.fullmatch(symbol.id)
            # several texts: a class for each, and one for what has no text of its own
            text = None if len(texts) < 2 or (undescribed and words not in texts) else words
            sets.setdefault((body and body[1], text), []).append(symbol)
        for first, *others in sets.values():
            if others:
                yield first, others

    def _may_be_published(self, symbol: Symbol) -> bool:
        """Whether a symbol is published, or is in a list with such, where its index says nothing."""
        return symbol.id in self._published or bool(self._lists and _INDEX.sub("/#", symbol.id) in self._lists)

    def _beside_published(self, group: Sequence[Symbol]) -> Iterator[tuple[Symbol, list[Symbol]]]:
        """Inline newcomers become a published class or a component; published ones become one where they were one."""
        families: dict[str, list[Symbol]] = {}
        fresh: list[Symbol] = []
        for symbol in sorted(group, key=_preference):
            name = self._published.get(symbol.id)
            if name is not None:
                families.setdefault(f"name {name}", []).append(symbol)
            elif symbol.hint.component:
                families[symbol.id] = [symbol]
            elif not self._may_be_published(symbol):
                fresh.append(symbol)
        heads = sorted(((each[0], key) for key, each in families.items()), key=lambda head: _preference(head[0]))
        for symbol in fresh:
            same = [key for head, key in heads if _words(head.docs) == _words(symbol.docs)]
            if symbol.id not in self._described:
                same = same or [key for _, key in heads]
            if same:
                families[same[0]].append(symbol)
        for members in families.values():
            first, *others = sorted(members, key=_preference)
            others = [each for each in others if not each.hint.component]
            if others:
                yield first, others

    def _join(self, stays: Symbol, others: Sequence[Symbol]) -> None:
        ids = [other.id for other in others]
        held = next((self._published[each.id] for each in (stays, *others) if each.id in self._published), None)
        if held is not None:
            self._published[stays.id] = held
        for id_ in ids:
            for member in (id_, *self.members.pop(id_, ())):
                self.merged_into[member] = stays.id
                self.members.setdefault(stays.id, []).append(member)
            del self.symbols[id_], self._groups[self._group_of.pop(id_)][id_]
        if not stays.hint.component:
            described = [symbol.docs for symbol in (stays, *others) if symbol.id in self._described]
            docs = described[0] if described else _agreed([symbol.docs for symbol in (stays, *others)])
            self.symbols[stays.id] = replace(stays, docs=docs)
            if described:
                self._described.add(stays.id)

    def _rewrite(self, fresh: Mapping[str, str]) -> None:
        """Let what held the merged ones hold those that stay."""
        if self._holders is None:
            self._holders = _holders(self.symbols.values())
        changed: dict[str, None] = {}
        for id_, stays in fresh.items():
            holders = {holder: None for holder in self._holders.pop(id_, ()) if holder in self.symbols}
            self._holders.setdefault(stays, {}).update(holders)
            changed.update(holders)
        references = References(fresh)
        for id_ in changed:
            self.symbols[id_] = _without_doubles(references.symbol(self.symbols[id_]))
        self._changed = [id_ for id_ in changed if id_ in self._group_of]


def _holders(symbols: Iterable[Symbol]) -> dict[str, dict[str, None]]:
    """The ids of the symbols that refer to each."""
    found: dict[str, dict[str, None]] = {}
    for symbol in symbols:
        for target in symbol_mentions(symbol):
            found.setdefault(target, {})[symbol.id] = None
    return found


def _comparable(symbols: Mapping[str, Symbol]) -> list[str]:
    """The ids of what has, by its looks, something inline to be equal to."""
    looks: dict[object, list[Symbol]] = {}
    for id_, symbol in symbols.items():
        if not id_.endswith("/discriminator"):  # the base of a family is what an unknown child is read as: no child is
            wires = tuple(sorted(field.wire_name for field in symbol.fields)) if isinstance(symbol, ModelDef) else ()
            looks.setdefault((type(symbol), wires), []).append(symbol)
    found: list[str] = []
    for group in looks.values():
        if len(group) > 1:
            # whether a file is one depends on who holds it: only a part of a form is
            real = [symbol for symbol in group if not any(holds_file(part) for part in parts(symbol))]
            if len(real) > 1 and not all(symbol.hint.component for symbol in real):
                found.extend(symbol.id for symbol in real)
    return found


def _key(symbol: Symbol) -> _Key:
    """What must be equal for two symbols to be one: all but their place and their own text."""
    match symbol:
        case ModelDef():
            fields = tuple(sorted(map(_field_key, symbol.fields)))
            own = (symbol.closed, symbol.tag, symbol.untagged, symbol.constraints, symbol.xml)
            return ("model", fields, repr(symbol.additional), *own)
        case EnumDef():
            return ("enum", symbol.base, repr(symbol.members), symbol.further)
        case UnionDef():
            variants, mapping = symbol.variants, {value: symbol.variants[at] for value, at in symbol.mapping}
            # variants with a discriminator may be in any order
            said = repr(variants if symbol.discriminator is None else sorted(map(repr, variants)))
            return ("union", said, symbol.strategy, symbol.discriminator, repr(sorted(mapping.items(), key=repr)))
        case AliasDef():
            return ("alias", repr(symbol.type), symbol.constraints)


def _field_key(field: Field) -> _Key:
    """The same for fields, the wire name first."""
    docs = field.docs
    return (
        field.wire_name,
        # a scalar is compared as it is; the others by their text, for in a literal 1 equals True
        field.type if field.type.__class__ is Scalar else repr(field.type),
        field.required,
        field.read_only,
        field.write_only,
        field.secret,
        field.fixed,
        repr(field.default) if field.has_default else None,
        docs.summary,
        docs.description,
        docs.external_docs,
        docs.deprecated,
        repr(docs.example) if docs.has_example else None,
        field.constraints,
    )


def _precedence(symbol: Symbol) -> _Key:
    """The shortest name stays, then the first by the alphabet."""
    return (sum(map(len, symbol.hint.parts)), symbol.hint.parts, symbol.id)


def _preference(symbol: Symbol) -> _Key:
    """The same beside components, which come first."""
    return (not symbol.hint.component, _precedence(symbol))


def _words(docs: Docs) -> _Key | None:
    """The text of a class; None where there is none."""
    if docs is NO_DOCS:
        return None
    words = (docs.summary, docs.description, docs.external_docs, docs.deprecated)
    return words if any(words) else None


def _is_described(symbol: Symbol) -> bool:
    """Whether the symbol's text is written nowhere else: that of a property's own schema is the text of the field."""
    return _words(symbol.docs) is not None and (symbol.hint.component or not _PROPERTY.fullmatch(symbol.id))


def _agreed(docs: Sequence[Docs]) -> Docs:
    """What all of them say."""
    first = docs[0]
    if all(each == first for each in docs):
        return first
    return Docs(
        summary=first.summary if all(each.summary == first.summary for each in docs) else None,
        description=first.description if all(each.description == first.description for each in docs) else None,
        deprecated=all(each.deprecated for each in docs),
    )


def _without_doubles(symbol: Symbol) -> Symbol:
    """A union whose variants have become one another's holds each of them once; of a single one it is an alias."""
    if not isinstance(symbol, UnionDef):
        return symbol
    variants = tuple(dict.fromkeys(symbol.variants))
    if len(variants) == len(symbol.variants):
        return symbol
    if len(variants) == 1:
        return AliasDef(symbol.id, symbol.hint, variants[0], symbol.docs)
    mapping = tuple((value, variants.index(symbol.variants[index])) for value, index in symbol.mapping)
    return replace(symbol, variants=variants, mapping=mapping)


def _titles(symbols: Mapping[str, Symbol], members: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """What most places of a symbol call it. Of several symbols with one title, it is for the one with most places."""
    wanted: dict[str, list[tuple[int, str]]] = {}
    for id_, others in members.items():
        titles = Counter(symbols[each].hint.title or "" for each in (id_, *others))
        most = max(titles.values())
        title = min((text for text, count in titles.items() if count == most), key=lambda text: (len(text), text))
        if title and not symbols[id_].hint.component:
            wanted.setdefault(title, []).append((len(others), id_))
    found: dict[str, str] = {}
    for title, claims in wanted.items():
        (count, id_), *rest = sorted(claims, reverse=True)
        if not rest or rest[0][0] < count:
            found[id_] = title
    return found
