"""The models on their pages: fields, values, variants."""

from __future__ import annotations

from collections.abc import Iterator

from clientloom import ir
from clientloom.docs import cell_remarks
from clientloom.docs.blocks import block, cell
from clientloom.docs.inline import code
from clientloom.docs.links import MODELS, Links
from clientloom.docs.types import Types
from clientloom.docs.views import ModelsIndex, ModelsPage, ModelView, Row
from clientloom.ir.walk import without_null
from clientloom.naming import Names
from clientloom.python.directions import request_only, sent_only


def model_pages(api: ir.Api, names: Names, links: Links, types: Types) -> Iterator[ModelsPage]:
    """A page of all models, or one per letter."""
    sent, given = sent_only(api), request_only(api)
    rows = _Rows(names, types)
    for page, ids in links.letters.items():
        alone = page == MODELS
        letter = page.rpartition("/")[2].removesuffix(".md")
        yield ModelsPage(
            path=page,
            package=names.package,
            title="Models" if alone else f"Models: {letter.upper() if len(letter) == 1 else letter}",
            index="" if alone else f"../{MODELS}",
            models=tuple(
                _view(api.symbols[id_], names, types, rows, page, sent=id_ in sent, given=id_ in given) for id_ in ids
            ),
        )


def models_index(names: Names, links: Links) -> ModelsIndex | None:
    """The list of all models, where they have several pages."""
    if MODELS in links.letters or not links.letters:
        return None
    letters: list[tuple[str, str]] = []
    for page, ids in links.letters.items():
        letter = page.rpartition("/")[2].removesuffix(".md")
        ways = [f"[{code(names.symbols[id_])}]({links.model(id_, page=MODELS)})" for id_ in ids]
        letters.append((letter.upper() if len(letter) == 1 else "Others", ", ".join(ways)))
    return ModelsIndex(MODELS, names.package, tuple(letters))


def _view(
    symbol: ir.Symbol, names: Names, types: Types, rows: _Rows, page: str, *, sent: bool, given: bool
) -> ModelView:
    """`sent`: in forms alone; `given`: in requests alone."""
    fields: tuple[Row, ...] = ()
    members: tuple[Row, ...] = ()
    lines: list[str] = []
    match symbol:
        case ir.ModelDef():
            kind = "Model"
            fields = tuple([rows.of(symbol, item, page, sent) for item in symbol.fields])
            lines += _model_lines(symbol, names, types, page)
        case ir.EnumDef():
            kind = "Enum"
            members = tuple(
                (
                    code(names.enum_members[symbol.id, place]) if symbol.base in ("string", "integer") else "-",
                    cell_remarks.value(member.value),
                    cell(member.description),
                )
                for place, member in enumerate(symbol.members)
            )
            lines.append("Open: a value that is not listed is kept as it came.")
        case ir.UnionDef():
            kind = "Union"
            lines += _union_lines(symbol, types, page)
            lines += [] if given else ["- `Unknown` for any other, with its `tag` and its `raw` value"]
        case ir.AliasDef():
            kind = "Alias"
            remarks = cell_remarks.sentence(*cell_remarks.kinds(symbol.type), *cell_remarks.bounds(symbol.constraints))
            lines.append(f"{types.returned(symbol.type, page)}{f' ({remarks})' if remarks else ''}")
    summary, description = block(symbol.docs.summary), block(symbol.docs.description)
    if not description:
        summary, description = "", summary
    return ModelView(
        heading=names.symbols[symbol.id],
        kind=kind,
        description=f"{summary}\n\n{description}" if summary and summary != description else description,
        deprecated=symbol.docs.deprecated,
        lines=tuple(lines),
        fields=fields,
        members=members,
    )


class _Rows:
    """Rows of fields."""

    def __init__(self, names: Names, types: Types) -> None:
        self.names = names
        self.types = types

    def of(self, symbol: ir.ModelDef, item: ir.Field, page: str, sent: bool) -> Row:
        bare = without_null(item.type)
        name, shown = self.names.fields[symbol.id, item.wire_name], self.types.held(bare, page, sent=sent)
        return (code(name), code(item.wire_name, cell=True), shown, _presence(item), _description(item, bare))


def _presence(item: ir.Field) -> str:
    marks = [
        "required" if item.required else "optional",
        "nullable" if isinstance(item.type, ir.NullableType) else "",
        "read-only" if item.read_only else "",
        "write-only" if item.write_only else "",
    ]
    return ", ".join(filter(None, marks))


def _description(item: ir.Field, bare: ir.Type) -> str:
    remarks = cell_remarks.sentence(*_remarks(item, bare))
    text = cell(item.docs.description) or cell(item.docs.summary)
    return f"{text} ({remarks})" if text and remarks else text or remarks


def _remarks(item: ir.Field, bare: ir.Type) -> Iterator[str]:
    if item.docs.deprecated:
        yield "**deprecated**"
    if item.has_default:
        yield f"server's default {cell_remarks.value(item.default)}"
    yield from cell_remarks.kinds(bare)
    yield from cell_remarks.bounds(item.constraints)
    if item.secret:
        yield "not shown in `repr`"


def _model_lines(symbol: ir.ModelDef, names: Names, types: Types, page: str) -> Iterator[str]:
    if symbol.tag:
        wire_name, value = symbol.tag
        name = names.fields.get((symbol.id, wire_name), wire_name)
        yield f"{code(name)} ({code(wire_name)} on the wire) is always {cell_remarks.value(value)}."
    if symbol.others is not None:
        wire_name, values = symbol.others
        name = names.fields.get((symbol.id, wire_name), wire_name)
        listed = ", ".join(cell_remarks.value(value) for value in values)
        yield f"For what came of a kind that the API does not declare: {code(name)} is none of {listed}."
    if symbol.additional is not None and symbol.additional != ir.ANY:
        yield f"Further properties are {types.returned(symbol.additional, page)}, in `extra_fields`."
    if symbol.closed:
        yield "No further properties are defined; what the server sends beyond them is kept in `extra_fields`."


def _union_lines(symbol: ir.UnionDef, types: Types, page: str) -> Iterator[str]:
    values: dict[int, list[str | int]] = {}
    for value, index in symbol.mapping:
        values.setdefault(index, []).append(value)
    if symbol.discriminator:
        yield f"Told apart by {code(symbol.discriminator)}."
    for index, variant in enumerate(symbol.variants):
        listed = ", ".join(cell_remarks.value(value) for value in values.get(index, []))
        yield f"- {types.returned(variant, page)}{f' for {listed}' if listed else ''}"
