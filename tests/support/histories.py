"""Random histories of a document: things come, go and come back, under names that read alike."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

from clientloom.config.records import parse_config
from clientloom.pipeline import print_package, understand
from clientloom.surface import read_surface
from support.names_of_package import Names

CONFIG = b'[package]\nname = "shop"\n[document]\npath = "openapi.json"\n'
TAGS = ("Orders", "orders", "Order-s", "Jobs")
IDS = (
    *("listOrders", "list_orders", "list-orders", "ListOrders", "list orders", "LIST_ORDERS", "list.orders"),
    *("listorders", "getOrder", "get_order", "get-order", "GetOrder", "run", "Run", "RUN", "run-"),
)
PATHS = ("/orders", "/all-orders", "/v2/orders", "/orders/{id}", "/jobs", "/jobs/{id}", "/run")
COMPONENTS = ("Order", "order", "OrderItem", "Item", "Order_item", "JobReply", "ListOrdersReply")
WIRES = ("fooBar", "foo_bar", "foo-bar", "item", "Item", "address", "state", "order", "extra-fields")
ARGUMENTS = ("pageSize", "page_size", "page-size", "options", "body", "state")
SHAPES = (("street", "city"), ("width", "height"), ("sku",))
VALUES = (["open", "shut"], ["pending", "running", "failed", "timed-out", "lost"], ["in-progress", "in_progress"])

Json = dict[str, Any]


class History:
    """A document that changes; what was removed waits to come back."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.document: Json = {
            "openapi": "3.0.3",
            "info": {"title": "Shop", "version": "1"},
            "servers": [{"url": "https://shop.test"}],
            "paths": {},
            "components": {"schemas": {}},
        }
        self.removed: list[tuple[Json, str, Json]] = []

    def change(self) -> str:
        """One step; what it did."""
        for _ in range(20):
            done = self.random.choice((self._add, self._add, self._remove, self._restore))()
            if done is not None:
                return done
        return "nothing"

    @property
    def _schemas(self) -> Json:
        found: Json = self.document["components"]["schemas"]
        return found

    def _operations(self) -> Iterator[tuple[Json, str]]:
        for item in self.document["paths"].values():
            for verb in item:
                yield item, verb

    def _ids(self) -> set[str]:
        return {item[verb]["operationId"] for item, verb in self._operations()}

    def _objects(self) -> list[Json]:
        found: list[Json] = []

        def walk(schema: Json) -> None:
            if "properties" in schema:
                found.append(schema)
                for each in schema["properties"].values():
                    walk(each)
            if "items" in schema:
                walk(schema["items"])

        for schema in self._schemas.values():
            walk(schema)
        for item, verb in self._operations():
            walk(item[verb]["responses"]["200"]["content"]["application/json"]["schema"])
        return found

    def _schema(self, depth: int = 0) -> Json:
        choice = self.random.randrange(8 if depth < 2 else 4)
        if choice < 2:
            return {"type": self.random.choice(("string", "integer"))}
        if choice == 2:
            return {"type": "string", "enum": list(self.random.choice(VALUES))}
        if choice == 3 and self._schemas:
            return {"$ref": f"#/components/schemas/{self.random.choice(sorted(self._schemas))}"}
        if choice in (4, 5):
            shape = self.random.choice(SHAPES)
            return {"type": "object", "properties": {wire: {"type": "string"} for wire in shape}}
        if choice == 6:
            return {"type": "array", "items": self._schema(depth + 1)}
        return self._object(depth + 1)

    def _object(self, depth: int = 0) -> Json:
        wires = self.random.sample(WIRES, self.random.randint(1, 3))
        return {"type": "object", "properties": {wire: self._schema(depth + 1) for wire in wires}}

    def _operation(self, path: str) -> Json:
        reply = self._object() if self.random.random() < 0.5 else self._schema()
        parameters = [
            {"name": name, "in": self.random.choice(("query", "header")), "schema": {"type": "string"}}
            for name in self.random.sample(ARGUMENTS, self.random.randint(0, 3))
        ]
        parameters += [
            {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}
            for name in re.findall(r"{(\w+)}", path)
        ]
        return {
            "operationId": self.random.choice([each for each in IDS if each not in self._ids()]),
            "tags": [self.random.choice(TAGS)],
            "parameters": parameters,
            "responses": {"200": {"description": "ok", "content": {"application/json": {"schema": reply}}}},
        }

    def _add(self) -> str | None:
        kind = self.random.randrange(4)
        if kind == 0:
            name = self.random.choice(COMPONENTS)
            if name in self._schemas:
                return None
            self._schemas[name] = self._object()
            return f"component {name}"
        if kind == 1:
            path, verb = self.random.choice(PATHS), self.random.choice(("get", "post"))
            item = self.document["paths"].setdefault(path, {})
            if verb in item:
                return None
            item[verb] = self._operation(path)
            return f"{verb} {path}"
        if kind == 2 and (objects := self._objects()):
            properties = self.random.choice(objects)["properties"]
            wire = self.random.choice(WIRES)
            if wire in properties:
                return None
            properties[wire] = self._schema(1)
            return f"field {wire}"
        if kind == 3 and (operations := list(self._operations())):
            item, verb = self.random.choice(operations)
            name, place = self.random.choice(ARGUMENTS), self.random.choice(("query", "header"))
            if any(each["name"] == name and each["in"] == place for each in item[verb]["parameters"]):
                return None
            item[verb]["parameters"].append({"name": name, "in": place, "schema": {"type": "string"}})
            return f"argument {name}"
        return None

    def _remove(self) -> str | None:
        kind = self.random.randrange(3)
        holder: Json | None = None
        name = ""
        if kind == 0 and self._schemas:
            name = self.random.choice(sorted(self._schemas))
            if f'"#/components/schemas/{name}"' in json.dumps(self.document):
                return None
            holder = self._schemas
        elif kind == 1 and (operations := list(self._operations())):
            holder, name = self.random.choice(operations)
        elif kind == 2 and (objects := self._objects()):
            holder = self.random.choice(objects)["properties"]
            if not holder:
                return None
            name = self.random.choice(sorted(holder))
        if holder is None:
            return None
        self.removed.append((holder, name, holder.pop(name)))
        return f"without {name}"

    def _restore(self) -> str | None:
        if not self.removed:
            return None
        holder, name, value = self.removed.pop(self.random.randrange(len(self.removed)))
        refs = set(re.findall(r'"#/components/schemas/([^"]+)"', json.dumps(value)))
        if name in holder or not refs <= self._schemas.keys() or value.get("operationId") in self._ids():
            return None
        holder[name] = value
        return f"again {name}"


