"""Binds `$dynamicRef`: a schema that binds the anchors of a template gets a copy of it, with plain `$ref`s.

A `$dynamicAnchor` on a schema, in its `$defs` or in a part of its `allOf` binds. Along `$ref` and `allOf` the outermost
schema counts, which is how a recursive base is extended. What a property or an item refers to counts before the schema
that contains it, where it binds an anchor for others. The specification has it the other way about, but a page of
orders that have pages of lines does not mean lines that are orders.
"""

from __future__ import annotations

import copy
import posixpath
from collections.abc import Iterator, Mapping
from typing import TypeAlias

from msgspec import Struct

from clientloom.diagnostics.records import BadInput
from clientloom.ir.types import Json
from clientloom.openapi.document_files import BadReference
from clientloom.openapi.grammar import ROOT, RULES, SCHEMA
from clientloom.openapi.references import Origins, References
from clientloom.openapi.walk import Link, walk
from clientloom.pointers import escape

_Schema: TypeAlias = dict[str, Json]

_HOLDERS = RULES[SCHEMA]
_DEFINITIONS = ("$defs", "definitions")
_OWN = frozenset({"$anchor", "$comment", "$dynamicAnchor", "$id", "$schema", "title", *_DEFINITIONS})
_NOTES = _OWN | {"deprecated", "description", "example", "examples", "summary"}
_MOST_COPIES, _DEEPEST = 2_000, 150  # steps to a schema; what is deeper stays as it is


class _Spot(Struct, frozen=True):
    """Where a schema is."""

    name: str
    steps: tuple[str | int, ...]

    def __truediv__(self, step: str | int) -> _Spot:
        return _Spot(self.name, (*self.steps, step))

    @property
    def fragment(self) -> str:
        return "#" + "".join("/" + escape(str(step)) for step in self.steps)


_Bindings: TypeAlias = Mapping[str, _Spot]


class _Scope(Struct, frozen=True):
    """What anchors are bound to: by enclosing schemas, and by those of which this one is a part."""

    outer: _Bindings = {}
    here: _Bindings = {}
    resource: _Spot | None = None

    def inside(self) -> _Scope:
        """For what is inside the schema: a property, an item."""
        return _Scope({**self.outer, **self.here}, {}, self.resource)


def bind_dynamic(references: References, origins: Origins) -> None:
    """Change the trees that references lead into. What nothing binds stays as it is."""
    if any(b"$dynamicRef" in data for data in references.files.meant().values()):
        _Binder(references, origins).run()


