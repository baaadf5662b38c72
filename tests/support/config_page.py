"""The tables of docs/client-toml.md, from the declaration of the keys; run by `make goldens`, writes them there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from clientloom.config.keys import Field, Type, keys
from clientloom.config.records import Config
from clientloom.toml_text import key as toml_key
from clientloom.toml_text import value as toml

PAGE = Path(__file__).parents[2] / "docs" / "client-toml.md"
BEGIN, END = "<!-- keys: `make goldens` writes them -->\n", "<!-- end of keys -->\n"
# what the owner's own name of a table is, by the table
_NAMES = {"paging": "<name>", "auth": "<scheme>"}
_KINDS = {
    "string": "a string",
    "path": "a path",
    "boolean": "true or false",
    "integer": "a whole number",
    "table": "a table",
    "mapping": "a table",
}


def page() -> str:
    """The page as it should be."""
    before, _, rest = PAGE.read_text("utf-8").partition(BEGIN)
    return f"{before}{BEGIN}\n{tables()}{END}{rest.partition(END)[2]}"


def tables() -> str:
    """A section for each table of the file."""
    return "".join(f"{line}\n" for field in keys(Config) for line in _section(field, ()))


def _section(field: Field, above: tuple[str, ...]) -> Iterator[str]:
    item = field.type.item
    record = field.type.record or (item.record if item else None)
    path = (*above, field.name, *([_NAMES[field.name]] if field.name in _NAMES else []))
    dotted = ".".join(path)
    yield f"### `[[{dotted}]]`" if field.type.kind == "tables" else f"### `[{dotted}]`"
    yield from ("", field.key.about, "")
    if record is None:
        assert item is not None
        assert isinstance(field.key.example, dict)
        yield from ("```toml", f"[{dotted}]")
        yield from (f"{toml_key(key)} = {toml(value)}" for key, value in field.key.example.items())
        yield from ("```", "")
        yield f"Keys are yours; each is {_kind(item, one=False)}. Since {field.key.since}."
        yield ""
        return
    yield from ("| Key | What it is | Default | Example | Since |", "|---|---|---|---|---|")
    anchor = "-".join(part for part in path if not part.startswith("<"))
    inner = keys(record)
    yield from (_row(each, anchor, dotted) for each in inner)
    yield ""
    for each in inner:
        if each.type.record:
            yield from _section(each, path)


def _row(field: Field, anchor: str, table: str) -> str:
    key = field.key
    kind = _kind(field.type, one=key.one)
    example = f"`{toml(key.example)}`" if key.example is not None else f"see `[{table}.{field.name}]`"
    cells = (f'<a id="{anchor}-{field.name}"></a>`{field.name}`', f"{key.about} ({kind})", _default(field), example)
    return f"| {' | '.join(cells)} | {key.since} |"


def _default(field: Field) -> str:
    if field.key.default:
        return field.key.default
    if field.required:
        return "required"
    if isinstance(field.default, (str, bool)):
        return f"`{toml(field.default)}`"
    return f'`"{field.default}"`' if isinstance(field.default, Path) else "none"


def _kind(type_: Type, *, one: bool) -> str:
    if type_.choices:
        return f"one of {', '.join(f'`{toml(choice)}`' for choice in type_.choices)}"
    if type_.kind == "list" and type_.item:
        return "a string, or a list of strings" if one else f"a list of {type_.item.kind}s"
    return _KINDS[type_.kind]


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
