"""Which class of now is one that was published: by pointer, then among variants, then by where its values travel.

Never by shape alone, and never by an index in a list.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from clientloom import ir
from clientloom.naming.published import with_choice
from clientloom.naming.rules import class_name
from clientloom.naming.symbols import typed_parts
from clientloom.pointers import unescape
from clientloom.surface.former import Former, FormerClass
from clientloom.surface.operations import key_of, translated
from clientloom.surface.type_text import TypeTexts, classes_in, coarse

_INDEX = re.compile(r"/(oneOf|anyOf|allOf|prefixItems|items|parameters)/\d+(?=/|$)")
_LAST_INDEX = re.compile(r"/(?:oneOf|anyOf|allOf|prefixItems|items|parameters)/\d+$")
_COMPONENT = re.compile(r"#/components/schemas/([^/]+)")
_ENOUGH = 3  # fields, for a class that has grown and lost its pointer to be the same


def normal(pointer: str) -> str:
    """A pointer as the normal form of a document has it."""
    return pointer.replace("#/definitions/", "#/components/schemas/", 1)


def has_index(pointer: str) -> bool:
    """Whether a step of a pointer is a place in a list, which tells nothing once the list has changed."""
    return _INDEX.search(pointer) is not None


def siblings(pointer: str) -> str:
    """The same for all that stand in one list."""
    return _INDEX.sub(r"/\1/#", pointer)


class ClassMatch:
    """The names of classes that were published, by the symbols that they are now.

    `names` are by symbol; `literals` by (symbol, wire name); `same` are further published names of a symbol. `asks` are
    classes that no rule finds again, each with the symbols that it could be.
    """

    def __init__(self, former: Former, api: ir.Api, operations: Mapping[str, str], pinned: Mapping[str, str]) -> None:
        self.names: dict[str, str] = {}
        self.literals: dict[tuple[str, str], str] = {}
        self.same: dict[str, str] = {}
        self.asks: list[tuple[str, tuple[str, ...]]] = []
        self._former = {name: each for name, each in former.classes.items() if each.pointers or "same" in each.row}
        self._literals = {name: each.row for name, each in former.classes.items() if each.row.get("kind") == "literal"}
        self._methods = former.operations()
        self._api = api
        self._operations = operations
        self._symbols: dict[str, str] = {}  # by class name
        self._shapes: dict[str, frozenset[str]] = {}
        self._texts = TypeTexts(dict.fromkeys(api.symbols, "x"))
        self._where = {normal(id_): id_ for id_ in api.symbols}
        self._where.update((normal(pointer), heir) for pointer, heir in api.stand_ins.items())
        for id_, name in pinned.items():  # the owner has decided
            if id_ in api.symbols and name in self._former and self._present(name) <= {id_}:
                self._take(name, id_)
        self._by_pointer()
        self._further()

    def _take(self, name: str, id_: str) -> None:
        self.names[id_] = name
        self._symbols[name] = id_

    # by pointer

    def _present(self, name: str) -> set[str]:
        """The symbols at the pointers of a class, where they tell anything."""
        here = [normal(translated(pointer, self._operations)) for pointer in self._former[name].pointers]
        return {self._where[each] for each in here if each in self._where and not has_index(each)}

    def _by_pointer(self) -> None:
        claims: list[tuple[tuple[object, ...], str, str]] = []
        targets: dict[str, set[str]] = {}
        for name, former in self._former.items():
            for pointer, gone in former.pointers.items():
                here = normal(translated(pointer, self._operations))
                id_ = self._where.get(here)
                if id_ is None or has_index(here):
                    continue
                targets.setdefault(name, set()).add(id_)
                claims.append(((former.gone, gone, _COMPONENT.fullmatch(here) is None, here), name, id_))
        for _, name, id_ in sorted(claims, key=lambda claim: self._strength(claim, targets)):
            if name not in self._symbols and id_ not in self.names:
                self._take(name, id_)
        for name, ids in targets.items():
            if name not in self._symbols and len(ids) == 1 and not self._former[name].gone:
                self.same[name] = min(ids)

    def _strength(
        self, claim: tuple[tuple[object, ...], str, str], targets: Mapping[str, set[str]]
    ) -> tuple[object, ...]:
        """Of a class that has come apart, the part that still looks like it comes first, then components."""
        (former_gone, gone, inline, here), name, id_ = claim
        changed = len(targets[name]) > 1 and self._shape(id_) != _former_shape(self._former[name])
        return former_gone, gone, changed, inline, here

    def _by_literal_place(self) -> None:
        for name, row in self._literals.items():
            owner, wire = self._symbols.get(str(row.get("of", ""))[7:]), row.get("wire")
            if owner is None or not isinstance(wire, str):
                continue
            listed = any(own == wire and with_choice(kind) for own, kind in typed_parts(self._api.symbols[owner]))
            if listed and ((owner, wire) not in self.literals or not row.get("gone")):
                self.literals[owner, wire] = name

    # by siblings and positions

    def _further(self) -> None:
        """What a pointer alone does not tell: to a fixpoint, for what is found tells where to look for others."""
        while True:
            count = len(self._symbols) + len(self.same)
            self._variants()
            self._within_variants()
            if len(self._symbols) + len(self.same) > count:
                continue
            self._by_literal_place()
            self._unchanged()
            if len(self._symbols) == count and (self._left() or self._lost_literals()):
                self._positions()
            if len(self._symbols) + len(self.same) == count:
                break
        self._former_aliases()
        self._respelled()
        self._ask()

    def _left(self) -> list[FormerClass]:
        """Classes that are in the package and not found yet."""
        return [
            each
            for name, each in sorted(self._former.items())
            if name not in self._symbols and name not in self.same and not each.gone and each.pointers
        ]

    def _lost_literals(self) -> list[str]:
        """Names of lists of values that are no list any more."""
        found = {*self._symbols, *self.literals.values()}
        return [name for name, row in sorted(self._literals.items()) if name not in found and not row.get("gone")]

    def _variants(self) -> None:
        """The variants of a union that is found, among themselves."""
        for name, id_ in list(self._symbols.items()):
            former, symbol = self._former.get(name), self._api.symbols[id_]
            if former is None or not former.variants or not isinstance(symbol, ir.UnionDef):
                continue
            lost = [
                self._former[each]
                for variant in former.variants
                for each in classes_in(variant)
                if each in self._former and each not in self._symbols and _component(self._former[each]) is None
            ]
            fresh = [target for variant in symbol.variants for target in ir.mentions(variant)]
            new = [target for target in fresh if target not in self.names and has_index(target)]
            if not lost or not new:
                continue
            living = [each for each in lost if not each.gone]
            self._identified(living, new, lambda each: each.row.get("title"), self._title)
            self._identified(living, new, _tag_of_former, self._tag)
            self._identified(living, new, _exact_former_shape, self._exact_shape)
            self._identified(living, new, _former_shape, self._shape)
            self._best(living, new)
            self._identified(lost, new, _former_shape, self._shape)

    def _within_variants(self) -> None:
        """What is inside a variant that is found: there, wherever that is in its list now."""
        lost = [each for name, each in self._former.items() if name not in self._symbols and name not in self.same]
        owners: dict[str, str] = {}
        places: dict[str, list[str]] = {}
        for name, former in self._former.items() if lost else ():
            owner = self._symbols.get(name)
            if owner is not None:
                owners.update((pointer, owner) for pointer in former.pointers if _LAST_INDEX.search(pointer))
        if not owners:
            return
        for pointer, id_ in self._where.items():
            if _LAST_INDEX.search(pointer):
                places.setdefault(id_, []).append(pointer)
        for former in lost:
            for pointer in former.pointers:
                owner, rest = _within(pointer, owners)
                here = [
                    self._where.get(place + rest)
                    for place in places.get(owner, ())
                    if siblings(place)
                    == siblings(normal(translated(pointer[: len(pointer) - len(rest)], self._operations)))
                ]
                inner = next((each for each in here if each is not None and each not in self.names), None)
                if rest and inner is not None:
                    self._take(former.name, inner)
                    break

    def _unchanged(self) -> None:
        """What is just as it was, at the same place: of variants that nothing tells apart."""
        for former in self._left():
            for pointer in former.pointers:
                id_ = self._where.get(normal(translated(pointer, self._operations)))
                if id_ is not None and id_ not in self.names and _exact_former_shape(former) == self._exact_shape(id_):
                    self._take(former.name, id_)
                    break

    def _identified(
        self,
        formers: list[FormerClass],
        new: list[str],
        was: Callable[[FormerClass], object],
        now: Callable[[str], object],
    ) -> None:
        """Match what one fact identifies on both sides."""
        ours: dict[object, list[str]] = {}
        theirs: dict[object, list[str]] = {}
        for each in formers:
            if each.name not in self._symbols:
                ours.setdefault(was(each), []).append(each.name)
        for id_ in new:
            if id_ not in self.names:
                theirs.setdefault(now(id_), []).append(id_)
        for what, names in ours.items():
            if what and len(names) == 1 and len(theirs.get(what, ())) == 1:
                self._take(names[0], theirs[what][0])

    def _best(self, formers: list[FormerClass], new: list[str]) -> None:
        """Each the other's nearest, with at least half of the wire names in common."""
        left = [each for each in formers if each.name not in self._symbols]
        fresh = [id_ for id_ in new if id_ not in self.names]
        scores = {(each.name, id_): _likeness(_former_shape(each), self._shape(id_)) for each in left for id_ in fresh}
        for each in left:
            for id_ in fresh:
                score = scores[each.name, id_]
                ours = [scores[each.name, other] for other in fresh if other != id_]
                theirs = [scores[other.name, id_] for other in left if other is not each]
                if score >= 0.5 and all(score > other for other in (*ours, *theirs)):
                    self._take(each.name, id_)

    def _positions(self) -> None:
        before = dict(self._former_positions())
        now = self._present_positions()
        for former in self._left():
            inline = _component(former) is None  # in a union of such ones, a place tells nothing
            places = [each for each in before.get(former.name, ()) if not inline or each[0] != "variant"]
            found = [now[place] for place in places if place in now]
            free = [{id_ for id_ in ids if id_ not in self.names} for ids in found]
            common = free[0].intersection(*free[1:]) if free else set[str]()
            if len(common) != 1:
                continue
            id_ = min(common)
            if inline:
                self._take(former.name, id_)
            elif self._renamed(former, id_):
                if self._api.symbols[id_].hint.component:
                    self.same[former.name] = id_
                else:
                    self._take(former.name, id_)

        for name in self._lost_literals():
            row = self._literals[name]
            owner = self._symbols.get(str(row.get("of", ""))[7:], "")
            fresh = {id_ for id_ in now.get(("field", owner, str(row.get("wire"))), ()) if id_ not in self.names}
            if len(fresh) == 1:
                self._take(name, fresh.pop())

    def _renamed(self, former: FormerClass, id_: str) -> bool:
        was, now = _former_shape(former), self._shape(id_)
        return was == now or (len(was) >= _ENOUGH and was <= now)

    def _former_positions(self) -> dict[str, set[tuple[str, ...]]]:
        """Where the values of each class travelled, in terms of what is there now."""
        found: dict[str, set[tuple[str, ...]]] = {}

        def note(text: object, *place: str) -> None:
            for name in classes_in(str(text)):
                found.setdefault(name, set()).add(place)

        for key, method in self._methods.items():
            here = self._operations.get(key)
            if here is None:
                continue
            for row in method.arguments.values():
                if row.get("in") == "body":
                    for text in row.get("types", {}).values():
                        note(text, "body", here)
                else:
                    note(row.get("type"), "argument", here, str(row.get("in")), str(row.get("wire")))
            for text in method.row.get("returns", {}).values():
                note(text, "success", here)
            for status, text in method.row.get("errors", {}).items():
                note(text, "error", here, status.partition(" ")[0])
        for name, former in self._former.items():
            owner = self._symbols.get(name)
            if owner is None:
                continue
            for row in former.parts.values():
                if not row.get("gone"):
                    note(row.get("type"), "field", owner, str(row.get("wire")))
            note(former.row.get("further"), "further", owner)
            note(former.row.get("type"), "alias", owner)
            for variant in former.variants:
                note(variant, "variant", owner)
        return found

    def _present_positions(self) -> dict[tuple[str, ...], set[str]]:
        """What travels where now."""
        found: dict[tuple[str, ...], set[str]] = {}

        def note(kind: ir.Type | None, *place: str) -> None:
            if kind is not None:
                found.setdefault(place, set()).update(ir.mentions(kind))

        for operation in self._api.operations:
            here = key_of(operation)
            for each in operation.parameters:
                note(each.type, "argument", here, each.place, each.wire_name)
            for content in operation.body.contents if operation.body else ():
                note(content.type, "body", here)
            for reply in operation.replies:
                for content in reply.contents:
                    if reply.success:
                        note(content.type, "success", here)
                    else:
                        note(content.type, "error", here, reply.status)
        for id_, symbol in self._api.symbols.items():
            match symbol:
                case ir.ModelDef():
                    for field in symbol.fields:
                        note(field.type, "field", id_, field.wire_name)
                    note(symbol.additional, "further", id_)
                case ir.UnionDef():
                    for variant in symbol.variants:
                        note(variant, "variant", id_)
                case ir.AliasDef():
                    note(symbol.type, "alias", id_)
                case ir.EnumDef():
                    pass
        return found

    def _former_aliases(self) -> None:
        """Further names stay further names, as long as what they mean is there."""
        for name, former in self._former.items():
            target = self._symbols.get(str(former.row.get("type", ""))[7:]) if former.row.get("same") else None
            if target is not None and name not in self._symbols and name not in self.same and not former.gone:
                self.same[name] = target

    def _respelled(self) -> None:
        """A component that is gone, and a new one that would be called the same."""
        fresh: dict[str, list[str]] = {}
        lost = {each.name: each for each in self._left() if _component(each)}
        if not lost:
            return
        for id_, symbol in self._api.symbols.items():
            found = _COMPONENT.fullmatch(normal(id_))
            if found is not None and id_ not in self.names and symbol.hint.component:
                fresh.setdefault(class_name(unescape(found[1])), []).append(id_)
        for name in lost:
            if len(fresh.get(name, ())) == 1:
                self._take(name, fresh[name][0])

    def _ask(self) -> None:
        left = self._left()
        if not left:
            return
        before, now = self._former_positions(), self._present_positions()
        fresh = [id_ for id_ in self._api.symbols if id_ not in self.names]
        for former in left:
            found = [id_ for place in before.get(former.name, ()) for id_ in now.get(place, ())]
            groups = {
                siblings(normal(translated(each, self._operations))) for each in former.pointers if has_index(each)
            }
            if groups:
                found += [id_ for id_ in fresh if siblings(normal(id_)) in groups]
            elif not found and _component(former):
                found = [id_ for id_ in fresh if self._renamed(former, id_)]
            was = _former_shape(former)
            could = tuple(sorted({each for each in found if each not in self.names and self._is_like(was, each)}))
            if could:
                self.asks.append((former.name, could))

    def _is_like(self, was: frozenset[str], id_: str) -> bool:
        """Whether what is there now has anything of a class that is lost: else nobody has to be asked."""
        return _likeness(was, self._shape(id_)) > 0

    # shapes

    def _shape(self, id_: str) -> frozenset[str]:
        known = self._shapes.get(id_)
        if known is None:
            known = self._shapes[id_] = frozenset(self._shape_of(self._api.symbols[id_]))
        return known

    def _shape_of(self, symbol: ir.Symbol) -> Iterator[str]:
        match symbol:
            case ir.ModelDef():
                yield from (f"{each.wire_name}:{coarse(self._texts.of(each.type))}" for each in symbol.fields)
                if symbol.tag is not None:
                    yield f"{symbol.tag[0]}:Literal"
            case ir.EnumDef():
                yield from (f"={json.dumps(each.value)}" for each in symbol.members)
            case ir.UnionDef():
                yield from (f"|{coarse(self._texts.of(each))}" for each in symbol.variants)
            case ir.AliasDef():
                yield f"~{coarse(self._texts.of(symbol.type))}"

    def _exact_shape(self, id_: str) -> frozenset[str]:
        """The shape with what is required."""
        symbol = self._api.symbols[id_]
        needed = (
            [f"{each.wire_name}!" for each in symbol.fields if each.required] if isinstance(symbol, ir.ModelDef) else ()
        )
        return self._shape(id_).union(needed)

    def _title(self, id_: str) -> str | None:
        return self._api.symbols[id_].hint.title

    def _tag(self, id_: str) -> str | None:
        symbol = self._api.symbols[id_]
        return json.dumps(symbol.tag) if isinstance(symbol, ir.ModelDef) and symbol.tag is not None else None