class _Binder:
    def __init__(self, references: References, origins: Origins) -> None:
        self._references = references
        self._origins = origins
        self._written = copy.deepcopy(references.trees)
        self._done: set[_Spot] = set()
        self._todo: list[_Spot] = []
        self._copies: dict[tuple[object, ...], _Spot] = {}

    def run(self) -> None:
        places = [link for kind, _, link in walk(ROOT, self._written[""], None, set(), _nothing) if kind is SCHEMA]
        self._todo += [_Spot("", _steps(link)) for link in places]
        while self._todo:
            spot = self._todo.pop(0)
            if any(_Spot(spot.name, spot.steps[:length]) in self._done for length in range(len(spot.steps) + 1)):
                continue
            self._done.add(spot)
            schema = self._at(spot, self._references.trees)
            if isinstance(schema, dict):
                bound = self._bound(self._at(spot), spot, spot, _Scope(resource=spot))
                schema.clear()
                schema.update(bound if isinstance(bound, dict) else {})
        self._references.forget()

    def _at(self, spot: _Spot, trees: Mapping[str, Json] | None = None) -> Json:
        value = (self._written if trees is None else trees).get(spot.name)
        for step in spot.steps:
            if isinstance(value, dict):
                value = value.get(str(step))
            elif isinstance(value, list) and isinstance(step, int):
                value = value[step]
        return value

    def _bound(self, value: Json, at: _Spot, to: _Spot, scope: _Scope) -> Json:
        """A schema as written at one place, with its dynamic references bound, for another one."""
        if not isinstance(value, dict) or len(to.steps) > _DEEPEST:
            return value
        resource = at if "$id" in value else scope.resource
        own, overriding = self._own(value, at), self._overriding(value, at)
        here = {name: spot for name, spot in own.items() if name in overriding or name not in scope.outer}
        scope = _Scope(scope.outer, {**here, **scope.here}, resource)
        result: _Schema = {}
        for key, inner in value.items():
            if key not in _HOLDERS:
                result[key] = inner
            elif isinstance(inner, list):
                below = scope if key == "allOf" else scope.inside()
                result[key] = [self._bound(each, at / key / i, to / key / i, below) for i, each in enumerate(inner)]
            elif isinstance(inner, dict) and _HOLDERS[key][0] == "map":
                result[key] = {
                    name: self._bound(each, at / key / name, to / key / name, scope.inside())
                    for name, each in inner.items()
                }
            else:
                result[key] = self._bound(inner, at / key, to / key, scope.inside())
        dynamic, static = value.get("$dynamicRef"), value.get("$ref")
        if isinstance(static, str):
            target = self._find(static, at.name)
            if target is not None:
                del result["$ref"]
                result = self._with(result, target, to, scope, static if at.name == to.name else None)
        if isinstance(dynamic, str):
            found = self._resolved(dynamic, at, scope)
            if found is not None:
                del result["$dynamicRef"]
                result = self._with(result, found, to, scope.inside(), None)
        return result

    def _with(
        self,
        schema: _Schema,
        target: _Spot,
        to: _Spot,
        scope: _Scope,
        written: str | None,
    ) -> _Schema:
        """A schema with what a reference of it means: the reference, or a copy where the scope changes the target."""
        meant = self._at(target)
        own, overriding, wanted = self._own(meant, target), self._overriding(meant, target), self._wanted(target)
        outer = {name: spot for name, spot in scope.outer.items() if name in wanted and name not in overriding}
        here = {name: spot for name, spot in scope.here.items() if name in wanted and own.get(name) != spot}
        if not (outer or here) or len(self._copies) >= _MOST_COPIES:
            self._todo.append(target)
            return self._referring(schema, target, to, written)
        parts = schema.get("allOf")
        parts = parts if isinstance(parts, list) else []
        alone = schema.keys() <= _NOTES
        spot = to if alone else to / "allOf" / len(parts)
        key = (target, frozenset(outer.items()), frozenset(here.items()))
        known = self._copies.setdefault(key, spot)
        if known != spot and alone:
            return self._referring(schema, known, to, None)
        inner = self._bound(meant, target, spot, _Scope(outer, here, target))
        made = {key: each for key, each in inner.items() if key not in _OWN} if isinstance(inner, dict) else {}
        for name in made:
            origin = f"{target.name}{(target / name).fragment}"
            self._origins.record(f"{spot.name}{(spot / name).fragment}", origin, alone=False)
        return {**made, **schema} if alone else {**schema, "allOf": [*parts, made]}

    def _referring(self, schema: _Schema, target: _Spot, to: _Spot, written: str | None) -> _Schema:
        """A schema with a reference and its own keywords; or with a copy of the target, where that has no parts."""
        meant = self._at(target)
        if written is None and isinstance(meant, dict) and "$ref" not in meant and _HOLDERS.keys().isdisjoint(meant):
            return {
                **{key: each for key, each in meant.items() if key not in _OWN},
                **schema,
            }
        reference: _Schema = {"$ref": written or _reference(target, to.name, self._references.files.path.name)}
        if "$ref" not in schema:
            return {**reference, **schema}
        parts = schema.get("allOf")
        return {
            **schema,
            "allOf": [*(parts if isinstance(parts, list) else []), reference],
        }

    def _own(self, value: Json, at: _Spot) -> dict[str, _Spot]:
        """What the anchors of a schema, of its definitions and of its parts are bound to."""
        found: dict[str, _Spot] = {}
        if not isinstance(value, dict):
            return found
        anchor = value.get("$dynamicAnchor")
        if isinstance(anchor, str):
            found[anchor] = at
        for key in _DEFINITIONS:
            listed = value.get(key)
            for name, each in listed.items() if isinstance(listed, dict) else ():
                anchor = each.get("$dynamicAnchor") if isinstance(each, dict) else None
                if isinstance(anchor, str):
                    found.setdefault(anchor, at / key / name)
        parts = value.get("allOf")
        for index, part in enumerate(parts if isinstance(parts, list) else ()):
            for anchor, spot in self._own(part, at / "allOf" / index).items():
                found.setdefault(anchor, spot)
        return found

    def _overriding(self, value: Json, at: _Spot) -> frozenset[str]:
        """The anchors that a schema binds for others. Those that it uses itself are only defaults."""
        own = self._own(value, at)
        return frozenset(own).difference(_used(value)) if own else frozenset()

    def _wanted(self, target: _Spot) -> set[str]:
        """The anchors that mean something else by who refers to a schema: used below it, and bound nowhere between."""
        wanted: set[str] = set()
        stack: list[tuple[_Spot, frozenset[str], bool]] = [(target, frozenset(), True)]
        seen: set[tuple[_Spot, frozenset[str]]] = set()
        while stack:
            spot, masked, first = stack.pop()
            value = self._at(spot)
            if not isinstance(value, dict) or (spot, masked) in seen:
                continue
            seen.add((spot, masked))
            if not first:
                masked |= self._overriding(value, spot)
            dynamic, static = value.get("$dynamicRef"), value.get("$ref")
            if isinstance(dynamic, str) and (anchor := dynamic.rpartition("#")[2]) not in masked:
                wanted.add(anchor)
            if isinstance(static, str) and (found := self._find(static, spot.name)) is not None:
                stack.append((found, masked, first))
            for key, each in _inside(value, spot):
                stack.append((each, masked, first and key == "allOf"))
        return wanted

    def _resolved(self, reference: str, at: _Spot, scope: _Scope) -> _Spot | None:
        """What a dynamic reference means in a scope; None where nothing says it."""
        address, _, anchor = reference.rpartition("#")
        if address or not anchor or anchor.startswith("/"):
            static = self._find(reference, at.name)
        else:
            static = self._anchored(anchor, scope.resource or at)
        written = self._at(static) if static is not None else None
        plain = isinstance(written, dict) and written.get("$dynamicAnchor") != anchor
        if static is None or not plain:
            static = {**scope.outer, **scope.here}.get(anchor, static)
        return None if static is None or self._is_placeholder(static) else self._meant(static)

    def _anchored(self, anchor: str, resource: _Spot) -> _Spot | None:
        """The schema of a resource with an anchor; where it has no `$id`, the only one of its file, bindings apart."""
        top = self._at(resource)
        found = next(_with_anchor(top, resource, anchor), None)
        if found is None and not (isinstance(top, dict) and "$id" in top):
            file = _Spot(resource.name, ())
            spots = [spot for spot in _with_anchor(self._at(file), file, anchor) if not _is_definition(spot)]
            found = spots[0] if len(spots) == 1 else None
        return found

    def _is_placeholder(self, spot: _Spot) -> bool:
        """Whether a schema only holds the place of what others bind: by itself nothing is valid."""
        value = self._at(spot)
        return value is False or (isinstance(value, dict) and value.get("not") in ({}, True))

    def _find(self, reference: str, holder: str) -> _Spot | None:
        """What a reference leads to, one step."""
        try:
            target = self._references.find(reference, holder)
        except (BadReference, BadInput):  # of a `$ref` it was reported before
            return None
        if target.name not in self._written:
            self._written[target.name] = copy.deepcopy(self._references.trees[target.name])
        return _Spot(target.name, target.steps)

    def _meant(self, spot: _Spot) -> _Spot:
        """What a schema is, where it is a definition that only names another one."""
        value = self._at(spot)
        if isinstance(value, dict) and _is_definition(spot):
            reference = value.get("$ref")
            if isinstance(reference, str) and value.keys() <= {"$ref", *_NOTES}:
                return self._find(reference, spot.name) or spot
        return spot


