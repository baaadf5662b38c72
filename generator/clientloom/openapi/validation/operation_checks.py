"""Checks on operations that no schema of OpenAPI can make: ids given once, parameters that fit their path."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from clientloom.diagnostics.records import BadInput, Diagnostic, Place
from clientloom.ir.types import Json
from clientloom.methods import METHODS
from clientloom.openapi.document_files import BadReference
from clientloom.openapi.references import References
from clientloom.pointers import join
from clientloom.suggestions import nearest

_VARIABLE = re.compile(r"\{([^{}]*)\}")
_PLACES = ("query", "header", "path", "cookie", "querystring")
_Mapping = dict[str, Json]


class _Operation(Struct):
    method: str
    value: _Mapping
    file: str
    at: str  # canonical pointer


class _Parameter(Struct):
    name: str
    where: str
    index: int
    at: str  # canonical pointer of its entry in the list


class Checks:
    """The checks of one document. `lenient`: what a path lacks is also put in."""

    def __init__(self, references: References, *, lenient: bool) -> None:
        self.references = references
        self.lenient = lenient
        self.findings: list[Diagnostic] = []
        self._ids: dict[str, str] = {}

    def run(self) -> None:
        """Check every operation of paths and webhooks."""
        root = self.references.trees[""]
        for section in ("paths", "webhooks"):
            items = root.get(section) if isinstance(root, dict) else None
            for path, item in items.items() if isinstance(items, dict) else ():
                if path.startswith("x-"):
                    continue
                at = join("#", section, path)
                found = self._resolved(item, "", at)
                if found is not None:
                    operations = list(self._operations(*found))
                    for operation in operations:
                        self._check_id(operation)
                    if section == "paths":
                        self._check_path(path, at, found[0], found[1], found[2], operations)

    def _operations(self, item: _Mapping, file: str, at: str) -> Iterator[_Operation]:
        for key, value in item.items():
            if key in METHODS and isinstance(value, dict):
                yield _Operation(key.upper(), value, file, join(at, key))
            elif key == "additionalOperations" and isinstance(value, dict):
                for method, inner in value.items():
                    if isinstance(inner, dict):
                        yield _Operation(method, inner, file, join(at, key, method))

    def _check_id(self, operation: _Operation) -> None:
        name = operation.value.get("operationId")
        if not isinstance(name, str):
            return
        at = join(operation.at, "operationId")
        first = self._ids.setdefault(name, at)
        if first != at:
            self._find(
                "CL132",
                f"The operationId {name!r} is used by two operations.",
                "Give one of them another operationId.",
                self._place(at),
                ("first used here", self._place(first)),
            )

    def _check_path(
        self, path: str, at: str, item: _Mapping, file: str, item_at: str, operations: list[_Operation]
    ) -> None:
        variables = list(dict.fromkeys(_VARIABLE.findall(path)))
        shared_at = join(item_at, "parameters")
        shared, complete = self._parameters(item.get("parameters"), file, shared_at)
        meant, strangers = self._strangers(path, shared, variables, _missing(variables, shared))
        if self.lenient and item_at == at:  # a path item behind a `$ref` may belong to other paths too
            self._leave_out(item, shared_at, strangers)
        lacking: dict[str, list[_Operation]] = {}
        for operation in operations:
            own_at = join(operation.at, "parameters")
            own, own_complete = self._parameters(operation.value.get("parameters"), operation.file, own_at)
            missing = _missing(variables, [*shared, *own])
            also_meant, strangers = self._strangers(path, own, variables, missing)
            for variable in missing:
                # a variable with a misspelt parameter is one mistake, not two
                if complete and own_complete and variable not in (*meant, *also_meant):
                    lacking.setdefault(variable, []).append(operation)
            if self.lenient:
                if item_at == at:
                    self._leave_out(operation.value, own_at, strangers)
                self._put_in(path, at, operation, missing)
        for variable, users in lacking.items():
            self._lacks(path, at, variable, users)

    def _strangers(
        self, path: str, parameters: list[_Parameter], variables: list[str], missing: list[str]
    ) -> tuple[list[str], list[_Parameter]]:
        """Report path parameters that the path does not have: the missing variables they were meant for, and them."""
        meant: list[str] = []
        strangers: list[_Parameter] = []
        for parameter in parameters:
            if parameter.where != "path" or any(_same(variable, parameter.name) for variable in variables):
                continue
            strangers.append(parameter)
            close = nearest(parameter.name, missing) or (missing[0] if len(missing) == 1 else None)
            help = f"Put {{{parameter.name}}} into the path, or remove the parameter."
            if close is not None:
                meant.append(close)
                help = f"Is {close!r} meant?"
            message = f"The path {path!r} has no variable {parameter.name!r} for this path parameter."
            self._find("CL133", message, help, self._place(parameter.at))
        return meant, strangers

    def _leave_out(self, holder: _Mapping, at: str, strangers: list[_Parameter]) -> None:
        """Take parameters out of a list; the others move up, and their origins with them."""
        listed = holder.get("parameters")
        if not strangers or not isinstance(listed, list):
            return
        gone = {parameter.index for parameter in strangers}
        kept = [index for index in range(len(listed)) if index not in gone]
        origins = self.references.origins
        sources = [origins.to_source(join(at, index)) for index in kept]
        holder["parameters"] = [listed[index] for index in kept]
        for now, source in enumerate(sources):
            origins.record(join(at, now), source, alone=False)

    def _lacks(self, path: str, at: str, variable: str, users: list[_Operation]) -> None:
        methods = [user.method for user in users]
        shown = methods[0] if len(methods) == 1 else f"{', '.join(methods[:-1])} and {methods[-1]}"
        help = f"Add a parameter with `name: {variable}`, `in: path` and `required: true`."
        if self.lenient:
            help += " A string parameter was put in for now."
        declare = "declares" if len(methods) == 1 else "declare"
        self._find(
            "CL134",
            f"{shown} of {path!r} {declare} no parameter for the variable {variable!r}.",
            help,
            self._place(at, key=True),
        )

    def _put_in(self, path: str, at: str, operation: _Operation, missing: list[str]) -> None:
        """Add a string parameter for each missing variable."""
        if not missing:
            return
        listed = operation.value.get("parameters")
        kept = list(listed) if isinstance(listed, list) else []
        # `?term={term}` and a query parameter: sending it twice would be worse than not correcting it
        queried = [entry.get("name") for entry in kept if isinstance(entry, dict) and entry.get("in") == "query"]
        after = path.partition("?")[2]
        for variable in missing:
            if variable in queried and f"{{{variable}}}" in after:
                continue
            made: _Mapping = {"name": variable, "in": "path", "required": True, "schema": {"type": "string"}}
            self.references.origins.record(
                join(operation.at, "parameters", len(kept)), self.references.origins.to_source(at), alone=False
            )
            kept.append(made)
        operation.value["parameters"] = kept

    def _parameters(self, listed: Json, file: str, at: str) -> tuple[list[_Parameter], bool]:
        """The parameters of a list, and whether all of them could be found. Reports what they lack."""
        found: list[_Parameter] = []
        complete = True
        seen: dict[tuple[str, str], str] = {}
        for index, entry in enumerate(listed) if isinstance(listed, list) else ():
            site = join(at, index)
            resolved = self._resolved(entry, file, site)
            if resolved is None:
                complete = False
                continue
            name, where = resolved[0].get("name"), resolved[0].get("in")
            if not isinstance(name, str) or where not in _PLACES:
                complete = False
                self._nameless(name, where, site)
                continue
            if (first := seen.setdefault((name, where), site)) != site:
                self._find(
                    "CL138",
                    f"The {where} parameter {name!r} is listed twice.",
                    "Remove one of the two.",
                    self._place(site),
                    ("first listed here", self._place(first)),
                )
                continue
            found.append(_Parameter(name, where, index, site))
        return found, complete

    def _nameless(self, name: Json, where: Json, site: str) -> None:
        if not isinstance(name, str):
            self._find(
                "CL141", "The parameter has no name.", "Add `name:` with the name on the wire.", self._place(site)
            )
            return
        known = ", ".join(_PLACES[:-1])
        problem = (
            f"is in {where!r}, where parameters cannot be" if isinstance(where, str) else "does not say where it is"
        )
        self._find("CL141", f"The parameter {name!r} {problem}.", f"Set `in:` to one of {known}.", self._place(site))

    def _resolved(self, value: Json, file: str, at: str) -> tuple[_Mapping, str, str] | None:
        """A mapping behind its `$ref`s, its file and its pointer. None where it is broken (`normalize` reports it)."""
        if not isinstance(value, dict):
            return None
        reference = value.get("$ref")
        if not isinstance(reference, str):
            return value, file, at
        try:
            target = self.references.follow(reference, file)
        except (BadReference, BadInput):
            return None
        return (target.value, target.name, target.pointer) if isinstance(target.value, dict) else None

    def _find(self, code: str, message: str, help: str, place: Place, *related: tuple[str, Place]) -> None:
        finding = Diagnostic(code, "error", message, help, place, related)
        if finding not in self.findings:  # a shared path item is checked once for each path that uses it
            self.findings.append(finding)

    def _place(self, pointer: str, *, key: bool = False) -> Place:
        name, _, fragment = self.references.origins.to_source(pointer).partition("#")
        return Place(self.references.files.file(name), fragment, on="key" if key else "value")


def _same(variable: str, name: str) -> bool:
    """`{proxy+}` and `{path*}` are written so for gateways; the parameter is called without the sign."""
    return name == variable or name == variable.rstrip("+*")


def _missing(variables: list[str], parameters: list[_Parameter]) -> list[str]:
    """The variables of a path that none of these parameters is for."""
    named = [parameter.name for parameter in parameters if parameter.where == "path"]
    return [variable for variable in variables if not any(_same(variable, name) for name in named)]
