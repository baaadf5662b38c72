"""Makes the naming hint of a symbol from its JSON pointer alone, so that the way it was reached changes nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, cast

from msgspec import Struct

from clientloom.id_schemes import Emitter, distinguishing_parts, group_of_id, leading, own_name
from clientloom.ir import Hint
from clientloom.lower.path_groups import group_of
from clientloom.lower.variant_words import word_of
from clientloom.media_types import kind_of
from clientloom.methods import METHODS
from clientloom.pointers import escape, unescape

if TYPE_CHECKING:
    from clientloom.openapi import Document

_NAMED = re.compile(r"(?:^|/)(?:components/schemas|\$defs|definitions)/([^/]+)$")
_FILE_ENDING = re.compile(r"\.(json|ya?ml)$", re.IGNORECASE)


def is_named(pointer: str) -> bool:
    """Whether a schema has a name of its own: a component, a definition, or a file or file entry of its own."""
    file, _, path = pointer.partition("#")
    if _NAMED.search(path):
        return True
    return bool(file) and path.count("/") <= 1


class _Called(Struct, frozen=True):
    """An operation that is not called by its id alone, and its resource."""

    whole: str
    group: str | None


class Hints:
    """Hints by pointer."""

    def __init__(self, document: Document, emitter: Emitter | None = None) -> None:
        self._document = document
        self._emitter: Emitter | None = emitter
        self._owners: dict[str, tuple[list[str], int]] = {}
        self._called: dict[tuple[str, str], _Called] = {}  # by path and method
        self._bodies: dict[str, _Called] = {}  # by the name that FastAPI gives a body which it makes of arguments
        self._read_operations()

    def of(self, pointer: str, title: str | None = None) -> Hint:
        """The hint of the schema at `pointer`; `title` is what the schema calls itself."""
        file, _, path = pointer.partition("#")
        steps = [unescape(step) for step in path.split("/")[1:]]
        if is_named(pointer) and (len(steps) == 3 or file):
            name = _own_name(file, steps)
            if (body := self._bodies.get(name)) is not None and not file:
                return Hint((body.whole, "Body"), component=True, title=title, group=body.group)
            return Hint((name,), component=True, title=title)
        # what is inside one schema has one owner
        place = pointer.partition("/schema/")[0]
        owner = self._owners.get(place)
        if owner is None:
            owner = self._owners[place] = self._owner(file, steps)
        parts, used = list(owner[0]), owner[1]
        base = f"{file}#" + "".join(f"/{escape(step)}" for step in steps[:used])
        parts.extend(self._inner(base, steps[used:]))
        group = None
        if (
            self._called
            and steps[0] == "paths"
            and len(steps) > 2
            and (called := self._called.get((steps[1], steps[2])))
        ):
            group = called.group
        return Hint(tuple(part for part in parts if part) or ("Value",), title=title, group=group)

    def _read_operations(self) -> None:
        """Find the operations that are not called by their ids: a framework made those, or several have the same."""
        listed: dict[tuple[str | None, str], list[tuple[str, str, str, bool]]] = {}
        for path, method, written in _operations(self._document.root.value):
            id_, tags = written.get("operationId"), written.get("tags")
            if not isinstance(id_, str) or not id_.strip():
                continue
            own = own_name(self._emitter, id_, method, path)
            tag = cast("list[object]", tags)[0] if isinstance(tags, list) and tags else None
            group = tag if isinstance(tag, str) else group_of_id(self._emitter, id_, method, path) or group_of(path)
            whole = own.whole if own is not None else id_
            listed.setdefault((group, whole), []).append((path, method, id_, own is not None))
        for (group, whole), same in listed.items():
            first = leading(path for path, *_ in same)
            for path, method, id_, made in same:
                apart = distinguishing_parts(path, first) if path != first else []
                if made or self._emitter is not None or apart:
                    called = _Called(" ".join([whole, *(apart[0] if apart else ())]), group)
                    self._called[path, method] = called
                    if self._emitter == "fastapi":
                        self._bodies[f"Body_{id_}"] = called

    def _owner(self, file: str, steps: list[str]) -> tuple[list[str], int]:
        """What the schema belongs to, and how many steps of the pointer that took."""
        match steps:
            case ["components", "schemas", name, *_]:
                body = self._bodies.get(name)
                return [name] if body is None else [body.whole, "Body"], 3
            case ["components", "parameters", name, *rest]:
                return [name, "Parameter"], 3 + _until_schema(rest)
            case ["components", "headers", name, *rest]:
                return [name, "Header"], 3 + _until_schema(rest)
            case ["components", "requestBodies", name, *rest]:
                return [name, "Body", *self._media(file, steps[:3], rest)], 3 + _until_schema(rest)
            case ["components", "responses", name, "headers", header, *rest]:
                return [name, header], 5 + _until_schema(rest)
            case ["components", "responses", name, *rest]:
                return [name, "Reply", *self._media(file, steps[:3], rest)], 3 + _until_schema(rest)
            case ["components", "pathItems", name, *_]:
                return self._operation(file, steps, 3, name)
            case ["paths", path, *_]:
                return self._operation(file, steps, 2, path)
            case ["webhooks", name, *_]:
                return self._operation(file, steps, 2, name, plain=True)
            case ["components", "callbacks", name, _, *_]:
                return self._operation(file, steps, 4, name, plain=True)
            case _:
                name = _own_name(file, steps[:1])
                return ([name], min(1, len(steps))) if file else (steps[-2:-1], max(0, len(steps) - 1))

    def _operation(self, file: str, steps: list[str], at: int, path: str, plain: bool = False) -> tuple[list[str], int]:
        """`plain`: the path is a name, and says enough without the method."""
        rest = steps[at:]
        if rest and (rest[0] in METHODS or rest[0] == "additionalOperations"):
            width = 2 if rest[0] == "additionalOperations" else 1
            method = rest[width - 1]
            id_ = self._text(file, steps[: at + width], "operationId")
            called, own = self._called.get((path, method)), own_name(self._emitter, id_, method, path)
            whole = called.whole if called is not None else own.whole if own is not None else id_
            owner = whole or (path if plain else f"{method} {path}")
            at, rest = at + width, rest[width:]
        else:
            owner = path
        match rest:
            case ["callbacks", name, _, *_]:
                return self._operation(file, steps, at + 3, f"{owner} {name}", plain=True)
            case ["parameters", index, *more]:
                name = self._text(file, [*steps[:at], "parameters", index], "name") or f"parameter {index}"
                return [owner, name], at + 2 + _until_schema(more)
            case ["requestBody", *more]:
                return [owner, "Body", *self._media(file, [*steps[:at], "requestBody"], more)], at + 1 + _until_schema(
                    more
                )
            case ["responses", status, "headers", header, *more]:
                return [owner, header], at + 4 + _until_schema(more)
            case ["responses", status, *more]:
                word = self._reply(file, [*steps[:at], "responses"], status)
                media = self._media(file, [*steps[:at], "responses", status], more)
                return [owner, word, *media], at + 2 + _until_schema(more)
            case _:
                return [owner], at

    def _reply(self, file: str, steps: list[str], status: str) -> str:
        """ "Reply" for the first success; other statuses say which they are."""
        statuses = sorted(self._keys(file, steps))
        good = [each for each in statuses if each.startswith("2")] or ["default"]
        if status == good[0]:
            return "Reply"
        return "Error" if status == "default" else f"Reply{status.upper()}"

    def _media(self, file: str, steps: list[str], rest: list[str]) -> list[str]:
        """The words of the media type, where the content has several different inline schemas."""
        if len(rest) < 2 or rest[0] != "content":
            return []
        inline: dict[str, object] = {}
        different: list[object] = []
        for media in self._keys(file, [*steps, "content"]):
            value = self._value(file, [*steps, "content", media])
            schema = cast("dict[str, object]", value).get("schema") if isinstance(value, dict) else None
            if isinstance(schema, dict) and "$ref" not in schema and kind_of(media) != "binary":
                inline[media] = cast("dict[str, object]", schema)
                if schema not in different:
                    different.append(cast("dict[str, object]", schema))
        if len(different) < 2 or rest[1] not in inline:
            return []
        return [re.sub(r"^(application|text)/", "", rest[1].split(";")[0])]

    def _inner(self, base: str, steps: list[str]) -> Iterator[str]:
        """The words for the steps inside a schema."""
        index = 0
        while index < len(steps):
            step = steps[index]
            after = steps[index + 1] if index + 1 < len(steps) else ""
            here = f"{base}/{escape(step)}"
            if step in ("properties", "$defs", "definitions") and after:
                yield after
            elif step in ("additionalProperties", "unevaluatedProperties") or (step == "patternProperties" and after):
                yield "Value"
            elif step == "propertyNames":
                yield "Key"
            elif step == "items":
                yield "Item"
            elif step == "prefixItems" and after:
                yield f"Item{int(after) + 1}" if after.isdigit() else after
            elif step in ("oneOf", "anyOf") and after:
                yield from self._variant(here, after)
            elif step == "type":
                yield "Object"
            elif step == "discriminator":
                yield "Base"
            elif step == "contentSchema":
                pass  # what the text is called, its content is
            elif step != "allOf":
                yield step
                after = ""
            takes_two = step in _WITH_KEY and bool(after)
            base = f"{here}/{escape(after)}" if takes_two else here
            index += 2 if takes_two else 1

    def _variant(self, group: str, index: str) -> Iterator[str]:
        if index.isdigit():
            named = is_named(group.rpartition("/")[0])
            word = word_of(self._document_value(group), int(index), named=named)
            if word is not None:
                yield word

    def _text(self, file: str, steps: list[str], key: str) -> str | None:
        value = self._value(file, steps)
        found = cast("dict[str, object]", value).get(key) if isinstance(value, dict) else None
        return found if isinstance(found, str) and found.strip() else None

    def _keys(self, file: str, steps: list[str]) -> list[str]:
        value = self._value(file, steps)
        return list(cast("dict[str, object]", value)) if isinstance(value, dict) else []

    def _value(self, file: str, steps: list[str]) -> object:
        return self._document_value(f"{file}#" + "".join(f"/{escape(step)}" for step in steps))

    def _document_value(self, pointer: str) -> object:
        """What is written at a pointer (behind a `$ref`, if there is one); None where nothing is."""
        from clientloom.diagnostics.records import BadInput

        try:
            return self._document.node(pointer).resolve().value
        except BadInput:
            return None


_WITH_KEY = frozenset(
    {"properties", "$defs", "definitions", "patternProperties", "prefixItems", "oneOf", "anyOf", "type", "allOf"}
)


def _operations(root: object) -> Iterator[tuple[str, str, dict[str, object]]]:
    """Path, method and text of every operation that is written under `paths`."""
    paths = cast("dict[str, object]", root).get("paths") if isinstance(root, dict) else None
    for path, item in cast("dict[str, object]", paths).items() if isinstance(paths, dict) else ():
        for method, written in cast("dict[str, object]", item).items() if isinstance(item, dict) else ():
            if method in METHODS and isinstance(written, dict):
                yield path, method, cast("dict[str, object]", written)


def _until_schema(steps: list[str]) -> int:
    """How many steps lead from a parameter, header, body or reply to its schema."""
    for index, step in enumerate(steps):
        if step in ("schema", "itemSchema"):
            return index + 1
    return len(steps)


def _own_name(file: str, steps: list[str]) -> str:
    if steps:
        return steps[-1]
    return _FILE_ENDING.sub("", file.replace("\\", "/").rsplit("/", 1)[-1])
