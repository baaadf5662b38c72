"""Follows `$ref`s: local, to other files, by anchor; through the moves that the normal form made."""

from __future__ import annotations

from typing import NamedTuple
from urllib.parse import unquote, urljoin

from msgspec import Struct

from clientloom.ir.types import Json
from clientloom.openapi.document_files import BadReference, Files
from clientloom.pointers import escape, unescape
from clientloom.suggestions import nearest

_MOST_HOPS = 100


class Target(NamedTuple):
    """What a reference leads to: a file's name, the plain steps in its normal tree, and the value there."""

    name: str
    steps: tuple[str | int, ...]
    value: Json

    @property
    def pointer(self) -> str:
        """The canonical pointer: `#/components/schemas/Task`, `shared.yaml#/Task`."""
        return self.name + "#" + "".join("/" + escape(str(step)) for step in self.steps)


class Origins(Struct):
    """Where the parts of the normal form were in the source, by canonical pointer. The nearest entry above counts."""

    source: dict[str, str] = {}
    normal: dict[str, str] = {}

    def record(self, normal: str, source: str, *, alone: bool = True) -> None:
        """Note that the part at `normal` was made of the one at `source`.

        References to the source then mean the first part that was made of it; `alone=False`: none of the parts is it.
        """
        self.source[normal] = source
        if alone:
            self.normal.setdefault(source, normal)

    def to_source(self, pointer: str) -> str:
        """The pointer into the source for one into the normal form."""
        return _translate(pointer, self.source)

    def to_normal(self, pointer: str) -> str:
        """The pointer into the normal form for one into the source."""
        return _translate(pointer, self.normal)


def _translate(pointer: str, table: dict[str, str]) -> str:
    if table:
        head, tail = pointer, ""
        while True:
            if head in table:
                return table[head] + tail
            cut = head.rfind("/")
            if cut < 0:
                break
            head, tail = head[:cut], head[cut:] + tail
    return pointer


