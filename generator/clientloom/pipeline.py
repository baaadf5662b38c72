"""The whole pipeline as one pure function: a target in, the files of its package out. Nothing is written."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from clientloom.coverage import Coverage, account
from clientloom.diagnostics.records import BadInput, Diagnostic, Place, fail
from clientloom.gc_pause import no_collection
from clientloom.parallel import in_parallel
from clientloom.regular_files import read_input

if TYPE_CHECKING:
    from clientloom import ir
    from clientloom.config.records import Config
    from clientloom.naming import Names
    from clientloom.openapi import Document
    from clientloom.surface import Surface
    from clientloom.targets import Target

Reader = Callable[[Path], bytes]
# from here on a second process for half of the printing saves more than it costs
_MANY_OPERATIONS = 150


class Understood(Struct, frozen=True):
    """One document as far as the generator understands it; everything before a word of Python is printed."""

    config: Config
    document: Document
    api: ir.Api
    names: Names
    diagnostics: tuple[Diagnostic, ...]
    coverage: Coverage
    before: Surface | None = None  # what was published
    further: frozenset[str] = frozenset()  # symbols for further published names of a class

    @property
    def surface(self) -> Surface:
        """What is published now."""
        from clientloom.surface import record

        return record(self.api, self.names, self.config, self.before, self.further)


class Result(Struct, frozen=True):
    """A package: its files by relative POSIX path. `inputs` are what it was made from, relative to `client.toml`.

    `notes` are of what `client.toml` says nothing about, and could. `surface` is what is next to `client.toml`.
    """

    files: Mapping[str, bytes]
    diagnostics: tuple[Diagnostic, ...]
    api: ir.Api
    inputs: Mapping[str, bytes]
    coverage: Coverage
    notes: tuple[Diagnostic, ...] = ()
    surface: bytes = b""


def understand(
    config: Config,
    *,
    read: Reader = read_input,
    on_document: Callable[[Document], None] | None = None,
    before: Surface | None = None,
) -> Understood:
    """Read, lower and name a document. Raises BadInput with what every stage would refuse, also after one that does.

    `on_document` is called when the document has been read. `before` is the surface that is published.
    """
    try:
        document = _load(config, read)
    except BadInput as error:
        raise BadInput([*error.diagnostics, *_refused_later(config, read, on_document, before)]) from None
    if on_document:
        on_document(document)
    named = _named(document, config, before)
    coverage = account(document, named.api)
    found = [*document.diagnostics, *named.found, *coverage.unaccounted]
    if any(diagnostic.severity == "error" for diagnostic in found):
        raise BadInput(found)
    return Understood(config, document, named.api, named.names, tuple(found), coverage, before, named.further)


class _Named(Struct, frozen=True):
    api: ir.Api
    names: Names
    found: tuple[Diagnostic, ...]
    further: frozenset[str] = frozenset()


def _named(document: Document, config: Config, before: Surface | None) -> _Named:
    """What the client is and what everything in it is called: as it is published, where it is."""
    from clientloom.lower import lower
    from clientloom.naming import assign
    from clientloom.surface import pointers_of, read_former, recall

    if before is None:
        api, lowered = lower(document, config)
        names = assign(api, config)
        return _Named(api, names, (*lowered, *names.notes))
    former = read_former(before)
    api, lowered = lower(document, config, pointers_of(former))
    known = recall(former, before, api, config)
    names = assign(known.api, config, known.published)
    return _Named(known.api, names, (*lowered, *known.notes, *names.notes), known.further)


def _load(config: Config, read: Reader) -> Document:
    from clientloom.openapi import load_document

    source = config.document
    return load_document(source.path, read=read, lenient=source.lenient, overlays=source.overlays, remote=source.remote)


def _refused_later(
    config: Config, read: Reader, on_document: Callable[[Document], None] | None, before: Surface | None
) -> tuple[Diagnostic, ...]:
    """What is wrong behind the errors of reading a document, where it can be read in spite of them: errors, and what
    `client.toml` gets wrong."""
    try:
        document = _load(config.as_lenient(), read)
    except BadInput:
        return ()
    if on_document:
        on_document(document)
    try:
        found = _named(document, config, before).found
    except BadInput as error:
        found = error.diagnostics
    return tuple(finding for finding in found if finding.severity == "error" or _is_warning_of(config.file, finding))


def _is_warning_of(file: Path, finding: Diagnostic) -> bool:
    return finding.severity == "warning" and finding.place is not None and finding.place.file == file


def _refuse(target: Target, read: Reader, on_document: Callable[[Document], None] | None) -> BadInput:
    """What is wrong with a target that has faults, and with its document, where there is one."""
    found: list[Diagnostic] = []
    try:
        document = _load(target.config.as_lenient(), read)
    except BadInput as error:
        # without settings that can be believed, it may just be the wrong name
        found += [finding for finding in error.diagnostics if finding.code not in ("CL101", "CL102")]
    else:
        if on_document:
            on_document(document)
        found += document.diagnostics
        if not target.config.document.lenient:
            try:
                _load(target.config, read)
            except BadInput as error:
                found = list(error.diagnostics)
    return BadInput([*target.faults, *found])


def compile(
    target: Target, *, read: Reader = read_input, on_document: Callable[[Document], None] | None = None
) -> Result:
    """Everything of one package, in memory. The same for the same document, `client.toml`, surface, own names and
    generator."""
    with no_collection():
        if target.faults:
            raise _refuse(target, read, on_document)
        try:
            understood = understand(target.config, read=read, on_document=on_document, before=_surface(target))
            files = print_package(understood, target.own)
        except RecursionError:
            message = "Schemas lead to each other through so many steps that no package can be made of them."
            help = "Name in each what it comes to in the end, instead of the next one."
            raise fail("CL360", message, help=help, place=Place(target.config.document.path)) from None
        return Result(
            files=files,
            diagnostics=understood.diagnostics,
            api=understood.api,
            inputs=_inputs(understood, read),
            coverage=understood.coverage,
            notes=_notes(understood),
            surface=files[_surface_copy(target.config)],
        )


def compile_in_vain(
    target: Target, *, read: Reader = read_input, on_document: Callable[[Document], None] | None = None
) -> Result:
    """The same without a file, for what there is to say."""
    with no_collection():
        understood = understand(target.config, read=read, on_document=on_document, before=_surface(target))
    return Result(
        {},
        understood.diagnostics,
        understood.api,
        {},
        understood.coverage,
        _notes(understood),
        understood.surface.text(),
    )


def _surface(target: Target) -> Surface | None:
    from clientloom.surface import read_surface

    return None if target.surface is None else read_surface(target.surface, target.config.surface_file)


def _notes(understood: Understood) -> tuple[Diagnostic, ...]:
    from clientloom.detect.unpaged import unpaged

    return unpaged(understood.document, understood.config, understood.api)


def print_package(understood: Understood, own: tuple[str, ...] = ()) -> dict[str, bytes]:
    """The text of every file, in order of their paths. `own` are names of the owner's that the package is to have."""
    from clientloom import docs
    from clientloom.emit import emit
    from clientloom.emit.templates import template
    from clientloom.python import views

    api, names, config = understood.api, understood.names, understood.config
    with in_parallel(
        lambda: _print_declarations(understood), worth_it=len(api.operations) >= _MANY_OPERATIONS
    ) as declared:
        package = docs.with_quick_start(views(api, names, config, own), api, names, config)
        pages = docs.render_calls(docs.call_pages(api, names, config, package), template)
        files = {**_encoded({**emit(docs.as_markdown(package), config), **pages}), **declared()}
    return dict(sorted(files.items()))


def _encoded(files: Mapping[str, str | bytes]) -> dict[str, bytes]:
    return {path: text.encode() if isinstance(text, str) else text for path, text in files.items()}


def _print_declarations(understood: Understood) -> dict[str, bytes]:
    """Models and operations, the pages about models, and the surface: half of the work, and it needs nothing of the
    other half."""
    from clientloom import docs
    from clientloom.emit import emit_declarations
    from clientloom.emit.templates import template
    from clientloom.python import declarations

    api, names, config = understood.api, understood.names, understood.config
    pages = docs.render_models(docs.pages_of_models(api, names), template)
    modules = emit_declarations(declarations(api, names, config), config)
    return _encoded({**modules, **pages, _surface_copy(config): understood.surface.text()})


def _surface_copy(config: Config) -> str:
    """Where the package has its surface: the wheel is to have it, for `diff`."""
    return f"src/{config.package.import_name}/surface.json"


def _inputs(understood: Understood, read: Reader) -> dict[str, bytes]:
    home = understood.config.file.parent
    inputs = {understood.config.file.name: read(understood.config.file)}
    for path, data in understood.document.files.items():
        inputs[os.path.relpath(path, home).replace(os.sep, "/")] = data
    return inputs