class Judge:
    """Remembers what every name ever meant and every thing was ever called, and counts what changed."""

    def __init__(self) -> None:
        self.methods: dict[str, str] = {}  # "GET /orders" -> name
        self.arguments: dict[tuple[str, str], str] = {}
        self.fields: dict[tuple[str, str], str] = {}  # (class, wire) -> field
        self.classes: dict[str, str] = {}  # address in the document -> class
        self.meant: dict[tuple[str, str], str] = {}  # (scope, name) -> what it means
        self.homes: dict[str, set[str]] = {}  # class -> addresses
        self.lost: list[str] = []

    def see(self, document: Json, names: Names) -> None:
        for name, told in names.methods.items():
            self._same(self.methods, told, name, "methods")
        for (method, argument), wire in names.arguments.items():
            self._same(self.arguments, (names.methods[method], wire), argument, f"arguments of {names.methods[method]}")
        for owner, fields in names.fields.items():
            for field, (wire, _) in fields.items():
                self._same(self.fields, (owner, wire), field, f"fields of {owner}")
        now: dict[str, tuple[str, frozenset[str]]] = {}
        called = {told: name for name, told in names.methods.items()}
        for path, item in document["paths"].items():
            for verb, operation in item.items():
                key = f"{verb.upper()} {path}"
                schema = operation["responses"]["200"]["content"]["application/json"]["schema"]
                if key not in called:
                    self.lost.append(f"{key} is not there")
                    continue
                self._walk(schema, key, names.results[called[key]], names, document, now)
        for address, (name, wires) in now.items():
            before = self.classes.get(address)
            if before is not None and before != name and not self._came_apart(document, before, address, wires):
                self.lost.append(f"{address}: {before} became {name}")
            homes = self.homes.setdefault(name, set())
            if before is None and homes and not any(_at(document, other) for other in homes):
                self.lost.append(f"{name}, of {sorted(homes)[:2]}, was given to {address}")
            homes.add(address)
        for address, (name, _) in now.items():
            self.classes[address] = name

    def _came_apart(self, document: Json, name: str, address: str, wires: frozenset[str]) -> bool:
        """Whether a class that served several places cannot any more: one of them has other fields now."""
        others = [_at(document, other) for other in self.homes[name] if other != address]
        return any(frozenset(other["properties"]) != wires for other in others if other)

    def _same(self, known: dict[Any, str], what: Any, name: str, scope: str) -> None:
        if known.setdefault(what, name) != name:
            self.lost.append(f"{what}: {known[what]} became {name}")
            known[what] = name
        if self.meant.setdefault((scope, name), str(what)) != str(what):
            self.lost.append(f"{name} in {scope}: {self.meant[scope, name]} became {what}")
            self.meant[scope, name] = str(what)

    def _walk(
        self,
        schema: Json,
        address: str,
        text: str,
        names: Names,
        document: Json,
        now: dict[str, tuple[str, frozenset[str]]],
    ) -> None:
        """Go through the document and the classes side by side."""
        if "$ref" in schema:
            address = schema["$ref"]
            schema = document["components"]["schemas"][address.rpartition("/")[2]]
        if "items" in schema:
            found = re.search(r"(?:list|Pager)\[(.*)\]", text)
            if found is None:
                self.lost.append(f"{address} is a list, not {text}")
                return
            self._walk(schema["items"], f"{address}[]", found[1], names, document, now)
            return
        if not schema.get("properties"):
            return
        name = re.sub(r"\bmodels\.|\s*\|\s*None$", "", text)
        if name not in names.fields:
            if name in names.aliases:
                self._walk(schema, address, names.aliases[name], names, document, now)
            else:
                self.lost.append(f"{address} is {text}")
            return
        if address in now:
            return
        now[address] = (name, frozenset(schema["properties"]))
        fields = {wire: (field, kind) for field, (wire, kind) in names.fields[name].items()}
        if fields.keys() != schema["properties"].keys():
            self.lost.append(f"{address}: {name} has {sorted(fields)}")
            return
        for wire, each in schema["properties"].items():
            self._walk(each, f"{address}.{wire}", fields[wire][1], names, document, now)


