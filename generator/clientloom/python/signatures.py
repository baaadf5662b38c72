"""The arguments of a method: which there are, in which order, how each is typed."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from clientloom import ir
from clientloom.ir.walk import without_null
from clientloom.naming import Names
from clientloom.naming.rules import path_variables
from clientloom.python.code_printer import Annotated, Doc, subscript
from clientloom.python.method_forms import Forms, Variant
from clientloom.python.text import literal
from clientloom.python.types import RUNTIME, ArgumentAnnotator, join, or_none

POSITIONAL = 3  # as many path parameters may be given by position; with more a silent swap is too easy


class Argument(Struct, frozen=True):
    """One argument. `key` is its name in the mapping that the runtime takes; the body has none."""

    name: str
    annotation: Doc
    required: bool
    keyword_only: bool
    parameter: ir.Parameter | None = None
    key: str = ""


def parameter_keys(operation: ir.Operation) -> dict[str, str]:
    """Parameter id -> its key in the mapping of values: the wire name, or `name@place` where that is taken."""
    order = {"path": 0, "query": 1, "header": 2, "cookie": 3}
    taken: set[str] = set()
    keys: dict[str, str] = {}
    for parameter in sorted(operation.parameters, key=lambda each: order[each.place]):
        key = parameter.wire_name
        if key in taken:
            key = f"{key}@{parameter.place}"
        taken.add(key)
        keys[parameter.id] = key
    return keys


def arguments(
    operation: ir.Operation, names: Names, annotator: ArgumentAnnotator, body: Doc | None
) -> tuple[Argument, ...]:
    """The arguments that come from the document, in the order of the signature; `body` is the body's annotation."""
    keys = parameter_keys(operation)
    paged = _numbers_of_paging(operation)
    in_path = path_parameters(operation)
    positional = len(in_path) <= POSITIONAL

    def argument(parameter: ir.Parameter, keyword_only: bool) -> Argument:
        key = (id(parameter), parameter.wire_name in paged)
        doc = annotator.parameters.get(key)
        if doc is None:
            doc = annotator.parameters[key] = annotation(parameter, annotator, number=key[1])
        return Argument(
            names.parameters[operation.id, parameter.id],
            doc,
            parameter.needed,
            keyword_only,
            parameter,
            keys[parameter.id],
        )

    found = [argument(parameter, not positional) for parameter in in_path]
    if body is not None and operation.body is not None:
        found.append(Argument(names.bodies[operation.id], body, operation.body.required, not positional))
    given = {parameter.id for parameter in in_path}
    others = [argument(parameter, True) for parameter in operation.parameters if parameter.id not in given]
    return (*found, *sorted(others, key=lambda each: not each.required))


def path_parameters(operation: ir.Operation) -> list[ir.Parameter]:
    order = {name: number for number, name in enumerate(path_variables(operation.path))}
    found = [parameter for parameter in operation.parameters if parameter.place == "path" and parameter.needed]
    return sorted(found, key=lambda parameter: order.get(parameter.wire_name, len(order)))


def _numbers_of_paging(operation: ir.Operation) -> frozenset[str | None]:
    """Parameters that count: some APIs declare them as strings."""
    found: set[str | None] = set()
    for paging in operation.paging:
        if paging.inside is None:
            found |= {paging.size_parameter, paging.offset_parameter, paging.page_parameter}
    return frozenset(found)


def annotation(parameter: ir.Parameter, annotator: ArgumentAnnotator, *, number: bool = False) -> Doc:
    """How one parameter is typed, without the None of one that may be left out."""
    kind = without_null(parameter.type)
    if parameter.place == "path" and isinstance(kind, ir.Scalar) and kind.kind in ("string", "uuid"):
        return annotator.imports.name(f"{RUNTIME}.resource", "PathValue")
    if number and isinstance(kind, ir.Scalar) and kind.kind == "string":
        return join([annotator.imports.builtin("int"), annotator.imports.builtin("str")])
    return annotator.of(kind)


def parameters(
    found: Sequence[Argument],
    forms: Forms,
    annotator: ArgumentAnnotator,
    variant: Variant | None,
    *,
    any_version: bool = False,
) -> list[Doc]:
    """The parameter list of one signature: of an overload (`variant`, or any version), or of the method itself."""
    docs: list[Doc] = ["self"]
    options = annotator.imports.name(f"{RUNTIME}.options", "RequestOptions")
    required: list[Doc] = []
    optional: list[Doc] = []
    for argument in found:
        if not argument.parameter and variant is not None and variant.body is None:
            continue
        doc = argument.annotation
        if not argument.parameter and variant is not None and variant.body is not None:
            doc = variant.body
        if not argument.required:
            doc = or_none(doc)
        shown = Annotated(argument.name, doc, None if argument.required else "None")
        if not argument.keyword_only:
            docs.append(shown)
        else:
            (required if argument.required else optional).append(shown)
    media = list(_media(forms, annotator, variant, any_version))
    required += [doc for doc, needed in media if needed]
    optional += [doc for doc, needed in media if not needed]
    keyword = [*required, *optional, Annotated("options", or_none(options), "None")]
    return [*docs, "*", *keyword]


def _media(
    forms: Forms, annotator: ArgumentAnnotator, variant: Variant | None, any_version: bool
) -> list[tuple[Doc, bool]]:
    found: list[tuple[Doc, bool]] = []
    first = forms.variants[0]
    if forms.versions:
        if variant is None:
            found.append(_choice("version", forms.versions, None if any_version else forms.default_version, annotator))
        elif variant.version is not None:
            default = variant.version if variant.version == first.version else None
            found.append(_choice("version", (variant.version,), default, annotator))
    for name, values, own, same_type in (
        ("accept", forms.accepts, variant.accepts if variant else (), forms.same_type_accepts),
        ("content_type", forms.content_types, variant.content_types if variant else (), forms.same_type_content_types),
    ):
        if not values:
            if same_type:
                chosen = subscript(annotator.imports.name("typing", "Literal"), [literal(value) for value in same_type])
                found.append((Annotated(name, or_none(chosen), "None"), False))
            continue
        if variant is not None and not own:
            found.append((Annotated(name, "None", "None"), False))
        elif name == "content_type":
            # where nobody says it, the body does
            doc, _ = _choice(name, own or values, None, annotator)
            found.append((doc, True) if own else (Annotated(name, or_none(doc.annotation), "None"), False))
        elif variant is None:
            found.append(_choice(name, values, values[0], annotator))
        else:
            found.append(_choice(name, own, next(iter(own)) if _is_first(forms, variant) else None, annotator))
    return found


def _is_first(forms: Forms, variant: Variant) -> bool:
    """Whether this comes back where a call does not choose, among the forms of its version."""
    return variant.accepts == next(each for each in forms.variants if each.version == variant.version).accepts


def _choice(
    name: str, values: Sequence[str], default: str | None, annotator: ArgumentAnnotator
) -> tuple[Annotated, bool]:
    doc = subscript(annotator.imports.name("typing", "Literal"), [literal(value) for value in values])
    return Annotated(name, doc, None if default is None else literal(default)), default is None