class References:
    """Finds what references mean in trees by file name, and remembers it."""

    def __init__(self, files: Files, trees: dict[str, Json], origins: Origins) -> None:
        self.files = files
        self.trees = trees
        self.origins = origins
        self._found: dict[tuple[str, str], Target] = {}
        self._anchors: dict[str, dict[str, tuple[str | int, ...]]] = {}
        self._open: set[tuple[str, str]] = set()  # what is being looked up

    def forget(self) -> None:
        """Look everything up again: a tree was changed."""
        self._found.clear()

    def find(self, reference: str, holder: str) -> Target:
        """One step: what `reference` means in the file called `holder`. BadReference where it means nothing."""
        known = self._found.get((holder, reference))
        if known is None:
            if (holder, reference) in self._open:
                # a path that goes on behind a $ref may come by itself again
                raise circle(reference)
            self._open.add((holder, reference))
            try:
                known = self._found[(holder, reference)] = self._find(reference, holder)
            finally:
                self._open.discard((holder, reference))
        return known

    def follow(self, reference: str, holder: str) -> Target:
        """The end of the chain that begins with `reference`. BadReference where it has none."""
        seen: set[tuple[str, str]] = set()
        while True:
            if (holder, reference) in seen:
                raise circle(reference)
            seen.add((holder, reference))
            target = self.find(reference, holder)
            inner = target.value.get("$ref") if isinstance(target.value, dict) else None
            if not isinstance(inner, str):
                return target
            reference, holder = inner, target.name

    def at(self, pointer: str) -> Target:
        """The value at a canonical pointer of the normal form."""
        name, _, fragment = pointer.partition("#")
        if name not in self.files.source:
            self.files.open(name)
        return self._descend(name, fragment, pointer)

    def _find(self, reference: str, holder: str) -> Target:
        address, _, fragment = reference.partition("#")
        by_id = self._identified(address, holder) if address else None
        if by_id is not None:
            name, base = by_id
        else:
            name, base = self.files.name_of(address, holder), ()
            self.files.open(name)
        if fragment and not fragment.startswith("/"):
            return self._anchor(name, unquote(fragment), reference)
        if base:
            fragment = "".join("/" + escape(str(step)) for step in base) + fragment
        moved = self.origins.to_normal(f"{name}#{fragment}").partition("#")
        try:
            return self._descend(moved[0], moved[2], reference)
        except BadReference:
            if "%" not in fragment:
                raise
        moved = self.origins.to_normal(f"{name}#{unquote(fragment)}").partition("#")
        return self._descend(moved[0], moved[2], reference)

    def _descend(self, name: str, fragment: str, reference: str, hops: int = 0) -> Target:
        value = self.trees[name]
        steps: list[str | int] = []
        parts = [unescape(step) for step in fragment.split("/")[1:]] if fragment else []
        for index, part in enumerate(parts):
            if (
                isinstance(value, dict)
                and part not in value
                and isinstance(value.get("$ref"), str)
                and hops < _MOST_HOPS
            ):
                # not what JSON pointers say, but what people mean: a path that goes on behind a $ref
                inner = self.find(str(value["$ref"]), name)
                rest = inner.pointer.partition("#")[2] + "".join("/" + escape(step) for step in parts[index:])
                return self._descend(inner.name, rest, reference, hops + 1)
            if isinstance(value, dict) and part in value:
                value = value[part]
                steps.append(part)
            elif isinstance(value, list) and part.isascii() and part.isdigit() and int(part) < len(value):
                value = value[int(part)]
                steps.append(int(part))
            else:
                raise self._nowhere(name, value, steps, part, parts[index + 1 :], reference)
        return Target(name, tuple(steps), value)

    def _nowhere(
        self, name: str, value: Json, steps: list[str | int], missing: str, rest: list[str], reference: str
    ) -> BadReference:
        close = nearest(missing, value) if isinstance(value, dict) else None
        help = "Add the component, or correct the reference."
        if close is not None:
            help = f"Did you mean {self._written(name, [*steps, close, *rest])!r}?"
        else:
            elsewhere = self._elsewhere(rest[-1] if rest else missing, reference)
            if elsewhere is not None:
                help = f"Did you mean {elsewhere!r}?"
        return BadReference("CL121", f"The $ref {reference!r} leads nowhere.", help)

    def _written(self, name: str, steps: list[str | int]) -> str:
        pointer = "#" + "".join("/" + escape(str(step)) for step in steps)
        return name + self.origins.to_source(pointer)

    def _elsewhere(self, wanted: str, reference: str) -> str | None:
        """The same name in another section of the root's components."""
        root = self.trees[""]
        components = root.get("components") if isinstance(root, dict) else None
        for section, inner in components.items() if isinstance(components, dict) else ():
            if isinstance(inner, dict) and wanted in inner:
                found = self._written("", ["components", section, wanted])
                if found != reference:
                    return found
        return None

    def _anchor(self, name: str, anchor: str, reference: str) -> Target:
        anchors = self._anchors_of(name)
        if anchor not in anchors:
            close = nearest(anchor, [known for known in anchors if not known.startswith("$id:")])
            help = f"Did you mean '#{close}'?" if close else "A reference within a file begins with '#/'."
            raise BadReference("CL121", f"The $ref {reference!r} leads nowhere.", help)
        fragment = "".join("/" + escape(str(step)) for step in anchors[anchor])
        return self._descend(name, fragment, reference)

    def _identified(self, address: str, holder: str) -> tuple[str, tuple[str | int, ...]] | None:
        """The schema of this or the root file that calls itself `address` by its `$id`: as written, else seen from
        another `$id`, where only one is meant."""
        for name in (holder, ""):
            anchors = self._anchors_of(name)
            ids = {anchor[4:] for anchor in anchors if anchor.startswith("$id:")}
            meant = ids & {address} or ids & {urljoin(base, address) for base in ids}
            if len(meant) == 1:
                return name, anchors["$id:" + meant.pop()]
        return None

    def _anchors_of(self, name: str) -> dict[str, tuple[str | int, ...]]:
        """Every `$anchor`, `$id` and `$self` of a file. Looked for once, and only when a reference may need them."""
        if name not in self._anchors:
            anchors = self._anchors[name] = {}
            data = self.files.meant()[self.files.file(name)]
            if any(word in data for word in (b"$anchor", b"$dynamicAnchor", b"$id", b"$self")):
                _collect_anchors(self.trees[name], anchors)
        return self._anchors[name]


def circle(reference: str) -> BadReference:
    """The refusal of a reference that never arrives."""
    return BadReference(
        "CL125", f"The $ref {reference!r} only leads back to itself.", "Let one of the chain hold the thing itself."
    )


def _collect_anchors(tree: Json, anchors: dict[str, tuple[str | int, ...]]) -> None:
    stack: list[tuple[Json, tuple[str | int, ...]]] = [(tree, ())]
    seen: set[int] = set()
    while stack:
        value, steps = stack.pop()
        if not isinstance(value, (dict, list)) or id(value) in seen:
            continue
        seen.add(id(value))
        if isinstance(value, dict):
            for key, prefix in (("$anchor", ""), ("$dynamicAnchor", ""), ("$id", "$id:"), ("$self", "$id:")):
                name = value.get(key)
                if isinstance(name, str):
                    anchors.setdefault(prefix + name.rstrip("#"), steps)
            stack.extend((child, (*steps, key)) for key, child in reversed(list(value.items())))
        else:
            stack.extend((child, (*steps, index)) for index, child in reversed(list(enumerate(value))))
