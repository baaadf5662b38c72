"""What the documentation's templates print: plain records whose every text is final, safe Markdown."""

from __future__ import annotations

from typing import TypeAlias

from msgspec import Struct

Row: TypeAlias = tuple[str, ...]


class OperationView(Struct, frozen=True):
    """One operation on the page of its resource."""

    name: str
    signature: str
    is_paged: bool
    summary: str
    description: str
    deprecated: bool
    request: str  # **GET** `/path`
    servers: str  # where they are its own
    example: str
    async_example: str  # "" where it is the same with `await`
    forms: tuple[Row, ...]  # where there are several: how each is asked for, what comes back, what it takes
    parameters: tuple[Row, ...]  # name, where it goes, type, default of the server, description, notes
    bodies: tuple[Row, ...]  # content type, type, notes
    returns: str
    paging: tuple[str, ...]
    authorization: str
    content_types: tuple[str, ...]
    responses: tuple[Row, ...]  # status, description, body, headers

    @property
    def headings(self) -> tuple[str, ...]:
        """The headings that the template prints for it, in order."""
        shown = [
            ("Example", True),
            ("Alternatives", bool(self.forms)),
            ("Parameters", bool(self.parameters)),
            ("Request body", bool(self.bodies)),
            ("Returns", True),
            ("Authorization", True),
            ("Content types", True),
            ("Responses", True),
        ]
        return (self.name, *(heading for heading, is_shown in shown if is_shown))


class OperationEntry(Struct, frozen=True):
    """One line of a table of operations; `anchor` is its place on the page of its resource."""

    name: str
    anchor: str
    request: str
    summary: str


class ResourcePage(Struct, frozen=True):
    """The page of one tag."""

    path: str
    title: str
    summary: str
    description: str
    more: str
    attribute: str
    access: str  # how the client has it
    entries: tuple[OperationEntry, ...]
    operations: tuple[OperationView, ...]
    async_example: str  # of one operation, for all that only add `await`


class ModelView(Struct, frozen=True):
    """One model, enum, union or alias. Only what it has is given: fields, members or a line that says what it is."""

    heading: str
    kind: str
    description: str
    deprecated: bool
    lines: tuple[str, ...]
    fields: tuple[Row, ...]  # name, wire name, type, required, description
    members: tuple[Row, ...]  # member, value, description


class ModelsPage(Struct, frozen=True):
    """A page of models, all of them or those of one letter."""

    path: str
    title: str
    package: str
    index: str
    models: tuple[ModelView, ...]


class ModelsIndex(Struct, frozen=True):
    """Where the models are many: the list of them all."""

    path: str
    package: str
    letters: tuple[tuple[str, str], ...]  # a letter, its models as links


class SchemeView(Struct, frozen=True):
    """One way to prove who calls."""

    heading: str
    kind: str  # what is sent
    usage: str  # how it is given
    description: str
    lines: tuple[str, ...]


class IndexPage(Struct, frozen=True):
    """The first page."""

    path: str
    title: str
    description: str
    api: str
    distribution: str
    import_name: str
    client: str
    async_client: str
    quick_start: str
    async_quick_start: str
    guarded: str  # the first program with a look at what may go wrong
    problems: tuple[Row, ...]  # types of problems with the error class of each
    testing: tuple[str, ...]  # programs with the test kit, sync and async
    base_url_variables: str
    servers: tuple[Row, ...]
    needs_base_url: bool
    schemes: tuple[SchemeView, ...]
    versions: tuple[Row, ...]
    default_version: str
    paged: tuple[str, ...]
    resources: tuple[ResourcePage, ...]
    models: str  # the link to the models, "" where there are none
    incoming: tuple[str, ...] = ()
    has_headers: bool = False


class CallPages(Struct, frozen=True):
    """The first page, and one for each resource."""

    index: IndexPage
    resources: tuple[ResourcePage, ...]


class ModelPages(Struct, frozen=True):
    """All models by their first letters, and the page that leads to them if they are many."""

    pages: tuple[ModelsPage, ...]
    index: ModelsIndex | None
