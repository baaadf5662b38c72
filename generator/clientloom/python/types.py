"""Types of the API as annotations: what a model holds, what a method takes, what it gives back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from clientloom import ir
from clientloom.ir.walk import inner_types
from clientloom.naming import Names
from clientloom.python.code_printer import Doc, Union, flat, subscript
from clientloom.python.imports import Imports
from clientloom.python.literals import listed, literal_doc, plain_base

RUNTIME = ".._runtime"

_SCALARS = {"string": "str", "integer": "int", "number": "float", "boolean": "bool", "base64": "bytes", "null": "None"}
_CLASSES = {
    "date": ("datetime", "date"),
    "date-time": ("datetime", "datetime"),
    "time": ("datetime", "time"),
    "duration": ("datetime", "timedelta"),
    "uuid": ("uuid", "UUID"),
    "decimal": ("decimal", "Decimal"),
}


# by format and JSON kind
_FORMATS = {
    ("base64url", "string"): "Base64Url",
    ("date-time-local", "string"): "LocalDateTime",
    ("http-date", "string"): "HttpDate",
    ("seconds", "integer"): "WholeSeconds",
    ("seconds", "number"): "Seconds",
    ("seconds", "string"): "SecondsAsText",
    ("time-local", "string"): "LocalTime",
    ("unixtime", "integer"): "UnixTime",
    ("unixtime", "number"): "UnixTimeWithFraction",
    ("unixtime", "string"): "UnixTimeAsText",
}


def join(parts: Iterable[Doc]) -> Doc:
    """A union without repetitions; None comes last, and is left out next to `JsonValue`."""
    every = tuple(parts)
    if len(every) == 1 and not isinstance(every[0], Union):
        return every[0]
    found: dict[str, Doc] = {}
    for part in every:
        for one in part.parts if isinstance(part, Union) else (part,):
            found.setdefault(one if isinstance(one, str) else one.flat, one)
    if "None" in found and any(name.endswith("JsonValue") for name in found):
        del found["None"]
    elif "None" in found:
        found["None"] = found.pop("None")
    docs = tuple(found.values())
    return docs[0] if len(docs) == 1 else Union(docs)


def or_none(doc: Doc) -> Doc:
    """The type or None, as `join` has it."""
    if isinstance(doc, Union):
        return join((doc, "None"))
    says_it = isinstance(doc, str) and (doc == "None" or doc.endswith("JsonValue"))
    return doc if says_it else Union((doc, "None"))


def values_of(api: ir.Api, kind: ir.Type) -> Iterator[ir.Type]:
    """The types of the values that a type holds, without null and names; models and unions with a name are whole."""
    seen: set[str] = set()
    left = [kind]
    while left:
        part = left.pop()
        match part:
            case ir.NullableType() | ir.UnionType():
                left.extend(inner_types(part))
            case ir.RefType(target) if isinstance(symbol := api.symbols[target], ir.AliasDef):
                if target not in seen:
                    seen.add(target)
                    left.append(symbol.type)
            case _:
                yield part
                left.extend(inner_types(part))


def has_parts(api: ir.Api, kind: ir.Type) -> bool:
    """Whether some values of a type have parts; a union of scalars is taken for a scalar."""
    return not all(_is_plain(api, each) for each in values_of(api, kind))


def _is_plain(api: ir.Api, kind: ir.Type) -> bool:
    if isinstance(kind, ir.RefType):
        return isinstance(api.symbols[kind.target], ir.EnumDef)
    return isinstance(kind, ir.Scalar | ir.LiteralType)


class Annotator:
    """Annotations as a method gives them back: exact, with the models by name."""

    received = True  # whether it is a server that sends the values

    def __init__(self, api: ir.Api, names: Names, imports: Imports, *, models: str = "..models") -> None:
        self.api = api
        self.names = names
        self.imports = imports
        self.models = models

    def of(self, kind: ir.Type) -> Doc:
        """The annotation of a type."""
        match kind:  # the most frequent first
            case ir.Scalar():
                return self.scalar(kind)
            case ir.RefType(target):
                return self.ref(target)
            case ir.NullableType(inner):
                return or_none(self.of(inner))
            case ir.LiteralType():
                return self.literal(kind)
            case ir.ListType(item):
                return subscript(self.imports.builtin("list"), [self.of(item)])
            case ir.MapType(value, key):
                return subscript(self.imports.builtin("dict"), [self.key(key), self.of(value)])
            case ir.TupleType(items, rest):
                return self.tuple(items, rest)
            case ir.UnionType():
                return self.union(kind)
            case ir.JsonTextType(inner):
                return self.json_text(inner)

    def key(self, kind: ir.LiteralType | ir.RefType | None) -> Doc:
        """The keys of a dictionary."""
        return self.imports.builtin("str") if kind is None else self.of(kind)

    def json_text(self, inner: ir.Type) -> Doc:
        """What a text of JSON holds."""
        return self.of(inner)

    def union(self, kind: ir.UnionType) -> Doc:
        """One of several kinds of JSON value."""
        return join([*(self.of(variant) for variant in kind.variants), *self.unknown(kind)])

    def unknown(self, kind: ir.Type) -> list[Doc]:
        """What a received value is that is of no variant of a union."""
        if not self.received or not has_parts(self.api, kind):
            return []
        return [self.imports.name(f"{RUNTIME}.resource", "Unknown")]

    def scalar(self, kind: ir.Scalar) -> Doc:
        """The Python class of a scalar."""
        if kind.kind in _CLASSES:
            module, name = _CLASSES[kind.kind]
            return f"{self.imports.module(module)}.{name}"
        if kind.kind == "json":
            return self.imports.name(f"{RUNTIME}.model", "JsonValue")
        if kind.kind == "binary":
            return self.imports.builtin("bytes")
        name = _SCALARS[kind.kind]
        return name if name == "None" else self.imports.builtin(name)

    def decoded(self, kind: ir.Scalar) -> Doc:
        """What a scalar is decoded as: a name of the runtime marks another form than the usual one of the class."""
        if kind.is_formed:
            return self.imports.name(f"{RUNTIME}.model", _FORMATS[kind.format or "", kind.wire or ""])
        if kind.text:
            return self.imports.name(f"{RUNTIME}.model", "IntOrText" if kind.kind == "integer" else "FloatOrText")
        return Annotator.scalar(self, kind)

    def decoded_text(self, inner: ir.Type) -> Doc:
        """What the runtime reads and writes as such a text."""
        return subscript(self.imports.name(f"{RUNTIME}.model", "JsonText"), [self.of(inner)])

    def literal(self, kind: ir.LiteralType) -> Doc:
        """An inline enum in place."""
        values = listed(kind)
        if values is None:
            return self.scalar(plain_base(kind))
        docs: list[Doc] = [literal_doc(self.imports.name("typing", "Literal"), values)]
        if not kind.const:
            docs += self.open_bases(values)
        return join(docs)

    def open_bases(self, values: Sequence[str | int]) -> list[Doc]:
        """What else than the listed values may come."""
        bases: list[Doc] = []
        if any(isinstance(value, str) for value in values):
            bases.append(self.imports.builtin("str"))
        if any(isinstance(value, int) for value in values):
            bases.append(self.imports.builtin("int"))
        return bases

    def tuple(self, items: tuple[ir.Type, ...], rest: ir.Type | None) -> Doc:
        """Fixed positions, then any number of one type."""
        name = self.imports.builtin("tuple")
        docs = [self.of(item) for item in items]
        if rest is not None:
            more: Doc = subscript(name, [self.of(rest), "..."])
            if not docs:
                return more
            docs.append(f"*{flat(more)}")
        return subscript(name, docs or ["()"])

    def ref(self, target: str) -> Doc:
        """A symbol by its name."""
        return self.imports.name(self.models, self.names.symbols[target])


class ArgumentAnnotator(Annotator):
    """Annotations as a method takes them: whatever is sent as the same text is welcome."""

    received = False

    def __init__(self, api: ir.Api, names: Names, imports: Imports, *, asynchronous: bool) -> None:
        super().__init__(api, names, imports)
        self.asynchronous = asynchronous
        self._open: list[str] = []
        self.parameters: dict[tuple[int, bool], Doc] = {}  # many operations share one: by the very objects

    def of(self, kind: ir.Type) -> Doc:
        """The annotation of what may be given for a type."""
        match kind:
            case ir.Scalar(kind="uuid"):
                return join([super().of(kind), self.imports.builtin("str")])
            case ir.Scalar(kind="binary"):
                return self.imports.name(f"{RUNTIME}.resource", "AsyncFileInput" if self.asynchronous else "FileInput")
            case ir.ListType(item):
                return subscript(self.imports.name("collections.abc", "Sequence"), [self.of(item)])
            case ir.MapType(value, key):
                # a mapping is of one type of keys alone, so there is one of texts and one of the listed ones
                keys = (
                    [self.imports.builtin("str")] if key is None else [*self._listed(key), self.imports.builtin("str")]
                )
                name = self.imports.name("collections.abc", "Mapping")
                return join(subscript(name, [each, self.of(value)]) for each in keys)
            case ir.TupleType():
                return subscript(self.imports.name("collections.abc", "Sequence"), [self.imports.builtin("object")])
            case _:
                return super().of(kind)

    def ref(self, target: str) -> Doc:
        """A symbol, or what can be given for it."""
        symbol = self.api.symbols[target]
        match symbol:
            case ir.ModelDef():
                return join([self.symbol(target), self.wire()])
            case ir.UnionDef():
                return join([self.symbol(target), *self._loose(symbol.variants, target)])
            case ir.EnumDef():
                return join([self.symbol(target), *self.enum_bases(symbol)])
            case ir.AliasDef():
                if target in self._open:  # it holds itself
                    return self.symbol(target)
                self._open.append(target)
                try:
                    return self.of(symbol.type)
                finally:
                    self._open.pop()

    def _listed(self, key: ir.LiteralType | ir.RefType) -> list[Doc]:
        if isinstance(key, ir.RefType):
            return [self.symbol(key.target)]
        values = listed(key)
        return [] if values is None else [literal_doc(self.imports.name("typing", "Literal"), values)]

    def symbol(self, target: str) -> Doc:
        """A symbol by its own name."""
        return super().ref(target)

    def body(self, content: ir.Content) -> Doc:
        """What may be given as a body of one media type."""
        if content.kind == "binary":
            return self.of(ir.Scalar("binary"))
        if content.kind in ("text", "sse") or (content.kind == "xml" and content.xml is None):
            return self.of(ir.STRING)
        if content.kind == "json-lines":
            item = self.of(content.type or ir.ANY)
            kinds = ("Iterable", "AsyncIterable") if self.asynchronous else ("Iterable",)
            return join(subscript(self.imports.name("collections.abc", kind), [item]) for kind in kinds)
        if content.kind == "json" or content.type is None:
            return self.of(content.type or ir.ANY)
        return self.of(content.type)

    def wire(self) -> Doc:
        """A mapping with wire names, in place of a model."""
        return subscript(
            self.imports.name("collections.abc", "Mapping"),
            [self.imports.builtin("str"), self.imports.builtin("object")],
        )

    def enum_bases(self, symbol: ir.EnumDef) -> list[Doc]:
        """What a named enum's values are made of."""
        if symbol.base == "string":
            return [self.imports.builtin("str")]
        if symbol.base == "integer":
            return [self.imports.builtin("int")]
        return []

    def _loose(self, variants: tuple[ir.Type, ...], target: str) -> list[Doc]:
        """Beside a union's own name: a mapping, where one of its variants is an object."""
        seen: set[str] = {target}
        stack = list(variants)
        while stack:
            kind = stack.pop()
            if isinstance(kind, ir.RefType) and kind.target not in seen:
                seen.add(kind.target)
                symbol = self.api.symbols[kind.target]
                if isinstance(symbol, ir.ModelDef):
                    return [self.wire()]
                if isinstance(symbol, ir.UnionDef):
                    stack.extend(symbol.variants)
        return []
