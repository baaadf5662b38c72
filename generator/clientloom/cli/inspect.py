"""`clientloom inspect`: what the generator understood, as plain data: for programs, and for `inspect_text` to print."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from msgspec.structs import fields

from clientloom import ir
from clientloom.config.records import Config, load_config
from clientloom.diagnostics.records import Diagnostic
from clientloom.ir.walk import without_null
from clientloom.json_escapes import escaped
from clientloom.naming import Names
from clientloom.naming.operations import first_tag
from clientloom.targets import CONFIG_NAME

if TYPE_CHECKING:
    from clientloom.pipeline import Understood

Data = dict[str, Any]

# control and format characters beyond ASCII, and the two separators that end a line


def inspect_spec(spec: Path, *, as_json: bool, lenient: bool) -> str:
    """The text for a package (a folder with `client.toml`, or that file) or a bare document. Raises BadInput."""
    from clientloom.pipeline import understand
    from clientloom.surface import read_surface
    from clientloom.targets import surface_of

    config = config_of(spec)
    there = surface_of(config)
    before = None if there is None else read_surface(there, config.surface_file)
    data = inspection(understand(config.as_lenient() if lenient else config, before=before))
    if as_json:
        # `##` would begin an order to a runner of CI
        text = json.dumps(data, indent=2, ensure_ascii=False).replace("##", "#\\u0023")
        return escaped(text) + "\n"
    from clientloom.cli.inspect_text import print_inspection

    return print_inspection(data)


def config_of(spec: Path) -> Config:
    """The `client.toml` of a spec; for a document without one, what `init` would write."""
    if spec.suffix == ".toml":
        return load_config(spec)
    if (spec / CONFIG_NAME).is_file():
        return load_config(spec / CONFIG_NAME)
    if (Path("specs") / spec / CONFIG_NAME).is_file():
        return load_config(Path("specs") / spec / CONFIG_NAME)
    from clientloom.cli.init import home_of, propose
    from clientloom.config.records import parse_config

    for folder in (spec.parent, home_of(spec)):
        if (folder / CONFIG_NAME).is_file():
            config = load_config(folder / CONFIG_NAME)
            if config.document.path.absolute() == spec.absolute():
                return config
    file = home_of(spec) / CONFIG_NAME
    return parse_config(propose(spec, file).text.encode(), file)


def inspection(understood: Understood) -> Data:
    """All of it. Keys and their order are a promise; lists are in document order."""
    return _Inspector(understood).everything()


_RARE = ("inside", "next_header", "next_method", "total_header")  # what few ways of paging have


class _Inspector:
    def __init__(self, understood: Understood) -> None:
        from clientloom.python.environment import credentials
        from clientloom.python.imports import Imports
        from clientloom.python.types import Annotator

        self.api: ir.Api = understood.api
        self.names: Names = understood.names
        self.config = understood.config
        self.coverage = understood.coverage
        self._annotator = Annotator(self.api, self.names, Imports())
        # the variables of the environment of each constructor argument
        self._variables = {
            each.argument: [*(name for way in each.ways for name in way), *each.files]
            for each in credentials(self.api, self.names, self.config)
        }
        self._also: dict[str, list[str]] = {}  # the other pointers that a symbol represents
        for pointer, id_ in sorted(self.api.stand_ins.items()):
            self._also.setdefault(id_, []).append(pointer)

    def everything(self) -> Data:
        package, api = self.config.package, self.api
        return {
            "api": {
                "title": api.title,
                "version": api.version,
                "dialect": api.dialect,
                "description": api.description,
                "servers": [
                    _server(server, {} if index else self._server_arguments())
                    for index, server in enumerate(api.servers)
                ],
            },
            "package": {
                "name": package.name,
                "import": package.import_name,
                "version": package.version,
                "client": self.names.client,
                "async_client": self.names.async_client,
            },
            "auth": [self._scheme(scheme) for scheme in api.security_schemes],
            "media": {
                "default": self.config.media.default,
                "versions": {name: list(types) for name, types in self.config.media.versions.items()},
            },
            "operations": [self._operation(operation) for operation in api.operations],
            "models": [self._symbol(symbol) for symbol in api.symbols.values()],
            "coverage": {
                **self.coverage.counts(),
                "reports": [_finding(finding) for finding in self.coverage.reports],
            },
        }

    def _server_arguments(self) -> dict[str, Data]:
        """How the variables in the first server's address are given."""
        from clientloom.python.environment import variable

        return {
            name: {"argument": argument, "environment": variable(self.config, argument)}
            for name, argument in self.names.server_variables.items()
        }

    def type(self, kind: ir.Type | None) -> str | None:
        """A type as it is written in Python."""
        from clientloom.python.code_printer import flat

        return None if kind is None else flat(self._annotator.of(kind))

    def _scheme(self, scheme: ir.SecurityScheme) -> Data:
        argument = self.names.schemes.get(scheme.name)
        variables = self._variables.get(argument, []) if argument else []
        return {
            "scheme": scheme.name,
            "kind": scheme.kind,
            "argument": argument,
            "environment": variables,
            "in": scheme.place,
            "wire_name": scheme.wire_name,
            "prefix": scheme.prefix,
            "bearer_format": scheme.bearer_format,
            "flows": [
                {"kind": flow.kind, "authorization_url": flow.authorization_url, "token_url": flow.token_url}
                for flow in scheme.flows
            ],
            "description": scheme.docs.description,
        }

    def _operation(self, operation: ir.Operation) -> Data:
        resource = self.names.resources[first_tag(operation)]
        method = self.names.operations[operation.id]
        return {
            "id": operation.id,
            "operation_id": operation.operation_id,
            "tag": operation.tags[0] if operation.tags else None,
            "attribute": resource.attribute,
            "method": method,
            "call": f"client.{resource.attribute}.{method}",
            "http_method": operation.method,
            "path": operation.path,
            "summary": operation.docs.summary,
            "description": operation.docs.description,
            "deprecated": operation.docs.deprecated,
            "parameters": [self._parameter(operation, parameter) for parameter in operation.parameters],
            "body": self._body(operation),
            "returns": self._returns(operation),
            "replies": [self._reply(reply) for reply in operation.replies],
            "content_types": _media_types(operation.body.contents if operation.body else ()),
            "accepts": _media_types(content for reply in operation.replies for content in reply.contents),
            "versions": list(operation.versions),
            "default_version": operation.default_version,
            "paging": [self._paging(paging) for paging in operation.paging],
            "auth": [_alternative(alternative) for alternative in operation.security],
            "servers": [_server(server) for server in operation.servers],
            "idempotency_key": operation.idempotency_key,
            "retry_safe": operation.retry_safe,
        }

    def _parameter(self, operation: ir.Operation, parameter: ir.Parameter) -> Data:
        data: Data = {
            "name": self.names.parameters[operation.id, parameter.id],
            "wire_name": parameter.wire_name,
            "in": parameter.place,
            "type": self.type(parameter.type),
            "required": parameter.required,
            "style": parameter.style,
            "explode": parameter.explode,
        }
        if parameter.has_default:
            data["default"] = parameter.default
        if parameter.preset is not None:
            data["preset"] = parameter.preset
        if parameter.content_type:
            data["content_type"] = parameter.content_type
        for key in ("allow_reserved", "allow_empty", "secret"):
            if getattr(parameter, key):
                data[key] = True
        return {**data, **self._details(parameter.type, parameter.docs, parameter.constraints)}

    def _details(self, kind: ir.Type, docs: ir.Docs, constraints: ir.Constraints) -> Data:
        """What the document says beyond the type."""
        data: Data = {}
        inner = without_null(kind)
        if isinstance(inner, ir.Scalar) and inner.format:
            data["format"] = inner.format
        if isinstance(inner, ir.LiteralType):
            data["values"] = list(inner.values)
        if isinstance(inner, ir.ListType) and isinstance(inner.item, ir.LiteralType):
            data["values"] = list(inner.item.values)
        for field in fields(constraints):
            value = getattr(constraints, field.name)
            if value is not None and value is not False:
                data[field.name] = value
        if docs.deprecated:
            data["deprecated"] = True
        if docs.has_example:
            data["example"] = docs.example
        data["description"] = docs.description or docs.summary
        return data

    def _body(self, operation: ir.Operation) -> Data | None:
        body = operation.body
        if body is None:
            return None
        return {
            "name": self.names.bodies[operation.id],
            "required": body.required,
            "contents": [self._content(content) for content in body.contents],
            "description": body.docs.description,
        }

    def _content(self, content: ir.Content) -> Data:
        return {
            "media_type": content.media_type,
            "kind": content.kind,
            "version": content.version,
            "type": self.type(content.type),
        }

    def _reply(self, reply: ir.Reply) -> Data:
        return {
            "status": reply.status,
            "success": reply.success,
            "description": reply.docs.description,
            "contents": [self._content(content) for content in reply.contents],
            "headers": [
                {
                    "wire_name": header.wire_name,
                    "type": self.type(header.type),
                    "required": header.required,
                    "description": header.docs.description,
                }
                for header in reply.headers
            ],
        }

    def _returns(self, operation: ir.Operation) -> Data:
        """What a call gives per media version; under "" where there are none."""
        returned: Data = {}
        for version in operation.versions or ("",):
            paging = next((paging for paging in operation.paging if (paging.version or "") in (version, "")), None)
            if paging is not None:
                returned[version] = f"Pager[{self.type(paging.item_type)}, {self.type(paging.body_type)}]"
                continue
            found: list[str] = []
            for reply in operation.replies:
                kept = [content for content in reply.contents if content.version in (version or None, None)]
                if reply.success and not kept:
                    found.append("None")
                elif reply.success:
                    found += [self.type(content.type) or "bytes" for content in kept]
            returned[version] = " | ".join(dict.fromkeys(found)) or "None"
        return returned

    def _paging(self, paging: ir.Paging) -> Data:
        data: Data = {
            "pattern": paging.pattern,
            "style": paging.style,
            "version": paging.version,
            "item_type": self.type(paging.item_type),
            "page_type": self.type(paging.body_type),
            "items": ".".join(paging.items),
            "place": paging.place,
        }
        for key in ("cursor_parameter", "offset_parameter", "page_parameter", "size_parameter", "cap", *_RARE):
            if getattr(paging, key) is not None:
                data[key] = getattr(paging, key)
        for key in ("next", "more", "total", "number"):
            if getattr(paging, key):
                data[key] = ".".join(getattr(paging, key))
        if paging.offset_when:
            data["offset_when"] = list(paging.offset_when)
        if paging.style == "page":
            data["first_page"] = paging.first_page
        return data

    def _symbol(self, symbol: ir.Symbol) -> Data:
        data: Data = {"id": symbol.id, "name": self.names.symbols.get(symbol.id)}
        match symbol:
            case ir.ModelDef():
                data["kind"] = "model"
                data["fields"] = [self._field(symbol, field) for field in symbol.fields]
                data["additional"] = self.type(symbol.additional)
                data["closed"] = symbol.closed
                data["tag"] = list(symbol.tag) if symbol.tag else None
            case ir.EnumDef():
                data["kind"] = "enum"
                data["members"] = [
                    {"name": self.names.enum_members[symbol.id, index], "value": member.value}
                    for index, member in enumerate(symbol.members)
                ]
            case ir.UnionDef():
                data["kind"] = "union"
                data["variants"] = [self.type(variant) for variant in symbol.variants]
                data["discriminator"] = symbol.discriminator
                data["mapping"] = [[value, self.type(symbol.variants[index])] for value, index in symbol.mapping]
            case ir.AliasDef():
                data["kind"] = "alias"
                data["type"] = self.type(symbol.type)
        data["description"] = symbol.docs.description
        if symbol.id in self._also:
            data["also"] = self._also[symbol.id]
        return data

    def _field(self, model: ir.ModelDef, field: ir.Field) -> Data:
        data: Data = {
            "name": self.names.fields[model.id, field.wire_name],
            "wire_name": field.wire_name,
            "type": self.type(field.type),
            "required": field.required,
        }
        if field.has_default:
            data["default"] = field.default
        for key in ("read_only", "write_only", "secret"):
            if getattr(field, key):
                data[key] = True
        return {**data, **self._details(field.type, field.docs, field.constraints)}


def _alternative(alternative: Iterable[tuple[str, tuple[str, ...]]]) -> list[Data]:
    return [{"scheme": name, "scopes": list(scopes)} for name, scopes in alternative]


def _server(server: ir.Server, arguments: Mapping[str, Data] = MappingProxyType({})) -> Data:
    data: Data = {"url": server.url, "description": server.description}
    if server.variables:
        data["variables"] = {
            each.name: {"default": each.default, "values": list(each.enum), **arguments.get(each.name, {})}
            for each in server.variables
        }
    return data


def _media_types(contents: Iterable[ir.Content]) -> list[str]:
    return list(dict.fromkeys(content.media_type for content in contents))


def _finding(finding: Diagnostic) -> Mapping[str, Any]:
    return {
        "code": finding.code,
        "pointer": finding.place.pointer if finding.place else None,
        "message": finding.message,
    }