def _former_shape(former: FormerClass) -> frozenset[str]:
    return frozenset(_shape_rows(former))


def _exact_former_shape(former: FormerClass) -> frozenset[str]:
    needed = [f"{row['wire']}!" for row in former.parts.values() if row.get("required") and not row.get("gone")]
    return _former_shape(former).union(needed)


def _shape_rows(former: FormerClass) -> Iterator[str]:
    for row in former.parts.values():
        if row.get("gone") and not former.gone:
            continue
        if "wire" in row:
            yield f"{row['wire']}:{'Literal' if 'tag' in row else coarse(row.get('type', ''))}"
        elif "value" in row:
            yield f"={json.dumps(row['value'])}"
    for variant in former.variants:
        yield f"|{coarse(variant)}"
    if "type" in former.row:
        yield f"~{coarse(former.row['type'])}"


def _within(pointer: str, owners: Mapping[str, str]) -> tuple[str, str]:
    """The variant that a pointer is inside of, and the rest of the way; nothing where it is in none."""
    ends = [found.end() for found in _INDEX.finditer(pointer)]
    for end in reversed(ends):
        owner = owners.get(pointer[:end])
        if owner is not None:
            return owner, pointer[end:]
    return "", ""


def _tag_of_former(former: FormerClass) -> str | None:
    for row in former.parts.values():
        if "tag" in row and not row.get("gone"):
            return json.dumps([row["wire"], row["tag"]])
    return None


def _likeness(one: Iterable[str], other: Iterable[str]) -> float:
    """How much of the wire names of two shapes is in both."""
    ours, theirs = ({each.partition(":")[0] for each in shape} for shape in (one, other))
    return len(ours & theirs) / max(1, len(ours | theirs))


def _component(former: FormerClass) -> str | None:
    """The pointer of the component that a class was made of."""
    return next((each for each in sorted(former.pointers) if _COMPONENT.fullmatch(normal(each))), None)
