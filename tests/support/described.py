"""Documents as they are written, for those who draw values of their schemas and judge them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import quote, unquote, urldefrag, urljoin

from jsonschema.validators import extend
from openapi_schema_validator import OAS30Validator, OAS31Validator
from referencing import Registry
from referencing.exceptions import Unresolvable
from referencing.jsonschema import DRAFT202012

from clientloom.openapi import Document
from clientloom.source import parse

_HOME = "file:///described/"


class Described:
    """A document with its files and overlays. A schema is named by its URI, and judged by the document's dialect."""

    def __init__(self, document: Document) -> None:
        names = document.names
        files = {_uri(names[path]): parse(data, path) for path, data in document.meant.items()}
        self.uri = _uri("")
        self.root: dict[str, Any] = files[self.uri]
        self.dialect = document.dialect
        self.modern = not document.dialect.startswith(("2", "3.0"))
        self._table = f"{self.uri}#{'/definitions/' if self.dialect[0] == '2' else '/components/schemas/'}"
        found = self.root.get("definitions") or (self.root.get("components") or {}).get("schemas") or {}
        self.schemas: Mapping[str, Any] = found
        self._holders: list[dict[str, Any]] = []  # schemas with a discriminator
        self._bases: dict[int, str] = {}  # of those
        self._kinds: dict[int, dict[str, tuple[str, Any]]] = {}
        self._tags: dict[int, dict[str, list[str]]] | None = None
        resources = [(uri, DRAFT202012.create_resource(content)) for uri, content in files.items()]
        for uri, content in files.items():
            self._look(content, uri)
        for schema in self.schemas.values():
            if isinstance(schema, dict) and isinstance(schema.get("$id"), str):
                resources.append((urljoin(self.uri, schema["$id"]), DRAFT202012.create_resource(schema)))
        self.registry: Registry[Any] = Registry().with_resources(resources)
        self._validator = extend(OAS31Validator if self.modern else OAS30Validator, _Judging(self).keywords())

    def _look(self, part: Any, base: str) -> None:
        if isinstance(part, dict) and "discriminator" in part:
            self._bases[id(part)] = base
            self._holders.append(part)
        for each in part.values() if isinstance(part, dict) else part if isinstance(part, list) else ():
            self._look(each, base)

    def component(self, name: str) -> str:
        """The URI of a named schema."""
        return self._table + _step(name)

    def at(self, reference: str, base: str = "") -> tuple[Any, str]:
        """What a reference leads to, and the URI that references in that are relative to."""
        uri = urljoin(base, reference)
        return self.registry.resolver().lookup(uri).contents, urldefrag(uri)[0]

    def within(self, uri: str, *steps: str) -> str | None:
        """The URI of what is so many steps further in, references followed; None where there is nothing."""
        for step in steps:
            content, base = self.at(uri)
            while isinstance(content, dict) and "$ref" in content:
                uri = urljoin(base, content["$ref"])
                content, base = self.at(uri)
            if not isinstance(content, dict) or step not in content:
                return None
            uri = f"{uri if '#' in uri else uri + '#'}/{_step(step)}"
        return uri

    def is_valid(self, uri: str, value: Any) -> bool:
        """Whether a reply of a schema may be this value."""
        return next(self._validator({"$ref": uri}, registry=self.registry).iter_errors(value), None) is None

    def kinds(self, schema: Mapping[str, Any]) -> dict[str, tuple[str, Any]]:
        """What the values of a discriminator mean: the URI of a schema, and the schema."""
        known = self._kinds.get(id(schema))
        if known is None:
            known = self._kinds[id(schema)] = dict(self._known(schema))
        return known

    def tags(self, schema: Mapping[str, Any]) -> Mapping[str, list[str]]:
        """By which values of which properties discriminators know a schema."""
        if self._tags is None:
            self._tags = {}
            for each in self._holders:
                for value, (_, target) in self.kinds(each).items():
                    self._tags.setdefault(id(target), {}).setdefault(tag_of(each), []).append(value)
        return self._tags.get(id(schema), {})

    def _known(self, schema: Mapping[str, Any]) -> Iterator[tuple[str, tuple[str, Any]]]:
        said, base = schema["discriminator"], self._bases[id(schema)]
        mapped = {
            str(value): self.component(target) if target in self.schemas else urljoin(base, target)
            for value, target in ((said.get("mapping") or {}) if isinstance(said, dict) else {}).items()
        }
        listed = [each["$ref"] for word in ("oneOf", "anyOf") for each in schema.get(word, ()) if "$ref" in each]
        others = [(unquote(each.rpartition("/")[2]), urljoin(base, each)) for each in listed]
        if not listed:
            own = [(name, each) for name, each in self.schemas.items() if isinstance(each, dict)]
            own = [(name, each) for name, each in own if each is not schema]
            others = [(name, self.component(name)) for name, each in own if self._builds_on(each, schema, frozenset())]
        for value, target in {**{name: uri for name, uri in others if uri not in mapped.values()}, **mapped}.items():
            try:
                yield value, (target, self.at(target)[0])
            except Unresolvable:
                continue

    def _builds_on(self, schema: Any, parent: Mapping[str, Any], before: frozenset[int]) -> bool:
        """Whether a schema has another one among its parts, or is that."""
        if schema is parent:
            return True
        parts = schema.get("allOf", ()) if isinstance(schema, dict) and id(schema) not in before else ()
        for part in parts:
            if isinstance(part, dict) and isinstance(part.get("$ref"), str):
                try:
                    found = self.at(part["$ref"], self.uri)[0]
                except Unresolvable:
                    continue
                if self._builds_on(found, parent, before | {id(schema)}):
                    return True
        return False


