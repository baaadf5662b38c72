"""What templates print: plain records whose every text is final."""

from __future__ import annotations

from typing import Literal, TypeAlias

from msgspec import Struct


class FieldView(Struct, frozen=True):
    """One field: its line (or lines) of code, and its docstring ("" for none)."""

    code: str
    docstring: str


class ClassView(Struct, frozen=True):
    """A model or an enum. `extra` is code at the end of an enum's body."""

    header: str
    docstring: str
    fields: tuple[FieldView, ...]
    is_enum: bool = False
    other: str = ""

    kind: Literal["class"] = "class"


class AliasView(Struct, frozen=True):
    """A name for a type. Where `runtime` is given, `code` is only for type checkers."""

    code: str
    runtime: str
    docstring: str
    after_class: bool = False

    kind: Literal["alias"] = "alias"


DefinitionView: TypeAlias = ClassView | AliasView


class ModelModule(Struct, frozen=True):
    """One module of models: schemas that need each other, and the parts that only they have."""

    name: str
    docstring: str
    imports: str
    definitions: tuple[DefinitionView, ...]


class LazyModule(Struct, frozen=True):
    """A package whose names are loaded at first use: the imports that type checkers see, and name -> module as code."""

    docstring: str
    imports: tuple[str, ...]
    table: str


class OperationModule(Struct, frozen=True):
    """One module of operations, and the literals that several of them have in common: each is a whole statement."""

    name: str
    docstring: str
    imports: str
    literals: tuple[str, ...]
    operations: tuple[str, ...]
    typing_imports: str = ""


class MethodView(Struct, frozen=True):
    """One method: its overloads' and its own signature, its docstring, method and path of its requests, its body."""

    name: str
    overloads: tuple[str, ...]
    signature: str
    docstring: str
    wire: str
    body: str
    decorator: str | None = None


class TwinView(Struct, frozen=True):
    """The raw or streaming class of a resource: the same methods with other results. `methods` are its assignments."""

    signature: str  # of the property that gives it
    about: str
    returns: str
    header: str
    docstring: str
    init: str
    opening: str
    methods: tuple[str, ...]


class ResourceModule(Struct, frozen=True):
    """One resource, in its sync or its async form."""

    name: str
    docstring: str
    imports: str
    header: str
    class_docstring: str
    methods: tuple[MethodView, ...]
    twins: tuple[TwinView, ...]


class AttributeView(Struct, frozen=True):
    """A resource as an attribute of the client."""

    signature: str
    docstring: str
    returns: str


class ClientView(Struct, frozen=True):
    """One of the two clients. `arguments` and `credentials` are the lines of its constructor."""

    header: str
    docstring: str
    arguments: tuple[str, ...]
    credentials: str
    server_variables: str  # "" where there are none
    attributes: tuple[AttributeView, ...]


class ClientModule(Struct, frozen=True):
    """`_client.py`."""

    docstring: str
    imports: str
    clients: tuple[ClientView, ...]


class ServiceModule(Struct, frozen=True):
    """`_service.py`: `code` is one statement."""

    docstring: str
    imports: str
    code: str


class ChoicesModule(Struct, frozen=True):
    """`types/choices.py`: each of `aliases` is one statement."""

    docstring: str
    imports: str
    aliases: tuple[str, ...]


class ConstraintsModule(Struct, frozen=True):
    """`_constraints.py`: `code` is one statement."""

    docstring: str
    imports: str
    code: str


class XmlModule(Struct, frozen=True):
    """`_xml.py`: `code` is one statement."""

    docstring: str
    imports: str
    code: str


class Credential(Struct, frozen=True):
    """One way to prove who calls, as the README shows it: variables that go together, way by way; those of files."""

    argument: str
    ways: tuple[tuple[str, ...], ...]
    files: tuple[str, ...]
    what: str

    @property
    def variables(self) -> tuple[str, ...]:
        """Those of the first way."""
        return self.ways[0]

    def in_words(self, mark: str = "`") -> str:
        """All of them in a sentence."""
        ways = [" and ".join(f"{mark}{name}{mark}" for name in way) for way in self.ways]
        return " or ".join([*ways, *(f"{mark}{name}{mark} (a file)" for name in self.files)])


class ErrorClass(Struct, frozen=True):
    """An error class of the package's own."""

    name: str
    base: str
    docstring: str


class Project(Struct, frozen=True):
    """The package's own files: what it is called, what it says of itself."""

    distribution: str
    import_name: str
    client: str
    async_client: str
    version: str
    title: str
    summary: str
    description: str
    license: str
    authors: tuple[str, ...]
    homepage: str | None
    project_table: str  # of pyproject.toml, as TOML
    quick_start: str
    async_quick_start: str
    credentials: tuple[Credential, ...]
    base_url_variables: tuple[str, ...]
    base_url: str  # "" where the caller must say
    resources: tuple[tuple[str, str], ...]  # attribute, what it is about
    api_version: str
    contents: str  # how much of which API, as the words before the list of resources
    checks: bool  # whether what is sent is held against the document's bounds
    xml: bool  # whether anything goes or comes as XML with a type
    needs: str  # what it depends on, in words
    testing: tuple[str, ...] = ()  # programs with the test kit, sync and async


class HeadersModule(Struct, frozen=True):
    """Typed headers of replies. `classes` are whole statements."""

    docstring: str
    imports: str
    classes: tuple[str, ...]


class WebhookModule(Struct, frozen=True):
    """What the server sends by itself. All of it is code but the docstrings, which are too."""

    docstring: str
    imports: str
    constants: tuple[str, ...]
    overloads: tuple[str, ...]
    signature: str
    about: str
    table: str


class Declarations(Struct, frozen=True):
    """What calls are made of: the models, and the operations as they go over the wire."""

    models: tuple[ModelModule, ...]
    operations: tuple[OperationModule, ...]


class Package(Struct, frozen=True):
    """Everything else that is printed."""

    project: Project
    root: LazyModule
    models: LazyModule
    types: LazyModule
    folders: tuple[LazyModule, LazyModule]  # of the resources, sync and async
    resources: tuple[ResourceModule, ...]
    async_resources: tuple[ResourceModule, ...]
    client: ClientModule
    service: ServiceModule
    webhooks: WebhookModule | None = None
    headers: HeadersModule | None = None
    choices: ChoicesModule | None = None
    constraints: ConstraintsModule | None = None
    xml: XmlModule | None = None
