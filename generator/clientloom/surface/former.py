"""The rows of a surface by what they are about: classes with their fields, methods with their arguments."""

from __future__ import annotations

from msgspec import Struct

from clientloom.surface.records import Row, Surface


class FormerClass(Struct):
    """A class that was published. `pointers` are those of its schemas, `fields` by wire name: name and row."""

    name: str
    row: Row = {}
    pointers: dict[str, bool] = {}  # whether it is gone
    parts: dict[str, Row] = {}  # fields and members, by name
    variants: dict[str, Row] = {}

    @property
    def gone(self) -> bool:
        """Whether it is not in the package any more."""
        return bool(self.row.get("gone"))

    @property
    def fields(self) -> dict[str, str]:
        """Names by wire name: of two the one that lives."""
        found: dict[str, str] = {}
        for name, row in self.parts.items():
            wire = row.get("wire")
            if wire is not None and (wire not in found or self.parts[found[wire]].get("gone")):
                found[wire] = name
        return found


class FormerMethod(Struct):
    resource: str
    name: str
    row: Row = {}
    arguments: dict[str, Row] = {}


class FormerGroup(Struct):
    """What has parts, or places where it is used: a class of headers, a list of values."""

    row: Row = {}
    parts: dict[str, Row] = {}
    uses: list[str] = []


class Former(Struct):
    classes: dict[str, FormerClass] = {}
    resources: dict[str, Row] = {}
    methods: dict[tuple[str, str], FormerMethod] = {}
    client: Row = {}
    client_arguments: dict[str, Row] = {}
    choices: dict[str, FormerGroup] = {}
    headers: dict[str, FormerGroup] = {}
    webhooks: dict[str, Row] = {}

    def operations(self) -> dict[str, FormerMethod]:
        """Methods by their operations; of several that an operation had, the one that lives."""
        found: dict[str, FormerMethod] = {}
        for method in self.methods.values():
            key = method.row.get("operation")
            if key and (key not in found or found[key].row.get("gone")):
                found[key] = method
        return found


def read_former(surface: Surface) -> Former:
    """All rows, each at its place."""
    former = Former()
    for name, row in surface.rows.items():
        if name.startswith("models."):
            _class_row(former, name[7:], row)
        elif name.startswith("client."):
            _client_row(former, name[7:], row)
        elif name.startswith("client("):
            former.client_arguments[name[7:-1]] = row
        elif name == "client":
            former.client = row
        elif name.startswith("types."):
            own, at, use = name[6:].partition(" @ ")
            group = former.choices.setdefault(own, FormerGroup())
            if at:
                group.uses.append(use)
            else:
                group.row = row
        elif name.startswith("headers."):
            own, dot, part = name[8:].partition(".")
            group = former.headers.setdefault(own, FormerGroup())
            if dot:
                group.parts[part] = row
            else:
                group.row = row
        elif name.startswith("webhooks."):
            former.webhooks[name[9:]] = row
    return former


def by_meaning(rows: dict[str, Row], *keys: str) -> dict[tuple[object, ...], str]:
    """Names by what their rows say under some keys: of two the one that lives."""
    found: dict[tuple[object, ...], str] = {}
    for name, row in rows.items():
        meaning = tuple(row.get(key) for key in keys)
        if meaning[-1] is not None and (meaning not in found or rows[found[meaning]].get("gone")):
            found[meaning] = name
    return found


def _class_row(former: Former, name: str, row: Row) -> None:
    own, at, pointer = name.partition(" @ ")
    own, bar, variant = (own, "", "") if at else name.partition(" | ")
    own, dot, part = (own, "", "") if at or bar else name.partition(".")
    known = former.classes.get(own)
    if known is None:
        known = former.classes[own] = FormerClass(own)
    if at:
        known.pointers[pointer] = bool(row.get("gone"))
    elif bar:
        known.variants[variant] = row
    elif dot:
        known.parts[part] = row
    else:
        known.row = row


def _client_row(former: Former, name: str, row: Row) -> None:
    own, call, argument = name.partition("(")
    resource, dot, method = own.partition(".")
    if not dot:
        former.resources[resource] = row
        return
    known = former.methods.get((resource, method))
    if known is None:
        known = former.methods[resource, method] = FormerMethod(resource, method)
    if call:
        known.arguments[argument[:-1]] = row
    else:
        known.row = row