def _at(document: Json, address: str) -> Json | None:
    """The object at an address of the document; None where there is none any more."""
    start, _, rest = address.partition("/schemas/") if address.startswith("#") else ("", "", "")
    if start:
        steps = re.split(r"(?=\[\])|\.", rest)
        schema = document["components"]["schemas"].get(steps[0])
    else:
        verb, _, rest = address.partition(" ")
        steps = re.split(r"(?=\[\])|\.", rest)
        operation = document["paths"].get(steps[0], {}).get(verb.lower())
        schema = operation and operation["responses"]["200"]["content"]["application/json"]["schema"]
    for step in steps[1:]:
        schema = schema and (schema.get("items") if step == "[]" else schema.get("properties", {}).get(step))
    return schema if schema and schema.get("properties") else None


def generate(document: Json, before: bytes | None) -> tuple[dict[str, bytes], bytes]:
    """The files of a package, and its surface."""
    data = json.dumps(document).encode()
    config = parse_config(CONFIG, Path("client.toml"))
    known = None if before is None else read_surface(before, Path("surface.json"))
    understood = understand(config, read=lambda path: data if path.suffix == ".json" else CONFIG, before=known)
    return print_package(understood), understood.surface.text()


def _all_reachable(document: Json) -> Json:
    """The document with an operation that returns every component, so that the judge sees them all."""
    document = deepcopy(document)
    every = {name: {"$ref": f"#/components/schemas/{name}"} for name in document["components"]["schemas"]}
    schema = {"type": "object", "properties": {"": {"type": "string"}, **every}}
    reply = {"200": {"description": "ok", "content": {"application/json": {"schema": schema}}}}
    document["paths"]["/everything"] = {"get": {"operationId": "everything", "tags": ["Every"], "responses": reply}}
    return document


def play(seed: int, steps: int, *, memory: bool = True) -> Judge:
    history, judge = History(seed), Judge()
    surface: bytes | None = None
    for number in range(steps):
        done = history.change()
        before = len(judge.lost)
        document = _all_reachable(history.document)
        files, after = generate(document, surface if memory else None)
        judge.see(document, Names(files))
        judge.lost[before:] = [f"seed {seed}, step {number} ({done}): {each}" for each in judge.lost[before:]]
        if memory:
            again, same = generate(document, after)
            if same != after or again != files:
                judge.lost.append(f"seed {seed}, step {number} ({done}): a second run changes something")
        surface = after
    return judge
