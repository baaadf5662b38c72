"""Views of `resources/` and `async_resources/`: one class per tag, the same in both but for the words of async."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from clientloom import ir
from clientloom.config.records import Config
from clientloom.naming import Names
from clientloom.naming.names import UNTAGGED
from clientloom.naming.operations import group_by_tag
from clientloom.python.call_arguments import described, generated_key
from clientloom.python.code_printer import Annotated, Doc, Named, call, mapping, render, signature, statement, subscript
from clientloom.python.docstrings import argument_text, description, method_docstring
from clientloom.python.error_replies import ErrorReplies
from clientloom.python.imports import Imports, LateImports
from clientloom.python.lazy import lazy_module
from clientloom.python.method_forms import Forms, Variant, forms
from clientloom.python.secret_operations import takes_secrets
from clientloom.python.signatures import Argument, arguments, parameters
from clientloom.python.text import clean, one_line, prose_docstring, sentence, string
from clientloom.python.types import RUNTIME, Annotator, ArgumentAnnotator
from clientloom.python.views import LazyModule, MethodView, ResourceModule, TwinView

_OPTIONS = f"{RUNTIME}.options"
_RESOURCE = f"{RUNTIME}.resource"


class _Takes(ArgumentAnnotator):
    """What methods take; a list of values that is too long for a signature by its name."""

    def __init__(self, api: ir.Api, names: Names, imports: Imports, *, asynchronous: bool) -> None:
        super().__init__(api, names, imports, asynchronous=asynchronous)
        self.texts: dict[int, str] = {}  # of parameters, which many operations share, by the very objects

    def literal(self, kind: ir.LiteralType) -> Doc:
        name = self.names.choices.get(kind)
        return super().literal(kind) if name is None else self.imports.name("..types", name)


class _Words(Struct, frozen=True):
    """What differs between the two kinds of resource."""

    asynchronous: bool
    prefix: str
    base: str
    pager: str
    suffix: str


_SYNC = _Words(False, "", "Resource", "Pager", "")
_ASYNC = _Words(True, "Async", "AsyncResource", "AsyncPager", "_async")


def resource_modules(
    api: ir.Api, names: Names, config: Config, *, asynchronous: bool, sync: Sequence[ResourceModule] = ()
) -> tuple[ResourceModule, ...]:
    """One module per tag, of one kind. `sync` are the modules of the sync kind, with the same docstrings."""
    words = _ASYNC if asynchronous else _SYNC
    known = {(module.name, method.name): method for module in sync for method in module.methods}
    found = [_module(api, names, config, tag, group, words, known) for tag, group in group_by_tag(api).items()]
    return tuple(sorted(found, key=lambda module: module.name))


def resources_package(names: Names, *, asynchronous: bool) -> LazyModule:
    """The package of all resources of one kind, each loaded at its first use."""
    words = _ASYNC if asynchronous else _SYNC
    where = {words.prefix + own.class_name: own.module for own in names.resources.values()}
    kind = "asynchronous" if asynchronous else "synchronous"
    return lazy_module(prose_docstring(f"The {kind} resources, one module per tag.", indent=0), where)


def about(api: ir.Api, tag: str) -> str:
    """What the document says of a tag."""
    described = next((each.description for each in api.tags if each.name == tag), None)
    return clean(described) or (f"The {one_line(tag)} operations." if tag != UNTAGGED else "Operations without a tag.")


def _module(
    api: ir.Api,
    names: Names,
    config: Config,
    tag: str,
    group: Sequence[ir.Operation],
    words: _Words,
    sync: Mapping[tuple[str, str], MethodView],
) -> ResourceModule:
    own = names.resources[tag]
    class_name = words.prefix + own.class_name
    methods = [names.operations[operation.id] for operation in group]
    given = {names.parameters[operation.id, each.id] for operation in group for each in operation.parameters}
    given |= {names.bodies[operation.id] for operation in group}
    made = {class_name, f"{class_name}WithRawResponse", f"{class_name}WithStreamingResponse"}
    runtime = LateImports({*methods, *made, *(given & {"operations", "unseen"})}, names.runtime)
    results = Annotator(api, names, runtime)
    takes = _Takes(api, names, runtime, asynchronous=words.asynchronous)
    operations = runtime.alias(".._operations", own.module, "operations")
    base = runtime.name(_RESOURCE, words.base)
    raw_of = runtime.name(_RESOURCE, f"raw_of{words.suffix}")
    streamed_of = runtime.name(_RESOURCE, f"streamed_of{words.suffix}")
    found = [
        _Method(operation, names, words, forms(operation, results, takes, config), takes, operations)
        for operation in group
    ]
    errors = ErrorReplies(api, names)
    views = tuple(method.view(runtime, sync.get((own.module, method.name)), errors) for method in found)
    twins = (
        _twin(class_name, "Raw", raw_of, [method.twin(runtime, "raw") for method in found]),
        _twin(class_name, "Streaming", streamed_of, [method.twin(runtime, "streamed") for method in found]),
    )
    return ResourceModule(
        own.module,
        prose_docstring(
            f"{words.prefix + ' r' if words.prefix else 'R'}esource: {clean(tag) or own.attribute}.", indent=0
        ),
        runtime.lines(),
        render(call(f"class {class_name}", [base]), tail=1) + ":",
        prose_docstring(about(api, tag), indent=4),
        views,
        twins,
    )


_TWINS = {
    "Raw": ("raw", "each returning the whole reply"),
    "Streaming": ("streamed", "each returning a reply to be read piece by piece"),
}


def _twin(class_name: str, kind: str, opener: str, methods: list[str]) -> TwinView:
    local, returns = _TWINS[kind]
    twin = f"{class_name}With{kind}Response"
    return TwinView(
        "    " + signature(f"def with_{kind.lower()}_response", ["self"], twin, 4),
        prose_docstring(f"The same methods, {returns}.", indent=8),
        statement("return ", call(twin, ["self"]), indent=8),
        f"class {twin}:",
        prose_docstring(f"The methods of `{class_name}`, {returns}.", indent=4),
        "    " + signature("def __init__", ["self", Annotated("resource", class_name)], "None", 4),
        statement(f"{local} = ", call(opener, ["resource"]), indent=8),
        tuple(methods),
    )


class _Method:
    """One operation as a method."""

    def __init__(
        self,
        operation: ir.Operation,
        names: Names,
        words: _Words,
        shapes: Forms,
        takes: _Takes,
        operations: str,
    ) -> None:
        self.operation = operation
        self.names = names
        self.words = words
        self.shapes = shapes
        self.paged, self.mixed = shapes.paged, shapes.mixed
        self.streamed, self.partly_streamed = shapes.streamed, shapes.partly_streamed
        self.takes = takes
        self.operations = operations
        self.name = names.operations[operation.id]
        self.arguments = arguments(operation, names, takes, shapes.body)

    def view(self, runtime: Imports, sync: MethodView | None, errors: ErrorReplies) -> MethodView:
        """The method's final text; `runtime` gets what its module must import. `sync` is that of the sync client."""
        is_secret = takes_secrets(self.operation, self.takes.api) if sync is None else sync.decorator is not None
        overloads = tuple(self._overloads())
        if overloads:
            runtime.name("typing", "overload")
        return MethodView(
            self.name,
            overloads,
            f"    {self._signature(None)}",
            self._docstring(errors) if sync is None else sync.docstring,
            one_line(self._wire),
            self._body() if is_secret else f"{self._unseen(runtime)}\n{self._body()}",
            self._decorator(runtime) if is_secret else None,
        )

    def _decorator(self, runtime: Imports) -> str:
        awaited = self.words.asynchronous and not (self.paged or self.mixed)
        return runtime.name(_RESOURCE, f"hides_arguments{'_async' if awaited else ''}")

    def _unseen(self, runtime: Imports) -> str:
        """A caller may give headers and a query with secrets to every call."""
        return f"        options = options and {runtime.name(_OPTIONS, 'unseen')}(options)"

    def twin(self, runtime: Imports, kind: str) -> str:
        """The line that gives a twin class its method."""
        mixed = "_mixed" if self.mixed or self.partly_streamed else ""
        made = runtime.name(_RESOURCE, f"as_{kind}{self.words.suffix}{mixed}")
        return statement(f"self.{self.name} = ", call(made, [f"{kind}.{self.name}"]), indent=8)

    def _docstring(self, errors: ErrorReplies) -> str:
        described_arguments = [(each.name, self._text_of(each)) for each in self.arguments]
        raises = [(each.names, each.text) for each in errors.of(self.operation)]
        return method_docstring(
            self.operation.docs, [*described_arguments, *described(self.shapes)], raises, self._wire
        )

    @property
    def _wire(self) -> str:
        return f"{self.operation.method} {self.operation.path}"

    def _text_of(self, argument: Argument) -> str:
        item = argument.parameter
        if item is None:
            return description(self.operation.body.docs) if self.operation.body is not None else ""
        if id(item) not in self.takes.texts:
            self.takes.texts[id(item)] = argument_text(item)
        key = generated_key(self.operation, item)
        return f"{self.takes.texts[id(item)]} {sentence(key.capitalize())}".strip()

    def _overloads(self) -> Iterator[str]:
        if not self.shapes.overloaded:
            return
        for variant in self.shapes.overloads:
            yield f"    {self._signature(variant)}"
        choices = bool(self.shapes.accepts or self.shapes.content_types)
        if not self.mixed and not choices and len(self.shapes.versions) > 1:
            yield f"    {self._signature(None, any_version=True)}"

    def _signature(self, variant: Variant | None, *, any_version: bool = False) -> str:
        docs = parameters(self.arguments, self.shapes, self.takes, variant, any_version=any_version)
        awaited = self.words.asynchronous and not (variant.paged if variant is not None else self.paged or self.mixed)
        head = f"{'async ' if awaited else ''}def {self.name}"
        returns = self._any_result() if variant is None else self._result(variant)
        return signature(head, docs, returns, 4, ": ..." if variant is not None or any_version else ":")

    def _result(self, variant: Variant) -> Doc:
        if variant.event is not None:
            return self._events(variant.event)
        if variant.item is None or variant.page is None:
            return variant.returns
        return self._pager(variant.item, variant.page)

    def _any_result(self) -> Doc:
        if self.mixed or self.partly_streamed:
            return self.takes.imports.name("typing", "Any")
        if self.streamed:
            return self._events(self.shapes.event)
        return self._pager(self.shapes.item, self.shapes.page) if self.paged else self.shapes.returns

    def _events(self, item: Doc) -> Doc:
        kind = f"{self.words.prefix}EventStream"
        return subscript(self.takes.imports.name(f"{RUNTIME}.resource", kind), [item])

    def _pager(self, item: Doc, page: Doc) -> Doc:
        return subscript(self.takes.imports.name(f"{RUNTIME}.paging", self.words.pager), [item, page])

    def _body(self) -> str:
        if not self.mixed:
            return self._call(paged=self.paged, indent=8)
        plain = [literal for literal in self.shapes.versions if not self._is_paged(literal)]
        test = f"== {string(plain[0])}" if len(plain) == 1 else f"in ({', '.join(map(string, plain))})"
        return f"        if version {test}:\n{self._call(paged=False, indent=12)}\n{self._call(paged=True, indent=8)}"

    def _is_paged(self, version: str) -> bool:
        return any(variant.paged for variant in self.shapes.variants if variant.version == version)

    def _call(self, *, paged: bool, indent: int) -> str:
        awaited = self.words.asynchronous and not paged and not self.mixed
        given = {each.parameter.id: each for each in self.arguments if each.parameter is not None}
        sent = [given[parameter.id] for parameter in self.operation.parameters]
        items: list[Doc] = [
            f"{self.operations}.{self.names.constants[self.operation.id]}",
            mapping((string(each.key), each.name) for each in sent),
        ]
        if self.shapes.body is not None:
            items.append(f"body={self.names.bodies[self.operation.id]}")
        items += [f"{name}={name}" for name, used in self._media() if used]
        items.append("options=options")
        head = f"return {'await ' if awaited else ''}"
        method = "_paginate" if paged else "_stream" if self.streamed else "_request"
        return statement("", Named(head, call(f"self.{method}", items)), indent=indent)

    def _media(self) -> tuple[tuple[str, bool], ...]:
        return (
            ("version", bool(self.shapes.versions)),
            ("accept", bool(self.shapes.accepts or self.shapes.same_type_accepts)),
            ("content_type", bool(self.shapes.content_types or self.shapes.same_type_content_types)),
        )
