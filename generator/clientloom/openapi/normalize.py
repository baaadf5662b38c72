"""The one walk over a loaded document: brings schemas to the normal form, follows every `$ref`, notes what is wrong."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from clientloom.diagnostics.records import BadInput, Diagnostic, Place
from clientloom.ir.types import Json
from clientloom.openapi.document_files import BadReference
from clientloom.openapi.foreign_types import foreign_words
from clientloom.openapi.grammar import LIST, OPERATION, ROOT, SCHEMA, Kind
from clientloom.openapi.references import References, Target
from clientloom.openapi.schemas import normalise_schema
from clientloom.openapi.validation.defaults import default_diagnostic, default_problem
from clientloom.openapi.validation.required import undeclared
from clientloom.openapi.version import Family
from clientloom.openapi.walk import Link, link_of, pointer_of, walk

_MOST_RELATED = 3
_NAMES = {
    "str": "text",
    "int": "a number",
    "float": "a number",
    "bool": "true or false",
    "list": "a list",
    "dict": "a mapping",
}

Convert = Callable[[Target, Kind], Json]


class _Site(Struct):
    """A place that refers to something. `soft`: in a discriminator's mapping, where a broken one only loses a name."""

    kind: Kind
    name: str
    link: Link
    soft: bool


class Survey:
    """One walk over all files of a document."""

    def __init__(self, references: References, family: Family, convert: Convert | None) -> None:
        self.references = references
        self.family = family
        self.convert = convert
        self.findings: list[Diagnostic] = []
        self._sites: dict[tuple[str, str], list[_Site]] = {}
        self._misplaced: list[tuple[str, Link]] = []
        self._seen: set[int] = set()
        self._undeclared: list[tuple[int, Diagnostic]] = []  # by the schema's identity
        self._parts: set[int] = set()  # schemas that an `allOf` refers to

    def run(self) -> None:
        """Walk the document, then whatever its references lead to, until nothing new is found."""
        self._walk(ROOT, "", self.references.trees[""], None)
        done = 0
        while done < len(self._sites):
            for holder, reference in list(self._sites)[done:]:
                done += 1
                self._follow(holder, reference)
        # a schema that others are made of may ask for what they have
        self.findings += [finding for schema, finding in self._undeclared if schema not in self._parts]

    def remove_misplaced(self) -> None:
        """Take out what is of another kind than the grammar wants, so that a lenient run does not trip over it."""
        for name, link in self._misplaced:
            if link is None:
                continue
            above, step = link
            holder = self.references.at(f"{name}#{pointer_of(above)}").value
            if isinstance(holder, dict):
                holder.pop(str(step), None)
            elif isinstance(holder, list) and isinstance(step, int):
                # an empty thing, so that the others keep their places
                holder[step] = {}

    def _walk(self, kind: Kind, name: str, value: Json, link: Link) -> None:
        swagger = self.family == "2.0"

        def wrong(kind: Kind, value: Json, link: Link) -> None:
            if not self._is_unread(name, link):
                self._wrong(kind, value, name, link)

        for found, mapping, at in walk(kind, value, link, self._seen, wrong):
            reference = mapping.get("$ref")
            if reference is not None:
                if isinstance(reference, str):
                    self._refer(found, name, (at, "$ref"), reference)
                else:
                    self._malformed(name, (at, "$ref"))
            if found is SCHEMA:
                normalise_schema(mapping, swagger=swagger)
                if "default" in mapping and (problem := default_problem(mapping)) is not None:
                    self.findings.append(default_diagnostic(problem, self._place(name, (at, "default"))))
                if "required" in mapping:
                    self._required(mapping, name, at)
                for word, help in foreign_words(mapping.get("type")):
                    message = f"`type: {word}` is not a type of OpenAPI; what it means is plain, and is used."
                    place = self._place(name, (at, "type"))
                    self.findings.append(Diagnostic("CL144", "warning", message, help, place))
                discriminator = mapping.get("discriminator")
                if isinstance(discriminator, dict):
                    self._mapping(discriminator.get("mapping"), name, ((at, "discriminator"), "mapping"))
            elif found is OPERATION and "x-codegen-request-body-name" in mapping:
                _name_body(mapping)

    def _required(self, schema: dict[str, Json], name: str, at: Link) -> None:
        for index, key, close in undeclared(schema, at):
            message = f"{key!r} is required, and no property has this name."
            help = (
                f"Did you mean {close!r}?" if close else "Declare it under `properties`, or take it out of `required`."
            )
            place = self._place(name, ((at, "required"), index))
            self._undeclared.append((id(schema), Diagnostic("CL143", "warning", message, help, place)))

    def _is_unread(self, name: str, link: Link) -> bool:
        """Whether a part is a sibling of a `$ref`, where it is ignored up to 3.0."""
        if self.family not in ("2.0", "3.0") or link is None:
            return False
        holder = self.references.at(f"{name}#{pointer_of(link[0])}").value
        return isinstance(holder, dict) and "$ref" in holder

    def _refer(self, kind: Kind, name: str, link: Link, reference: str, soft: bool = False) -> None:
        self._sites.setdefault((name, reference), []).append(_Site(kind, name, link, soft))

    def _mapping(self, mapping: Json, name: str, link: Link) -> None:
        for value, target in mapping.items() if isinstance(mapping, dict) else ():
            if isinstance(target, str) and (
                "#" in target or "/" in target or target.endswith((".json", ".yaml", ".yml"))
            ):
                self._refer(SCHEMA, name, (link, value), target, soft=True)

    def _follow(self, holder: str, reference: str) -> None:
        sites = self._sites[(holder, reference)]
        try:
            self.references.follow(reference, holder)
            target = self.references.find(reference, holder)
        except BadReference as error:
            self.findings.append(self._broken(error, sites))
            return
        except BadInput as error:
            # the file is there but cannot be read as a document: its own complaint says more than ours
            self.findings.extend(error.diagnostics)
            return
        if any(_is_in_all_of(site.link) for site in sites):
            self._parts.add(id(target.value))
        for kind in dict.fromkeys(site.kind for site in sites):
            if id(target.value) not in self._seen:
                value = target.value
                if self.convert is not None and not target.pointer.startswith("#/components/"):
                    value = self._converted(self.convert(target, kind), target)
                self._walk(kind, target.name, value, link_of(target.steps))

    def _converted(self, value: Json, target: Target) -> Json:
        """Put a converted part where the one as written was. The containers above are copied: the source stays."""
        if value is not target.value:
            trees = self.references.trees
            trees[target.name] = _replaced(trees[target.name], target.steps, value)
            self.references.forget()
        return value

    def _broken(self, error: BadReference, sites: list[_Site]) -> Diagnostic:
        hard = [site for site in sites if not site.soft]
        first, *others = hard or sites
        related = tuple(("the same $ref is here", self._place(site.name, site.link)) for site in others[:_MOST_RELATED])
        message = error.message
        if len(others) > _MOST_RELATED:
            message = f"{message[:-1]} ({len(others) + 1} places use it)."
        place = self._place(first.name, first.link)
        return Diagnostic(error.code, "error" if hard else "warning", message, error.help, place, related)

    def _malformed(self, name: str, link: Link) -> None:
        self.findings.append(
            Diagnostic(
                "CL126",
                "error",
                "A $ref must be text.",
                "Write a reference such as '#/components/schemas/Name' in quotes.",
                self._place(name, link),
            )
        )

    def _wrong(self, kind: Kind, value: Json, name: str, link: Link) -> None:
        self._misplaced.append((name, link))
        wanted = "a list" if kind is LIST else f"a {kind}" if kind.startswith("map") else f"a {kind} (a mapping)"
        if wanted.startswith(("a operation", "a example", "a encoding")):
            wanted = "an" + wanted[1:]
        self.findings.append(
            Diagnostic(
                "CL131",
                "error",
                f"Here should be {wanted}, but there is {_NAMES.get(type(value).__name__, 'nothing')}.",
                ("Put `- ` before each entry." if kind is LIST else "Check the indentation, or remove it."),
                self._place(name, link),
            )
        )

    def _place(self, name: str, link: Link) -> Place:
        pointer = f"{name}#{pointer_of(link)}"
        file, _, fragment = self.references.origins.to_source(pointer).partition("#")
        return Place(self.references.files.file(file), fragment)


def _is_in_all_of(link: Link) -> bool:
    """Whether a `$ref` is an entry of an `allOf`."""
    above = link[0][0] if link is not None and link[0] is not None else None
    return above is not None and above[1] == "allOf"


def _replaced(tree: Json, steps: tuple[str | int, ...], value: Json) -> Json:
    if not steps:
        return value
    step = steps[0]
    if isinstance(tree, dict) and isinstance(step, str):
        return {**tree, step: _replaced(tree[step], steps[1:], value)}
    assert isinstance(tree, list)
    assert isinstance(step, int)
    return [*tree[:step], _replaced(tree[step], steps[1:], value), *tree[step + 1 :]]


def _name_body(operation: dict[str, Json]) -> None:
    """Put the body's name from the operation onto its request body, which aliases may share: so onto a copy."""
    name, body = operation["x-codegen-request-body-name"], operation.get("requestBody")
    if isinstance(name, str) and isinstance(body, dict) and "x-clientloom-body-name" not in body:
        operation["requestBody"] = {**body, "x-clientloom-body-name": name}
