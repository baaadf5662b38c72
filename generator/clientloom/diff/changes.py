"""The changes between two surfaces, in Python's terms, each with what it means for users.

The table is in docs/changes.md. What travels both ways gets the graver of the two judgements.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Literal, TypeAlias

from msgspec import Struct

from clientloom.diff.directions import Way, ways_of
from clientloom.diff.types import is_open, relation, values_of
from clientloom.surface.records import Row

Level: TypeAlias = Literal["breaking", "risky", "compatible"]
LEVELS: tuple[Level, ...] = ("breaking", "risky", "compatible")
_SCOPES = re.compile(r"\([^)]*\)")


class Change(Struct, frozen=True):
    """One change. `name` is what users write (`client.orders.list(limit=)`); `row` is its row in the surface.

    `renamed` is the new name where the old one stands for the same thing no more.
    """

    level: Level
    name: str
    what: str
    row: str
    renamed: str | None = None


def compare(old: Mapping[str, Row], new: Mapping[str, Row]) -> list[Change]:
    """All changes, the gravest first, then by name."""
    before = {name: row for name, row in old.items() if not row.get("gone")}
    after = {name: row for name, row in new.items() if not row.get("gone")}
    found = list(_Comparison(before, _behind_aliases(before, after)).changes())
    return sorted(found, key=lambda each: (LEVELS.index(each.level), each.name, each.what))


def _behind_aliases(old: Mapping[str, Row], new: Mapping[str, Row]) -> dict[str, Row]:
    """The new rows, where what became another name of a class has the parts of that class."""
    found = dict(new)
    for name, row in new.items():
        target = str(row.get("type"))
        was, now = old.get(name), new.get(target)
        if row.get("kind") != "alias" or was is None or now is None or was["kind"] != now.get("kind"):
            continue
        found[name] = now
        for part, held in new.items():
            if part.startswith((f"{target}.", f"{target} | ")):
                found[name + part[len(target) :]] = held
    return found


def gravest(changes: Iterable[Change]) -> Level | None:
    """The level of the whole; None where nothing has changed."""
    there = {each.level for each in changes}
    return next((level for level in LEVELS if level in there), None)


class _Comparison:
    """The rows of both sides, without what is gone."""

    def __init__(self, old: Mapping[str, Row], new: Mapping[str, Row]) -> None:
        self._old = old
        self._new = new
        self._ways = {**ways_of(new)}
        for name, way in ways_of(old).items():
            self._ways[name] = self._ways.get(name, way) | way
        self._methods = {row["operation"]: name for name, row in new.items() if "operation" in row and name not in old}
        self._owners: dict[str, str] = {}  # of pointers, where the class is new
        self._places: dict[str, list[str]] = {}  # pointers of each former class
        self._fresh: dict[str, list[str]] = {}  # what is new, by what it is in
        for name in new:
            owner, sign, place = name.partition(" @ ")
            if sign and owner not in old:
                self._owners[place] = owner
            if name not in old:
                self._fresh.setdefault(_scope(name), []).append(name)
        for name in old:
            owner, sign, place = name.partition(" @ ")
            if sign and owner not in new:
                self._places.setdefault(owner, []).append(place)
        removed = ((name, self._heir(name, row)) for name, row in old.items() if name not in new)
        self._heirs = {name: heir for name, heir in removed if heir is not None}

    def changes(self) -> Iterator[Change]:
        for name, row in self._old.items():
            if name not in self._new:
                if not self._goes_with_another(name, self._new, self._old):
                    yield from self._removed(name, row)
            elif row != self._new[name]:
                yield from self._changed(name, row, self._new[name])
        for name, row in self._new.items():
            if name not in self._old and not self._goes_with_another(name, self._old, self._new):
                yield from self._added(name, row)

    @staticmethod
    def _goes_with_another(name: str, other: Mapping[str, Row], own: Mapping[str, Row]) -> bool:
        """Whether what it belongs to is missing on the other side as well: that is said once."""
        if " @ " in name and not name.startswith("client @ "):
            return True
        owner = name.partition(" ")[0].partition("(")[0]
        if owner == name:
            owner = _scope(name)
        return owner in own and (owner not in other or own[owner].get("kind") != other[owner].get("kind"))

    # what is there on one side only

    def _removed(self, name: str, row: Row) -> Iterator[Change]:
        heir = self._heirs.get(name)
        if heir is not None:
            yield Change("breaking", shown(name), f"is called {shown(heir)} now", name, heir)
        elif name.startswith("client @ "):
            moved = not any(each.startswith("client @ ") and each in self._old for each in self._new)
            yield Change("risky" if moved else "breaking", "client", f"the server {name[9:]} was removed", name)
        elif " | " in name:
            way = self._way(name)
            owner, _, variant = name.partition(" | ")
            level: Level = "breaking" if Way.REQUEST in way else "risky"
            yield Change(level, shown(owner), f"the variant {variant} was removed", name)
        else:
            yield Change("breaking", shown(name), "was removed", name)

    def _heir(self, name: str, row: Row) -> str | None:
        """The name that the same thing has now."""
        if "operation" in row and name.startswith("client."):
            return self._methods.get(row["operation"])
        if name.startswith("models.") and row.get("kind") not in (None, "literal"):
            found = {self._owners[place] for place in self._places.get(name, ()) if place in self._owners}
            return found.pop() if len(found) == 1 else None
        key = next((key for key in ("wire", "value", "scheme", "variable") if key in row), None)
        if key is None:
            return None
        meaning = (row[key], row.get("in"))
        same = [
            each
            for each in self._fresh.get(_scope(name), ())
            if (self._new[each].get(key), self._new[each].get("in")) == meaning
        ]
        return same[0] if len(same) == 1 else None

    def _added(self, name: str, row: Row) -> Iterator[Change]:
        if name in self._heirs.values():
            return
        way = self._way(name)
        level: Level = "compatible"
        what = "was added"
        if name.startswith("client @ "):
            name_, what = "client", f"the server {name[9:]} was added"
            yield Change("compatible", name_, what, name)
            return
        if (name.endswith(")") and row.get("required")) or (
            name.endswith(")") and "variable" in row and row.get("default") is None
        ):
            level, what = "breaking", "was added, and must be given"
        elif " | " in name:
            owner, _, variant = name.partition(" | ")
            level = "breaking" if Way.REPLY in way else "compatible"
            yield Change(level, shown(owner), f"the variant {variant} was added", name)
            return
        elif "value" in row:
            level = "risky" if Way.REPLY in way else "compatible"
        elif "wire" in row and name.startswith("models."):
            if row.get("required") and Way.REQUEST in way and not row.get("read_only"):
                level, what = "breaking", "was added, and must be given"
            elif row.get("required"):
                level, what = "risky", "was added and always comes: replies that you make yourself lack it"
        yield Change(level, shown(name), what, name)

    def _way(self, name: str) -> Way:
        if not name.startswith("models."):
            return Way.REPLY if name.startswith(("headers.", "webhooks.")) else Way.REQUEST
        return self._ways.get(name[len("models.") :].partition(" ")[0].partition(".")[0], Way.BOTH)

    # what is there on both sides

    def _changed(self, name: str, old: Row, new: Row) -> Iterator[Change]:
        if "operation" in old and name.startswith("client."):
            found = _method(old, new)
        elif name.endswith(")") and name.startswith("client."):
            found = _argument(old, new)
        elif name.startswith("client"):
            found = _client(name, old, new)
        elif "kind" in old:
            found = self._class(name, old, new)
        else:
            found = self._part(name, old, new)
        for level, what in found:
            yield Change(level, shown(name), what, name)
        if bool(old.get("deprecated")) != bool(new.get("deprecated")):
            word = "is deprecated now" if new.get("deprecated") else "is deprecated no more"
            yield Change("compatible", shown(name), word, name)

    def _class(self, name: str, old: Row, new: Row) -> Iterator[tuple[Level, str]]:
        way = self._way(name)
        if old["kind"] != new.get("kind"):
            yield "breaking", f"is {_a(new.get('kind'))} now, and was {_a(old['kind'])}"
            return
        if bool(old.get("closed")) != bool(new.get("closed")):
            yield "risky", "takes no further fields now" if new.get("closed") else "takes further fields now"
        if old.get("further") != new.get("further") and old["kind"] == "model":
            yield "risky", f"further fields are {new.get('further')} now, and were {old.get('further')}"
        if old.get("base") != new.get("base"):
            yield "breaking", f"its values are of the kind {new.get('base')} now, and were {old.get('base')}"
        if (old.get("strategy"), old.get("by")) != (new.get("strategy"), new.get("by")):
            yield "risky", "its variants are distinguished in another way now"
        if "type" in old:
            yield from _by_way(old["type"], new["type"], way)
        if "values" in old:
            was, now = ({json.dumps(each) for each in row.get("values", ())} for row in (old, new))
            if was - now:
                yield "risky", f"the values {', '.join(sorted(was - now))} were removed"
            if now - was:
                level: Level = "risky" if Way.REPLY in way and name.startswith("models.") else "compatible"
                yield level, f"the values {', '.join(sorted(now - was))} were added"

    def _part(self, name: str, old: Row, new: Row) -> Iterator[tuple[Level, str]]:
        """A field of a model, a member of an enum, a variant, or what a webhook or an error is for."""
        way = self._way(name)
        if " | " in name:
            if old.get("tags") != new.get("tags"):
                yield "risky", "its tags are others now"
            return
        if old.get("value") != new.get("value"):
            yield "breaking", _other("value", old, new)
        if old.get("wire") != new.get("wire"):
            yield "compatible", f"is called {new.get('wire')!r} on the wire now, and was {old.get('wire')!r}"
        if "type" in old and "type" in new:
            yield from _by_way(old["type"], new["type"], way)
        if old.get("required") and not new.get("required"):
            level: Level = "breaking" if Way.REPLY in way else "compatible"
            yield level, "is optional now: it may be UNSET"
        if new.get("required") and not old.get("required"):
            yield ("breaking" if Way.REQUEST in way else "risky"), "is required now"
        if old.get("default") != new.get("default"):
            yield "risky", _other("default", old, new)
        for flag, words in (("read_only", "only comes"), ("write_only", "is only sent"), ("secret", "is secret")):
            if bool(old.get(flag)) != bool(new.get(flag)):
                yield "risky", f"{words} now" if new.get(flag) else f"no longer {words}"
        if old.get("base") != new.get("base"):
            yield "breaking", f"derives from {new.get('base')} now, and did from {old.get('base')}"
        if isinstance(old.get("types"), dict):
            for media, text in old["types"].items():
                if media in new.get("types", {}):
                    yield from _by_way(text, new["types"][media], Way.REPLY)


def _method(old: Row, new: Row) -> Iterator[tuple[Level, str]]:
    if old["operation"] != new["operation"]:
        yield "risky", f"is {new['operation']} now, and was {old['operation']}"
    was, now = old.get("versions", []), new.get("versions", [])
    for version in was:
        if version not in now:
            yield "breaking", f"the version {version} was removed"
    for version in now:
        if version not in was:
            yield "compatible", f"the version {version} was added"
    if old.get("version") != new.get("version") and old.get("version"):
        yield "breaking", f"speaks {new.get('version')} unless told otherwise, and did {old['version']}"
    yield from _returns(old.get("returns", {}), new.get("returns", {}))
    yield from _pages(old.get("pages", []), new.get("pages", []))
    yield from _errors(old.get("errors", {}), new.get("errors", {}))
    if old.get("headers") != new.get("headers"):
        level: Level = "breaking" if old.get("headers") else "compatible"
        yield level, f"its headers are {new.get('headers') or 'untyped'} now"
    yield from _security(old.get("security", []), new.get("security", []))
    for flag, words in (
        ("retry", "may be sent again after a failure"),
        ("idempotency_key", "sends an idempotency key"),
    ):
        if bool(old.get(flag)) != bool(new.get(flag)):
            yield "risky", f"{words} now" if new.get(flag) else f"{words} no more"


def _returns(old: Mapping[str, str], new: Mapping[str, str]) -> Iterator[tuple[Level, str]]:
    """Of each status and media type what it decodes to; a further status breaks, a further media type does not."""
    known = set(old.values())
    statuses = {key.partition(" ")[0] for key in old}
    for key, text in new.items():
        if key in old:
            yield from _by_way(old[key], text, Way.REPLY, f" ({key})")
        elif text not in known:
            level: Level = "compatible" if key.partition(" ")[0] in statuses else "breaking"
            yield level, f"may return {text} ({key}), too"
    for key, text in old.items():
        if key not in new and text not in new.values():
            yield ("risky" if new else "breaking"), f"no longer returns {text} ({key})"


def _pages(old: list[Row], new: list[Row]) -> Iterator[tuple[Level, str]]:
    if bool(old) != bool(new):
        yield "breaking", (
            "returns a pager now, which sends nothing until it is read"
            if new
            else "returns one reply now, and no pager"
        )
        return
    for was, now in zip(old, new, strict=False):
        if was.get("style") != now.get("style"):
            yield "risky", f"pages by {now.get('style')} now, and did by {was.get('style')}"
        if was.get("cap") != now.get("cap"):
            yield "risky", f"reaches {now.get('cap') or 'all'} items by offset now, and did {was.get('cap') or 'all'}"
        for argument in was.get("arguments", ()):
            if argument not in now.get("arguments", ()):
                yield "breaking", f"does not page by {argument} any more"
        yield from _by_way(was["item"], now["item"], Way.REPLY, " (item)")


def _errors(old: Mapping[str, str], new: Mapping[str, str]) -> Iterator[tuple[Level, str]]:
    for key, text in old.items():
        if key not in new:
            yield "breaking", f"the error {key} has no typed body any more, and had {text}"
        elif new[key] != text:
            yield "breaking", f"the error {key} has {new[key]} now, and had {text}"
    for key, text in new.items():
        if key not in old:
            yield "compatible", f"the error {key} has {text} now"


def _security(old: list[str], new: list[str]) -> Iterator[tuple[Level, str]]:
    was, now = ({_SCOPES.sub("", each) for each in found} for found in (old, new))
    if (not was or "" in was) and now and "" not in now:
        yield "breaking", f"needs credentials now: {' or '.join(sorted(now))}"
    elif was - now:
        yield "breaking", f"no longer takes the credentials {' or '.join(sorted(was - now)) or 'none'}"
    elif now - was:
        yield "compatible", f"takes the credentials {' or '.join(sorted(now - was)) or 'none'}, too"
    elif old != new:
        yield "risky", "needs other scopes now"


def _argument(old: Row, new: Row) -> Iterator[tuple[Level, str]]:
    if old.get("in") != new.get("in"):
        yield "risky", f"is sent in {new.get('in')} now, and was in {old.get('in')}"
    if old.get("wire") != new.get("wire"):
        yield "compatible", f"is called {new.get('wire')!r} on the wire now, and was {old.get('wire')!r}"
    if old.get("pass") == "positional" and new.get("pass") != "positional":
        yield "breaking", "must be given by keyword now"
    if new.get("required") and not old.get("required"):
        yield "breaking", "must be given now"
    if old.get("required") and not new.get("required"):
        yield "compatible", "may be left out now"
    if "type" in old and "type" in new:
        yield from _by_way(old["type"], new["type"], Way.REQUEST)
    if old.get("default") != new.get("default"):
        yield "risky", _other("default", old, new)
    if isinstance(old.get("types"), dict):
        yield from _bodies(old["types"], new.get("types", {}))


def _bodies(old: Mapping[str, str], new: Mapping[str, str]) -> Iterator[tuple[Level, str]]:
    first = next(iter(old), None)
    for media, text in old.items():
        if media in new:
            yield from _by_way(text, new[media], Way.REQUEST, f" ({media})")
        else:
            yield "breaking", f"is no longer sent as {media}"
    for media, text in new.items():
        if media not in old:
            yield "compatible", f"may be {text} ({media}), too"
    if first in new and next(iter(new)) != first:
        yield "risky", f"is sent as {next(iter(new))} unless told otherwise, and was as {first}"


def _client(name: str, old: Row, new: Row) -> Iterator[tuple[Level, str]]:
    """The client class, a resource, or an argument of the client."""
    for key, words in (("class", "class"), ("module", "module")):
        if old.get(key) != new.get(key):
            yield "breaking", f"its {words} is called {new.get(key)} now, and was {old.get(key)}"
    if old.get("default_version") != new.get("default_version"):
        yield "breaking", f"speaks {new.get('default_version')} now, and did {old.get('default_version')}"
    if (old.get("kind"), old.get("in"), old.get("wire")) != (new.get("kind"), new.get("in"), new.get("wire")):
        yield "breaking", "is another kind of credential now"
    if old.get("argument") != new.get("argument"):
        yield "breaking", f"is for {new.get('argument')} now, and was for {old.get('argument')}"
    if old.get("default") != new.get("default") and "variable" in old:
        level: Level = "breaking" if new.get("default") is None else "risky"
        yield level, _other("default", old, new)


def _by_way(old: str, new: str, way: Way, where: str = "") -> Iterator[tuple[Level, str]]:
    """What another type means: senders mind what is refused, readers mind what may come."""
    how = relation(old, new)
    what = f"is {new} now, and was {old}{where}"
    gone, come = values_of(old) - values_of(new), values_of(new) - values_of(old)
    if (gone or come) and is_open(old) and is_open(new):
        # a list of values that takes others, too
        yield ("risky" if gone or Way.REPLY in way else "compatible"), what
    elif how == "same":
        return
    elif how == "other":
        yield "breaking", what
    elif how == "wider":
        yield ("breaking" if Way.REPLY in way else "compatible"), what
    else:
        yield ("breaking" if Way.REQUEST in way else "risky"), what


def shown(name: str) -> str:
    """A row's name as users write it: `client.orders.list(limit=)`."""
    return f"{name[:-1]}=)" if name.endswith(")") else name


def _scope(name: str) -> str:
    """What a name is in: the method of an argument, the class of a field."""
    return name.rpartition("(")[0] + "(" if name.endswith(")") else name.rpartition(".")[0]


def _other(key: str, old: Row, new: Row) -> str:
    was, now = (json.dumps(row[key]) if key in row else "none" for row in (old, new))
    return f"has the {key} {now} now, and had {was}"


def _a(kind: object) -> str:
    return f"{'an' if str(kind)[:1] in 'aeiou' else 'a'} {kind}"
