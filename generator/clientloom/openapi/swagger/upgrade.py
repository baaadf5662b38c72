"""Swagger 2.0 documents, operations and path items to the normal form."""

from __future__ import annotations

from typing import Final

from clientloom.diagnostics.records import Diagnostic
from clientloom.ir.types import Json
from clientloom.openapi.document_files import Files
from clientloom.openapi.grammar import PARAMETER, PATH_ITEM, RESPONSE, Kind
from clientloom.openapi.references import Origins, References, Target
from clientloom.openapi.swagger.bodies import Entry, body, form
from clientloom.openapi.swagger.context import Context, Mapping
from clientloom.openapi.swagger.parameters import parameter
from clientloom.openapi.swagger.responses import response, responses
from clientloom.openapi.swagger.security import security_schemes, servers
from clientloom.pointers import join

_METHODS: Final = frozenset(("get", "put", "post", "delete", "options", "head", "patch"))
_MOVED: Final = frozenset(
    (
        "swagger",
        "host",
        "basePath",
        "schemes",
        "consumes",
        "produces",
        "definitions",
        "parameters",
        "responses",
        "securityDefinitions",
        "paths",
    )
)


class Upgrade:
    """One Swagger document on its way. `document` converts the root, `convert` what references lead to elsewhere."""

    def __init__(self, files: Files, origins: Origins) -> None:
        self.context = Context(files, origins, References(files, files.source, Origins()))

    @property
    def findings(self) -> list[Diagnostic]:
        """What was wrong on the way."""
        return self.context.findings

    def document(self) -> Mapping:
        """The root in the normal form. Schemas are shared with the source; the walk brings them to the normal form."""
        root = self.context.root
        out: Mapping = {key: value for key, value in root.items() if key not in _MOVED}
        hosts = servers(self.context, root.get("schemes"), "#/servers")
        if hosts:
            out["servers"] = hosts
        components: Mapping = {}
        if isinstance(schemas := root.get("definitions"), dict):
            components["schemas"] = schemas
            self.context.origins.record("#/components/schemas", "#/definitions")
        self._components(components)
        if isinstance(schemes := root.get("securityDefinitions"), dict):
            components["securitySchemes"] = security_schemes(
                self.context, schemes, "#/components/securitySchemes", "#/securityDefinitions"
            )
        paths = root.get("paths")
        if isinstance(paths, dict):
            out["paths"] = {
                path: (self._path_item(item, join("#/paths", path)) if isinstance(item, dict) else item)
                for path, item in paths.items()
            }
        elif paths is not None:
            out["paths"] = paths
        out["components"] = components
        return out

    def convert(self, target: Target, kind: Kind) -> Json:
        """What a reference of this kind led to, in the normal form, wherever it is."""
        value = target.value
        if not isinstance(value, dict) or "$ref" in value:
            return value
        pointer = target.pointer
        if kind is PARAMETER and value.get("in") not in ("body", "formData"):
            return parameter(self.context, value, pointer, pointer)
        if kind is RESPONSE:
            return response(self.context, value, self.context.media("produces", None, ""), pointer, pointer)
        if kind is PATH_ITEM:
            return self._path_item(value, pointer)
        return value

    def _components(self, components: Mapping) -> None:
        """Shared parameters and responses. A shared body becomes a request body; form fields go to their operations."""
        context, root = self.context, self.context.root
        parameters: Mapping = {}
        bodies: Mapping = {}
        written = root.get("parameters")
        for name, value in written.items() if isinstance(written, dict) else ():
            source = join("#/parameters", name)
            if not isinstance(value, dict) or "$ref" in value:
                parameters[name] = value
                context.origins.record(join("#/components/parameters", name), source)
            elif value.get("in") == "body":
                at = join("#/components/requestBodies", name)
                media = context.media("consumes", None, "")
                bodies[name] = body(context, Entry(value, source, value, source), media, at, None)
            elif value.get("in") != "formData":
                at = join("#/components/parameters", name)
                context.origins.record(at, source)
                parameters[name] = parameter(context, value, at, source)
        shared: Mapping = {}
        written = root.get("responses")
        for name, value in written.items() if isinstance(written, dict) else ():
            at, source = join("#/components/responses", name), join("#/responses", name)
            context.origins.record(at, source)
            media = context.media("produces", None, "")
            inline = isinstance(value, dict) and "$ref" not in value
            shared[name] = response(context, value, media, at, source) if inline and isinstance(value, dict) else value
        for key, made in (("parameters", parameters), ("requestBodies", bodies), ("responses", shared)):
            if made:
                components[key] = made

    def _path_item(self, written: Mapping, at: str) -> Mapping:
        """A path item. Path items and operations keep their pointers, so `at` is true before and after."""
        listed = written.get("parameters")
        entries = self._entries(listed, join(at, "parameters"))
        moved = [entry for entry in entries if entry.parameter.get("in") in ("body", "formData")]
        out: Mapping = {}
        for key, value in written.items():
            if key in _METHODS and isinstance(value, dict):
                out[key] = self._operation(value, join(at, key), moved)
            elif key == "parameters" and isinstance(value, list):
                kept = self._kept(value, entries, join(at, "parameters"))
                if kept:
                    out["parameters"] = kept
            else:
                out[key] = value
        return out

    def _operation(self, written: Mapping, at: str, from_path: list[Entry]) -> Mapping:
        context = self.context
        listed = written.get("parameters")
        entries = self._entries(listed, join(at, "parameters"))
        request = self._request_body(written, at, entries, from_path)
        out: Mapping = {}
        for key, value in written.items():
            if key == "responses":
                produced = context.media("produces", written, at)
                own = isinstance(written.get("produces"), list) and written.get("produces") != context.root.get(
                    "produces"
                )
                at_responses = join(at, "responses")
                out[key] = responses(context, value, produced, at_responses, at_responses, own)
            elif key == "parameters":
                kept = self._kept(value, entries, join(at, "parameters")) if isinstance(value, list) else value
                if kept:
                    out["parameters"] = kept
            elif key == "schemes":
                if value != context.root.get("schemes") and context.root.get("host"):
                    out["servers"] = servers(context, value, join(at, "servers"))
            elif key not in ("consumes", "produces"):
                out[key] = value
        if request is not None:
            out["requestBody"] = request
        return out

    def _entries(self, listed: Json, at: str) -> list[Entry]:
        found: list[Entry] = []
        for index, written in enumerate(listed) if isinstance(listed, list) else ():
            site = join(at, index)
            resolved = self.context.resolved(written, site)
            if isinstance(written, dict) and resolved is not None:
                found.append(Entry(written, site, *resolved))
        return found

    def _kept(self, listed: list[Json], entries: list[Entry], at: str) -> list[Json]:
        """The parameters that stay parameters, and where each of them was in the longer list."""
        by_site = {entry.site: entry for entry in entries}
        kept: list[Json] = []
        for index, written in enumerate(listed):
            site, now = join(at, index), join(at, len(kept))
            entry = by_site.get(site)
            if entry is not None and entry.parameter.get("in") in ("body", "formData"):
                continue
            if now != site:
                self.context.origins.record(now, site)
            if entry is None or "$ref" in entry.written:
                kept.append(written)
            else:
                kept.append(parameter(self.context, entry.written, now, site))
        return kept

    def _request_body(self, written: Mapping, at: str, entries: list[Entry], from_path: list[Entry]) -> Mapping | None:
        context = self.context
        own = [entry for entry in entries if entry.parameter.get("in") in ("body", "formData")]
        used = own + [entry for entry in from_path if not _overridden(entry, own)]
        bodies = [entry for entry in used if entry.parameter.get("in") == "body"]
        forms = [entry for entry in used if entry.parameter.get("in") == "formData"]
        if len(bodies) > 1 or (bodies and forms):
            context.findings.append(
                Diagnostic(
                    "CL140",
                    "error",
                    "The operation has more than one body.",
                    "Keep one parameter `in: body`, or describe the fields of a form with `in: formData` only.",
                    context.place((bodies[1] if len(bodies) > 1 else forms[0]).site),
                    (("the first body", context.place(bodies[0].site)),),
                )
            )
        at_body = join(at, "requestBody")
        consumed = context.media("consumes", written, at)
        if bodies:
            entry = bodies[0]
            name = written.get("x-codegen-request-body-name")
            called = name if isinstance(name, str) else None
            shared = entry.source.startswith("#/parameters/") and entry.source.count("/") == 2
            same = [media for media, _ in consumed] == [media for media, _ in context.media("consumes", None, "")]
            if shared and same and called is None:
                context.origins.record(at_body, entry.site)
                return {"$ref": entry.source}
            if shared:
                # its schema is in the shared body already
                schema: Json = {"$ref": join(entry.source, "schema")} if "schema" in entry.parameter else None
                copied = {**entry.parameter, "schema": schema}
                entry = Entry(entry.written, entry.site, copied, entry.source)
            return body(context, entry, consumed, at_body, called)
        return form(context, forms, consumed, at_body) if forms else None


def _overridden(entry: Entry, own: list[Entry]) -> bool:
    """Whether an operation's own parameters replace one of its path item's."""
    where, name = entry.parameter.get("in"), entry.parameter.get("name")
    if where == "body":
        return bool(own)
    return any(other.parameter.get("in") == "body" or other.parameter.get("name") == name for other in own)
