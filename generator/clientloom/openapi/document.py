"""The document in its normal form, and the cheap views of its parts that the next stage reads."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Literal

from clientloom.diagnostics.records import BadInput, Diagnostic, Place, fail
from clientloom.ir.types import Json
from clientloom.openapi.document_files import BadReference
from clientloom.openapi.references import References, Target
from clientloom.pointers import escape


class Node:
    """One value of the document and the way to it. Knows its pointer, follows its `$ref`, copies nothing."""

    __slots__ = ("_parent", "_pointer", "_step", "document", "file", "value")

    def __init__(
        self,
        document: Document,
        file: str,
        value: Json,
        parent: Node | None,
        step: str | int,
        pointer: str | None = None,
    ) -> None:
        self.document = document
        self.file = file  # the name of its file: "" for the document itself
        self.value = value
        self._parent = parent
        self._step = step
        self._pointer = pointer

    def __repr__(self) -> str:
        return f"Node({self.pointer!r})"

    @property
    def pointer(self) -> str:
        """The canonical pointer in the normal form: `#/components/schemas/Task`, `shared.yaml#/Task`."""
        if self._pointer is None:
            assert self._parent is not None
            self._pointer = f"{self._parent.pointer}/{escape(str(self._step))}"
        return self._pointer

    @property
    def key(self) -> str:
        """The last step of the pointer as plain text: a component's name, a property's, an index."""
        return str(self._step)

    def get(self, key: str) -> Node | None:
        """The value under a key, or None where there is none (or this is not a mapping)."""
        value = self.value
        if isinstance(value, dict) and key in value:
            return Node(self.document, self.file, value[key], self, key)
        return None

    def __contains__(self, key: str) -> bool:
        return isinstance(self.value, dict) and key in self.value

    def items(self) -> Iterator[tuple[str, Node]]:
        """Keys and values of a mapping, in document order; nothing where this is not a mapping."""
        if isinstance(self.value, dict):
            for key, value in self.value.items():
                yield key, Node(self.document, self.file, value, self, key)

    def elements(self) -> Iterator[Node]:
        """The values of a list; nothing where this is not a list."""
        if isinstance(self.value, list):
            for index, value in enumerate(self.value):
                yield Node(self.document, self.file, value, self, index)

    def text(self, key: str) -> str | None:
        """The text under a key, or None where there is none."""
        value = self.value.get(key) if isinstance(self.value, dict) else None
        return value if isinstance(value, str) else None

    def flag(self, key: str) -> bool:
        """Whether the value under a key is true."""
        return isinstance(self.value, dict) and self.value.get(key) is True

    @property
    def ref(self) -> str | None:
        """The text of its `$ref` as written, or None. To know what it means, use `resolve`."""
        value = self.value.get("$ref") if isinstance(self.value, dict) else None
        return value if isinstance(value, str) else None

    def resolve(self) -> Node:
        """The node at the end of the chain of `$ref`s; itself where it has none. BadInput where it leads nowhere."""
        ref = self.ref
        return self if ref is None else self.document.follow(ref, self, to_the_end=True)

    def step(self) -> Node:
        """What its `$ref` means, one step only; itself where it has none. BadInput where it leads nowhere."""
        ref = self.ref
        return self if ref is None else self.document.follow(ref, self, to_the_end=False)

    def resolve_ref(self, reference: str) -> Node:
        """What a reference means that is in this node's file as plain text (a discriminator's mapping)."""
        return self.document.follow(reference, self, to_the_end=True)

    def place(self, on: Literal["key", "value"] = "value") -> Place:
        """Where it is in the source as written."""
        return self.document.place(self.pointer, on)


class Document:
    """An OpenAPI document in the normal form of this generator, whatever dialect it was written in."""

    __slots__ = ("_nodes", "_references", "_targets", "diagnostics", "dialect", "path", "root")

    def __init__(self, path: Path, dialect: str, references: References, diagnostics: tuple[Diagnostic, ...]) -> None:
        self.path = path
        self.dialect = dialect
        self.diagnostics = diagnostics
        self._references = references
        self.root = Node(self, "", references.trees[""], None, "", "#")
        # what references led to, by reference and by target: one target is one node
        self._nodes: dict[tuple[str, str, bool], Node] = {}
        self._targets: dict[tuple[str, tuple[str | int, ...]], Node] = {}

    def __repr__(self) -> str:
        return f"Document({str(self.path)!r}, {self.dialect!r})"

    @property
    def files(self) -> Mapping[Path, bytes]:
        """Every file that was read, the document itself first."""
        return self._references.files.data

    @property
    def meant(self) -> Mapping[Path, bytes]:
        """The files of the description itself as they count: the document with its overlays applied."""
        return self._references.files.meant()

    @property
    def names(self) -> Mapping[Path, str]:
        """What the files of the description are called in pointers: "", a path, the URL of one of the network."""
        return self._references.files.names()

    @property
    def remote_used(self) -> frozenset[str]:
        """The keys of `remote` that references led to."""
        return frozenset(self._references.files.remote_used)

    @property
    def origins(self) -> Mapping[str, str]:
        """Pointers of the normal form that are elsewhere in the source, and where."""
        return self._references.origins.source

    def node(self, pointer: str) -> Node:
        """The node at a canonical pointer. BadInput (CL121) where there is none."""
        try:
            return self._node(self._references.at(pointer))
        except BadReference as error:
            raise fail(error.code, error.message, help=error.help, place=Place(self.path)) from None

    def place(self, pointer: str, on: Literal["key", "value"] = "value") -> Place:
        """Where a canonical pointer is in the source as written."""
        name, _, fragment = self._references.origins.to_source(pointer).partition("#")
        return Place(self._references.files.file(name), fragment, on=on)

    def follow(self, reference: str, holder: Node, *, to_the_end: bool) -> Node:
        """What a reference in the file of `holder` means. BadInput at `holder` where it means nothing."""
        known = self._nodes.get((holder.file, reference, to_the_end))
        if known is None:
            find = self._references.follow if to_the_end else self._references.find
            try:
                target = find(reference, holder.file)
            except BadReference as error:
                raise BadInput([Diagnostic(error.code, "error", error.message, error.help, holder.place())]) from None
            known = self._nodes[(holder.file, reference, to_the_end)] = self._node(target)
        return known

    def _node(self, target: Target) -> Node:
        known = self._targets.get((target.name, target.steps))
        if known is None:
            last = target.steps[-1] if target.steps else ""
            known = Node(self, target.name, target.value, None, last, target.pointer)
            self._targets[(target.name, target.steps)] = known
        return known
