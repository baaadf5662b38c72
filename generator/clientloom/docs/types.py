"""Types as the pages show them: the annotations of the code, with a way to each model."""

from __future__ import annotations

from clientloom import ir
from clientloom.docs.inline import code
from clientloom.docs.links import Links
from clientloom.naming import Names
from clientloom.python.code_printer import Doc, flat
from clientloom.python.imports import Imports
from clientloom.python.literals import listed
from clientloom.python.types import Annotator, ArgumentAnnotator, join


class _Returned(Annotator):
    """What a method gives back."""

    def literal(self, kind: ir.LiteralType) -> Doc:
        return _bases(self, kind) or super().literal(kind)


class _Held(_Returned):
    """What a model holds: raw bytes only in a form, where they are a file."""

    files = False
    received = False  # of declared variants; the index says what else may come

    def scalar(self, kind: ir.Scalar) -> Doc:
        if kind.kind == "binary":
            return "FileInput" if self.files else "str"
        return super().scalar(kind)


class _Taken(ArgumentAnnotator):
    """What a method takes. That a model may also be given as a mapping is written once, in the index."""

    def literal(self, kind: ir.LiteralType) -> Doc:
        return _bases(self, kind) or super().literal(kind)

    def ref(self, target: str) -> Doc:
        if isinstance(self.api.symbols[target], ir.ModelDef | ir.UnionDef):
            return self.symbol(target)
        return super().ref(target)


def _bases(annotator: Annotator, kind: ir.LiteralType) -> Doc | None:
    """`str` for an open list of texts: the notes have the values."""
    values = listed(kind)
    return None if values is None or kind.const else join(annotator.open_bases(values))


class Types:
    """Type texts for the pages of one package."""

    def __init__(self, api: ir.Api, names: Names, links: Links) -> None:
        self.symbols = api.symbols
        self.links = links
        self._returned = _Returned(api, names, Imports())
        self._held, self._sent = _Held(api, names, Imports()), _Held(api, names, Imports())
        self._sent.files = True
        self._taken = _Taken(api, names, Imports(), asynchronous=False)
        self._cache: dict[tuple[ir.Type | str, Annotator, str], str] = {}

    def returned(self, kind: ir.Type, page: str) -> str:
        """Safe Markdown, fit for a table cell, of a type that comes back."""
        return self._cached(kind, self._returned, page)

    def taken(self, kind: ir.Type, page: str) -> str:
        """The same for a type that is given."""
        return self._cached(kind, self._taken, page)

    def held(self, kind: ir.Type, page: str, *, sent: bool) -> str:
        """The same for a field of a model; `sent`: of one that only ever travels in a form."""
        return self._cached(kind, self._sent if sent else self._held, page)

    def _cached(self, kind: ir.Type, annotator: Annotator, page: str) -> str:
        # a scalar links to nothing, and its format says nothing here
        key = (kind.kind, annotator, "") if isinstance(kind, ir.Scalar) else (kind, annotator, page)
        found = self._cache.get(key)
        if found is None:
            found = self._cache[key] = self._linked(kind, annotator, page)
        return found

    def _linked(self, kind: ir.Type, annotator: Annotator, page: str) -> str:
        if isinstance(kind, ir.UnionType) and len(set(ir.mentions(kind))) > 1:
            return " or ".join(dict.fromkeys(self._cached(variant, annotator, page) for variant in kind.variants))
        text = code(flat(annotator.of(kind)), cell=True)
        targets = list(dict.fromkeys(ir.mentions(kind)))
        if len(targets) == 1:
            return f"[{text}]({self.links.model(targets[0], page=page)})"
        ways = [f"[{code(self.links.names.symbols[id_])}]({self.links.model(id_, page=page)})" for id_ in targets]
        return f"{text} ({', '.join(ways)})" if ways else text