class _Judging:
    """What OpenAPI says beyond JSON Schema, as far as a reply is concerned."""

    def __init__(self, described: Described) -> None:
        self.described = described
        self.busy: set[tuple[str, int]] = set()

    def keywords(self) -> dict[str, Any]:
        return {
            "discriminator": self.discriminator,
            "required": self.required,
            **{word: self.variants(word) for word in ("allOf", "anyOf", "oneOf")},
        }

    def variants(self, word: str) -> Any:
        """Where a discriminator tells which of the variants an object is, the others are not asked."""
        plain = OAS31Validator.VALIDATORS[word]

        def judge(validator: Any, variants: Any, instance: Any, schema: Any) -> Iterator[Any]:
            if word == "allOf" or "discriminator" not in schema or not isinstance(instance, dict):
                yield from plain(validator, variants, instance, {}) or ()

        return judge

    def discriminator(self, validator: Any, said: Any, instance: Any, schema: Any) -> Iterator[Any]:
        """The property has to be there, and to say what the object is."""
        if not isinstance(instance, dict):
            return
        kinds = self.described.kinds(schema)
        found = kinds.get(str(instance.get(tag_of(schema))))
        if not kinds:  # nothing tells what its values mean
            return
        if found is None:
            yield from validator.descend(instance, False)
            return
        key = (found[0], id(instance))
        if key not in self.busy:
            self.busy.add(key)
            try:
                yield from validator.descend(instance, {"$ref": found[0]})
            finally:
                self.busy.discard(key)

    def required(self, validator: Any, names: Any, instance: Any, schema: Any) -> Iterator[Any]:
        """What is only ever sent is not missed in a reply."""
        properties = schema.get("properties", {})
        asked = [name for name in names if not is_write_only(properties.get(name))]
        yield from OAS31Validator.VALIDATORS["required"](validator, asked, instance, schema) or ()


def tag_of(schema: Mapping[str, Any]) -> str:
    """The property that the discriminator of a schema names."""
    said = schema["discriminator"]
    return str(said if isinstance(said, str) else said["propertyName"])


def is_write_only(schema: Any) -> bool:
    return isinstance(schema, dict) and schema.get("writeOnly") is True


def _uri(name: str) -> str:
    return urljoin(_HOME, quote(name) or "document") if "://" not in name else name


def _step(name: str) -> str:
    return quote(str(name).replace("~", "~0").replace("/", "~1"), safe="")
