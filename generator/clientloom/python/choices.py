"""Views of `types/`: what methods take and give back besides the models, for annotations of the caller's own."""

from __future__ import annotations

from clientloom import ir
from clientloom.naming import Names
from clientloom.python.code_printer import Named, render
from clientloom.python.imports import Imports
from clientloom.python.lazy import lazy_module
from clientloom.python.text import prose_docstring
from clientloom.python.types import RUNTIME, Annotator
from clientloom.python.views import ChoicesModule, LazyModule

_PUBLIC = {
    "model": ("JsonValue",),
    "options": ("RequestOptions",),
    "paging": ("AsyncPager", "Pager"),
    "resource": ("AsyncFileInput", "FileInput", "PathValue"),
}


def types_package(names: Names) -> LazyModule:
    """`types/__init__.py`: every name, loaded at first use."""
    where = {name: f"{RUNTIME[1:]}.{module}" for module, public in _PUBLIC.items() for name in public}
    where |= dict.fromkeys(names.choices.values(), "choices")
    about = "Types of arguments and results that are not models, for annotations of your own."
    return lazy_module(prose_docstring(about, indent=0), where, names.runtime)


def choices_module(api: ir.Api, names: Names) -> ChoicesModule | None:
    """`types/choices.py`: the lists of values that have names; None where no argument takes one."""
    if not names.choices:
        return None
    imports = Imports(names.choices.values(), names.runtime)
    annotator = Annotator(api, names, imports)
    aliases: list[str] = []
    for literal, name in sorted(names.choices.items(), key=lambda item: item[1]):
        head = f"{name}: {imports.name('typing', 'TypeAlias')} = "
        aliases.append(render(Named(head, annotator.literal(literal))))
    about = "Values of arguments, as the document lists them."
    return ChoicesModule(prose_docstring(about, indent=0), imports.lines(), tuple(aliases))
