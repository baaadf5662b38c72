"""The names an owner pinned in `client.toml`, and the note where a name had to be changed."""

from __future__ import annotations

import keyword
from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from clientloom import ir
from clientloom.config.records import Config
from clientloom.diagnostics.records import BadInput, Diagnostic, Place


def key_of_operation(operation: ir.Operation) -> str:
    """How `client.toml` speaks of an operation."""
    return f"operation:{operation.label}"


def key_of_body(operation: ir.Operation) -> str:
    """How `client.toml` speaks of the argument that takes an operation's body."""
    return f"body:{operation.label}"


def key_of_parameter(operation: ir.Operation, parameter: ir.Parameter) -> str:
    """How `client.toml` speaks of a parameter in one operation."""
    return f"parameter:{operation.label}.{parameter.place}.{parameter.wire_name}"


def key_of_field(id_: str) -> str:
    """How `client.toml` speaks of a field whose pointer alone means the class of its schema."""
    return f"field:{id_}"


def key_of_tag(tag: str) -> str:
    """How `client.toml` speaks of a tag."""
    return f"tag:{tag}"


def check_pins(config: Config, known: Iterable[str], stand_ins: Mapping[str, str]) -> tuple[Diagnostic, ...]:
    """Refuses pins that no Python name can be; warns of pins that pin nothing."""
    wrong = [
        Diagnostic(
            "CL401",
            "error",
            f"[names] gives {key!r} the name {name!r}, which Python cannot use as a name.",
            "Give it a Python identifier that is not a keyword.",
            config.place("names", key),
        )
        for key, name in sorted(config.names.items())
        if not name.isidentifier() or keyword.iskeyword(name) or name.startswith("_")
    ]
    if wrong:
        raise BadInput(wrong)
    there = frozenset(known)
    return tuple(
        Diagnostic(
            "CL402",
            "warning",
            f"[names] pins {key!r}, which does not exist in the document.",
            "Remove the line, or correct its key: a schema's pointer, field:<pointer>, operation:<operationId>, "
            "parameter:<operationId>.<place>.<name>, body:<operationId> or tag:<tag>.",
            config.place("names", key, on="key"),
        )
        for key in sorted(config.names)
        if _standing(key, stand_ins) not in there
    )


def standing_pins(config: Config, stand_ins: Mapping[str, str]) -> Config:
    """The same pins, each of a schema that another represents moved to that one."""
    moved: dict[str, str] = {}
    written: dict[str, str] = {}
    for key, name in sorted(config.names.items()):
        id_ = _standing(key, stand_ins)
        if moved.setdefault(id_, name) != name:
            raise BadInput(
                [
                    Diagnostic(
                        "CL406",
                        "error",
                        f"[names] gives {written[id_]!r} the name {moved[id_]!r} and {key!r} the name {name!r}, "
                        "and both are one class, because the schemas say the same.",
                        "Keep one of the lines.",
                        config.place("names", key),
                    )
                ]
            )
        written.setdefault(id_, key)
    return replace(config, names=moved)


def _standing(key: str, stand_ins: Mapping[str, str]) -> str:
    """What a key means where another schema represents the one it names, or one that contains it."""
    kind = "field:" if key.startswith("field:") else ""
    start, rest = key.removeprefix(kind), ""
    while start:
        if start in stand_ins:
            return f"{kind}{stand_ins[start]}{rest}"
        start, slash, step = start.rpartition("/")
        rest = f"{slash}{step}{rest}"
    return key


def refuse_doubles(config: Config, scope: str, named: Iterable[tuple[str, str]]) -> None:
    """Two pins of one name in one scope cannot both be kept. `named` has (key in client.toml, name)."""
    owner: dict[str, str] = {}
    for key, name in named:
        if key not in config.names:
            continue
        if name in owner:
            raise BadInput(
                [
                    Diagnostic(
                        "CL403",
                        "error",
                        f"[names] gives both {owner[name]!r} and {key!r} the name {name!r} in {scope}.",
                        "Give one of them another name.",
                        config.place("names", key),
                    )
                ]
            )
        owner[name] = key


def refuse_taken(config: Config, operation: ir.Operation, taken: Iterable[str], named: Mapping[str, str]) -> None:
    """A pinned argument cannot be called what another argument of its method is. `named` is key -> name."""
    held = set(taken)
    for key, name in named.items():
        if name in held and key in config.names:
            raise BadInput(
                [
                    Diagnostic(
                        "CL405",
                        "error",
                        f"[names] gives {key!r} the name {name!r}, which another argument of {operation.label} has.",
                        "Choose another name.",
                        config.place("names", key),
                    )
                ]
            )
        held.add(name)


def renamed(what: str, wanted: str, keys: Iterable[tuple[str, str]], config: Config) -> Diagnostic:
    """The note for things that met in one name: what each is called now, and the lines that pin it."""
    pairs = sorted(keys)
    lines = "; ".join(f'"{key}" = "{name}"' for key, name in pairs)
    return Diagnostic(
        "CL404",
        "note",
        f"{len(pairs)} {what} would be called {wanted!r}, so each got a name of its own: "
        + ", ".join(name for _, name in pairs)
        + ".",
        f"To keep these names (or choose others) pin them under [names]: {lines}",
        Place(config.file),
    )