def _is_definition(spot: _Spot) -> bool:
    return len(spot.steps) > 1 and spot.steps[-2] in _DEFINITIONS


def _inside(value: _Schema, spot: _Spot) -> Iterator[tuple[str, _Spot]]:
    """The schemas that a schema holds, each with the key that it is under; not its definitions."""
    for key, inner in value.items():
        if key not in _HOLDERS or key in _DEFINITIONS:
            continue
        if isinstance(inner, list):
            yield from ((key, spot / key / index) for index in range(len(inner)))
        elif isinstance(inner, dict) and _HOLDERS[key][0] == "map":
            yield from ((key, spot / key / name) for name in inner)
        else:
            yield key, spot / key


def _used(value: Json) -> Iterator[str]:
    """The anchors that a schema refers to in its own text."""
    stack: list[Json] = [value]
    while stack:
        inner = stack.pop()
        if isinstance(inner, dict):
            reference = inner.get("$dynamicRef")
            if isinstance(reference, str):
                yield reference.rpartition("#")[2]
            stack.extend(inner.values())
        elif isinstance(inner, list):
            stack.extend(inner)


def _with_anchor(value: Json, spot: _Spot, anchor: str) -> Iterator[_Spot]:
    stack: list[tuple[Json, _Spot]] = [(value, spot)]
    while stack:
        inner, at = stack.pop()
        if isinstance(inner, dict):
            if anchor in (inner.get("$dynamicAnchor"), inner.get("$anchor")):
                yield at
            stack.extend((each, at / key) for key, each in inner.items())
        elif isinstance(inner, list):
            stack.extend((each, at / index) for index, each in enumerate(inner))


def _reference(target: _Spot, holder: str, root: str) -> str:
    """The text of a reference from one file to a schema of this or another one."""
    if target.name == holder or "://" in target.name:
        return target.fragment if target.name == holder else target.name + target.fragment
    return posixpath.relpath(target.name or root, posixpath.dirname(holder) or ".") + target.fragment


def _steps(link: Link) -> tuple[str | int, ...]:
    steps: list[str | int] = []
    while link is not None:
        link, step = link
        steps.append(step)
    return tuple(reversed(steps))


def _nothing(*_: object) -> None:
    """What is of another kind than the grammar wants was reported before."""
