"""The table of names: everything that later stages print is called what is here."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from clientloom import ir
from clientloom.diagnostics.records import Diagnostic
from clientloom.naming.modules import ModuleGroup

UNTAGGED = ""  # the key of the resource of operations without a tag


class ResourceNames(Struct, frozen=True):
    """One tag: the client's attribute, its class (the async one has `Async` before it), its module."""

    attribute: str
    class_name: str
    module: str


class Names(Struct, frozen=True):
    """Every name of a package, by ids of the IR; `literals` are inline enums by (owner's symbol id, wire name).

    `server_variables` are arguments of the client by the names of variables of the document's first server.
    `choices` are the lists of values of arguments that have names. `groups` are the modules of models, each after those
    it needs; `modules` says what each is called, by symbol. `headers` are
    the classes of replies' headers by operation, their fields by (operation, header). `short_literals` have a name
    although their list is short, for it is published.
    """

    package: str
    client: str
    symbols: Mapping[str, str]
    groups: tuple[ModuleGroup, ...]
    modules: Mapping[str, str]
    fields: Mapping[tuple[str, str], str]
    literals: Mapping[tuple[str, str], str]
    enum_members: Mapping[tuple[str, int], str]
    resources: Mapping[str, ResourceNames]
    operations: Mapping[str, str]
    constants: Mapping[str, str]
    parameters: Mapping[tuple[str, str], str]
    bodies: Mapping[str, str]
    schemes: Mapping[str, str]
    server_variables: Mapping[str, str]
    incoming: Mapping[str, str]
    choices: Mapping[ir.LiteralType, str]
    headers: Mapping[str, str] = {}
    header_fields: Mapping[tuple[str, str], str] = {}
    short_literals: frozenset[tuple[str, str]] = frozenset()
    notes: tuple[Diagnostic, ...] = ()
    runtime: str | None = None  # the package that has the runtime, where this one has no copy of it

    @property
    def async_client(self) -> str:
        """The name of the asynchronous client."""
        return f"Async{self.client}"
