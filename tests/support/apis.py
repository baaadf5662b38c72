"""Small APIs to name, as the lowering stage would give them."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace

from clientloom import ir
from clientloom.config.records import Config, DocumentConfig, PackageConfig


def config(**changes: object) -> Config:
    base = Config(
        Path("client.toml"),
        PackageConfig(name="demo", import_name="demo", client="DemoClient", output=Path("out")),
        DocumentConfig(Path("openapi.yaml")),
    )
    return replace(base, **changes)  # type: ignore[arg-type]


def operation(
    id_: str, operation_id: str | None, method: str = "GET", path: str = "/x", **changes: object
) -> ir.Operation:
    base = ir.Operation(id_, operation_id, method, path, ("Tasks",), (), None, (), ())
    return replace(base, **changes)  # type: ignore[arg-type]


def parameter(wire: str, place: ir.Place = "query") -> ir.Parameter:
    return ir.Parameter(f"{place}:{wire}", wire, place, ir.STRING, False, "form", True)


def api(*operations: ir.Operation, symbols: tuple[ir.Symbol, ...] = (), schemes: tuple[str, ...] = ()) -> ir.Api:
    return ir.Api(
        "Demo",
        "1",
        None,
        "3.0.0",
        (),
        (),
        tuple(ir.SecurityScheme(name, name, "bearer") for name in schemes),
        operations,
        {symbol.id: symbol for symbol in symbols},
    )


def model(name: str, *fields: str, refers: tuple[str, ...] = ()) -> ir.ModelDef:
    plain = tuple(ir.Field(f"{name}/{wire}", wire, ir.STRING, True) for wire in fields)
    refs = tuple(ir.Field(f"{name}/r{n}", f"r{n}", ir.RefType(target), False) for n, target in enumerate(refers))
    return ir.ModelDef(name, ir.Hint((name,), component=True), plain + refs)
