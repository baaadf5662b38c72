"""Views of `_operations/`: what goes over the wire for each operation, as one constant."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from clientloom import ir
from clientloom.config.records import Config
from clientloom.ir.walk import underlying
from clientloom.media_types import is_range, kind_of
from clientloom.naming import Names
from clientloom.naming.names import UNTAGGED
from clientloom.naming.operations import group_by_tag
from clientloom.python.arguments import argument_of, takes
from clientloom.python.code_printer import Doc, Named, assignment, call, flat, mapping, sequence, subscript
from clientloom.python.environment import address
from clientloom.python.formed import is_formed
from clientloom.python.imports import Imports, TypingImports
from clientloom.python.literals import listed, literal_doc, open_names, plain_base
from clientloom.python.method_forms import Forms, file_parts, forms, reply_type
from clientloom.python.rules import RuleWriter
from clientloom.python.shared_literals import Literal, SharedLiterals
from clientloom.python.signatures import parameter_keys
from clientloom.python.text import literal, prose_docstring, string
from clientloom.python.types import RUNTIME, Annotator, join
from clientloom.python.views import OperationModule
from clientloom.python.xml import XmlWriter

_OPERATION = f"{RUNTIME}.operation"


class Thunks(Annotator):
    """Types as expressions that are evaluated when a reply is decoded: models by way of their lazy package."""

    received = False  # for checkers alone: a value of no variant has no type to be decoded to

    def scalar(self, kind: ir.Scalar) -> Doc:
        return self.imports.name("typing", "Any") if kind.kind == "json" else self.decoded(kind)

    def literal(self, kind: ir.LiteralType) -> Doc:
        values = listed(kind)
        if values is None:
            return self.scalar(plain_base(kind))
        only = literal_doc(self.imports.name("typing", "Literal"), values)
        return only if kind.const else join([*self._open(values, further=kind.further), only])

    def _open(self, values: Sequence[str | int], *, further: bool) -> list[Doc]:
        return [self.imports.name(f"{RUNTIME}.model", name) for name in open_names(values, further=further)]

    def json_text(self, inner: ir.Type) -> Doc:
        return self.decoded_text(inner)

    def ref(self, target: str) -> Doc:
        return f"{self.imports.name('..', 'models')}.{self.names.symbols[target]}"


class Promises(Annotator):
    """Types for checkers, in the same spelling."""

    def __init__(self, api: ir.Api, names: Names, imports: Imports, runtime: Imports) -> None:
        super().__init__(api, names, imports)
        self.runtime = runtime

    def ref(self, target: str) -> Doc:
        return f"{self.runtime.name('..', 'models')}.{self.names.symbols[target]}"


def operation_modules(api: ir.Api, names: Names, config: Config) -> tuple[OperationModule, ...]:
    """One module per tag."""
    found = [_module(api, names, config, tag, group) for tag, group in group_by_tag(api).items()]
    return tuple(sorted(found, key=lambda module: module.name))


def _module(api: ir.Api, names: Names, config: Config, tag: str, group: list[ir.Operation]) -> OperationModule:
    runtime = Imports(runtime=names.runtime)
    typing = TypingImports(runtime, runtime=names.runtime)
    thunks = Thunks(api, names, runtime)
    promises = Promises(api, names, typing, runtime)
    parts = [_parts(operation, forms(operation, promises, None, config), thunks) for operation in group]
    constants = {names.constants[operation.id] for operation in group}
    literals = [
        *(each for part in parts for each in part.parameters),
        *(each for part in parts for _, each in part.replies),
        *(each for part in parts for _, each in part.paging),
    ]
    shared = SharedLiterals(literals, constants)
    code = tuple(_statement(part, names, thunks, promises, shared) for part in parts)
    about = tag if tag != UNTAGGED else "the operations without a tag"
    typing_lines = typing.lines(4, but=runtime)
    if typing_lines:
        runtime.name("typing", "TYPE_CHECKING")
    return OperationModule(
        names.resources[tag].module,
        prose_docstring(f"Requests and replies of {about}, for both clients.", indent=0),
        runtime.lines(),
        shared.statements,
        code,
        typing_lines,
    )


class _Parts(Struct, frozen=True):
    """One operation, with those of its literals that may be equal to others of the module."""

    operation: ir.Operation
    shapes: Forms
    parameters: tuple[Literal, ...]
    replies: tuple[tuple[str, Literal], ...]
    paging: tuple[tuple[str, Literal], ...]  # by version

    @property
    def paged(self) -> bool:
        return bool(self.paging)


def _parts(operation: ir.Operation, shapes: Forms, thunks: Thunks) -> _Parts:
    keys = parameter_keys(operation)
    paged = bool(operation.paging) and any(variant.paged for variant in shapes.variants)
    return _Parts(
        operation,
        shapes,
        tuple(
            Literal(keys[each.id], _parameter(operation, each, keys[each.id], thunks))
            for each in operation.parameters
            if not _implied(operation, each, keys, thunks)
        ),
        tuple((string(reply.status), _reply(reply, thunks)) for reply in operation.replies),
        tuple(
            (_key(each.version), Literal(f"{each.pattern} paging", _paging(each, operation, keys, thunks)))
            for each in operation.paging
            if paged
        ),
    )


def _statement(parts: _Parts, names: Names, thunks: Thunks, promises: Promises, shared: SharedLiterals) -> str:
    shapes = parts.shapes
    name = thunks.imports.name(_OPERATION, "PagedOperation" if parts.paged else "Operation")
    promised = subscript(name, [shapes.item, shapes.page] if parts.paged else [shapes.returns])
    return assignment(names.constants[parts.operation.id], promised, call(name, _arguments(parts, thunks, shared)))


def _arguments(parts: _Parts, thunks: Thunks, shared: SharedLiterals) -> Iterator[Doc]:
    operation = parts.operation
    yield f"id={string(operation.label)}"
    yield f"method={string(operation.method)}"
    yield f"path={string(operation.path)}"
    if parts.parameters:
        yield Named("parameters=", sequence(map(shared.of, parts.parameters)))
    if operation.body is not None:
        yield Named("body=", _body(operation.body, thunks))
    yield Named("replies=", mapping((status, shared.of(each)) for status, each in parts.replies))
    if operation.versions:
        yield Named("versions=", mapping(_versions(operation)))
    if operation.security:
        yield Named(
            "security=",
            sequence(sequence(string(scheme) for scheme, _ in alternative) for alternative in operation.security),
        )
    success = next((reply.status for reply in operation.replies if reply.success), "200")
    if not success.startswith("2"):
        yield f"success={string(success)}"
    if operation.asks is not None:
        yield f"asks={string(operation.asks)}"
    if operation.retry_safe:
        yield "retry_safe=True"
    if operation.idempotency_key is not None:
        yield f"idempotency_key={string(operation.idempotency_key)}"
        if operation.in_progress:
            yield Named("in_progress=", sequence(map(string, operation.in_progress)))
    if operation.servers:
        yield Named("servers=", sequence(string(address(server)) for server in operation.servers))
    if parts.paged:
        yield Named("paging=", mapping((version, shared.of(each)) for version, each in parts.paging))


def _key(version: str | None) -> str:
    return "None" if version is None else string(version)


def is_list(kind: ir.Type, api: ir.Api) -> bool:
    """Whether the document promises an array."""
    return isinstance(underlying(api.symbols, kind), ir.ListType | ir.TupleType)


def _implied(operation: ir.Operation, parameter: ir.Parameter, keys: dict[str, str], thunks: Thunks) -> bool:
    """Whether the path says all of it: a plain `{name}`."""
    return (
        f"{{{parameter.wire_name}}}" in operation.path.partition("#")[0]
        and (parameter.place, parameter.style, parameter.explode) == ("path", "simple", False)
        and parameter.content_type is None
        and parameter.rule is None
        and keys[parameter.id] == parameter.wire_name
        and thunks.names.parameters[operation.id, parameter.id] == argument_of(parameter.wire_name)
        and takes(parameter, thunks.api) == "string"
        and not is_formed(thunks.api, parameter.type)
        and not (parameter.allow_reserved or parameter.slashes or parameter.secret or parameter.preset is not None)
        and not is_list(parameter.type, thunks.api)
    )


def _parameter(operation: ir.Operation, parameter: ir.Parameter, key: str, thunks: Thunks) -> Doc:
    items: list[Doc] = [string(parameter.wire_name), string(parameter.place)]
    if parameter.content_type is not None:
        items.append(f"content_type={string(parameter.content_type)}")
    else:
        usual = "form" if parameter.place in ("query", "cookie") else "simple"
        if parameter.style != usual:
            items.append(f"style={string(parameter.style)}")
        if parameter.explode != (parameter.style == "form") and parameter.style != "deepObject":
            items.append(f"explode={parameter.explode}")
    if key != parameter.wire_name:
        items.append(f"key={string(key)}")
    argument = thunks.names.parameters[operation.id, parameter.id]
    if argument != argument_of(key):
        items.append(f"argument={string(argument)}")
    wanted = takes(parameter, thunks.api)
    # a cursor is what the server says it is
    if wanted is not None and all(parameter.wire_name != paging.cursor_parameter for paging in operation.paging):
        items.append(f"takes={string(wanted)}")
    if parameter.allow_reserved:
        items.append("allow_reserved=True")
    if parameter.secret:
        items.append("secret=True")
    if is_list(parameter.type, thunks.api):
        items.append("list=True")
    if parameter.required and parameter.place != "path":
        items.append("required=True")
    if parameter.preset is not None:
        items.append(f"preset={literal(parameter.preset)}")
    if parameter.slashes:
        items.append("slashes=True")
    if is_formed(thunks.api, parameter.type, models=True):
        items.append(Named("form=", Named("lambda: ", thunks.of(parameter.type))))
    if parameter.rule is not None:
        items.append(Named("rule=", RuleWriter(thunks.names, thunks.imports).of(parameter.rule)))
    return call(thunks.imports.name(_OPERATION, "Parameter"), items)


def _body(body: ir.Body, thunks: Thunks) -> Doc:
    items: list[Doc] = [
        mapping((string(content.media_type), _body_content(content, thunks)) for content in body.contents)
    ]
    if body.required:
        items.append("required=True")
    encodings = [
        (string(content.media_type), mapping(parts))
        for content in body.contents
        if (parts := list(_encodings(content, thunks)))
    ]
    if encodings:
        items.append(Named("encodings=", mapping(encodings)))
    writer = RuleWriter(thunks.names, thunks.imports)
    rules = [(string(each.media_type), writer.of(each.rule)) for each in body.contents if each.rule is not None]
    if rules:
        items.append(Named("rules=", mapping(rules)))
    return call(thunks.imports.name(_OPERATION, "Body"), items)


def _sent(content: ir.Content) -> ir.Type:
    if content.kind == "binary":
        return ir.Scalar("binary")
    if content.kind == "text" or (content.kind == "xml" and content.xml is None):
        return ir.STRING
    return content.type or ir.ANY


def _encodings(content: ir.Content, thunks: Thunks) -> Iterator[tuple[str, Doc]]:
    """The parts of a form that declare more than their value."""
    declared = {each.part: each for each in content.encodings}
    files = file_parts(content, thunks.api)
    for part in dict.fromkeys([*declared, *files]):
        doc = _encoding(declared.get(part) or ir.Encoding(part), part in files, thunks)
        if doc is not None:
            yield string(part), doc


def _encoding(encoding: ir.Encoding, is_file: bool, thunks: Thunks) -> Doc | None:
    items: list[Doc] = []
    if encoding.content_type is not None:
        items.append(f"content_type={string(encoding.content_type)}")
    if (encoding.style, encoding.explode) != ("form", True):
        items.append(f"style={string(encoding.style)}")
        items.append(f"explode={encoding.explode}")
    if encoding.allow_reserved:
        items.append("allow_reserved=True")
    if is_file:
        items.append("file=True")
    return call(thunks.imports.name(_OPERATION, "Encoding"), items) if items else None


def _reply(reply: ir.Reply, thunks: Thunks) -> Literal:
    """What one status has; shared where all its media types have one type."""
    if not reply.contents:
        return Literal(None, "None")
    contents = [(string(each.media_type), _reply_content(each, reply.contents, thunks)) for each in reply.contents]
    is_same = len({flat(doc) for _, doc in contents}) == 1
    return Literal(_type_name(reply.contents[0].type, thunks) if is_same else None, mapping(contents))


def _type_name(kind: ir.Type | None, thunks: Thunks) -> str:
    """What the constant of a reply is called: after its class, where it has one."""
    match kind:
        case ir.RefType(target):
            return thunks.names.symbols[target]
        case ir.ListType(item):
            return f"{_type_name(item, thunks)} list"
        case ir.Scalar():
            return kind.kind
        case _:
            return "reply"


def _taken_for(media_type: str) -> ir.ContentKind:
    """The kind of content that the runtime takes a media type for by itself."""
    return kind_of(media_type) or "binary"


def _body_content(content: ir.Content, thunks: Thunks) -> Doc:
    # the kind of what is sent as a range depends on the value
    explicit = not is_range(content.media_type) and content.kind != _taken_for(content.media_type)
    return _declared(content, _sent(content), explicit, thunks)


def _reply_content(content: ir.Content, contents: Sequence[ir.Content], thunks: Thunks) -> Doc:
    explicit = is_range(content.media_type) or content.kind != _taken_for(content.media_type)
    return _declared(content, reply_type(content, contents), explicit, thunks)


def received(content: ir.Content, thunks: Thunks) -> Doc:
    """The type of what the server sends by itself."""
    return _declared(content, content.type or ir.ANY, content.kind != _taken_for(content.media_type), thunks)


def _declared(content: ir.Content, kind: ir.Type, explicit: bool, thunks: Thunks) -> Doc:
    """The type of a content; with its kind, where that does not go without saying."""
    thunk = Named("lambda: ", thunks.of(kind))
    if content.xml is not None:
        root = XmlWriter(thunks.imports).of(content.xml, content.type, thunks.names)
        return call(thunks.imports.name(_OPERATION, "As"), [string(content.kind), thunk, root])
    return call(thunks.imports.name(_OPERATION, "As"), [string(content.kind), thunk]) if explicit else thunk


def _versions(operation: ir.Operation) -> Iterator[tuple[str, Doc]]:
    contents = [*(operation.body.contents if operation.body else ())]
    for reply in operation.replies:
        contents.extend(reply.contents)
    for version in operation.versions:
        names = dict.fromkeys(content.media_type for content in contents if content.version == version)
        yield string(version), sequence(string(name) for name in names)


def keys_of_paging(paging: ir.Paging, operation: ir.Operation, keys: Mapping[str, str]) -> dict[str, str]:
    """By wire name what parameters at the place of paging are called; the fields of a body have no other name."""
    if paging.place == "body":
        return {}
    found: dict[str, str] = {}
    for parameter in operation.parameters:
        if parameter.place == paging.place:
            found[parameter.wire_name] = keys[parameter.id]
        elif parameter.place == "query":  # with a cursor in a header
            found.setdefault(parameter.wire_name, keys[parameter.id])
    return found


def _paging(paging: ir.Paging, operation: ir.Operation, keys: dict[str, str], thunks: Thunks) -> Doc:
    outer = keys_of_paging(paging, operation, keys)

    def named(wire: str) -> str:
        return literal(wire if paging.inside is not None else outer.get(wire, wire))

    items: list[Doc] = [f"style={string(paging.style)}", Named("items=", sequence(map(string, paging.items)))]
    for name, wire in (
        ("cursor", paging.cursor_parameter),
        ("size", paging.size_parameter),
        ("offset", paging.offset_parameter),
        ("page", paging.page_parameter),
    ):
        if wire is not None:
            items.append(f"{name}={named(wire)}")
    if paging.offset_when:
        items.append(Named("offset_when=", sequence(named(wire) for wire in paging.offset_when)))
    if paging.next:
        items.append(Named("next=", sequence(map(string, paging.next))))
    if paging.next_header is not None:
        items.append(f"next_header={string(paging.next_header)}")
    if paging.next_method is not None:
        items.append(f"next_method={string(paging.next_method)}")
    if paging.more:
        items.append(Named("more=", sequence(map(string, paging.more))))
    if paging.total:
        items.append(Named("total=", sequence(map(string, paging.total))))
    if paging.total_header is not None:
        items.append(f"total_header={string(paging.total_header)}")
    if paging.first_page != 1:
        items.append(f"first_page={paging.first_page}")
    if paging.number:
        items.append(Named("number=", sequence(map(string, paging.number))))
    if paging.sizes is None:
        items.append("sizes=None")
    elif paging.sizes != (1, None):
        items.append(Named("sizes=", sequence(map(str, paging.sizes))))
    if paging.cap is not None:
        items.append(f"cap={paging.cap}")
    if paging.place == "body":
        items.append(f"place={string(paging.place)}")
    if paging.inside is not None:
        items.append(f"inside={literal(outer.get(paging.inside, paging.inside))}")
    return call(thunks.imports.name(_OPERATION, "Paging"), items)
