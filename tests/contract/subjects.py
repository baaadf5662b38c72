"""What is held to its document: the four systems and five small documents of ours, each with its package and judge."""

from __future__ import annotations

import ast
import importlib
import sys
from collections.abc import Iterator
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from support import clients, packages

from clientloom import ir
from clientloom.config.records import load_config, parse_config
from clientloom.pipeline import Understood, print_package, understand
from contract.judge import Judge, plain
from contract.schemas import Replies
from contract.typed import Typed

DOCUMENTS = Path(__file__).resolve().parent / "documents"
SMALL = tuple(sorted(path.stem for path in DOCUMENTS.glob("*.yaml")))
NAMES = (*packages.PACKAGES, *SMALL)


@cache
def known(name: str) -> Understood:
    """What the generator makes of a document."""
    if name in packages.PACKAGES:
        return packages.understood(name)
    settings = DOCUMENTS / f"{name}.toml"
    if settings.exists():
        return understand(load_config(settings))
    text = f'[package]\nname = "contract-{name}"\n[document]\npath = "{name}.yaml"\n'
    return understand(parse_config(text.encode(), DOCUMENTS / "client.toml"))


def other(path: Path, import_name: str = "contract_other") -> Understood:
    """What the generator makes of a document from elsewhere."""
    text = f'[package]\nname = "{import_name}"\n[document]\npath = "{path.name}"\nlenient = true\n'
    return understand(parse_config(text.encode(), path.parent / "client.toml"))


class Subject:
    """A package that can be imported, and all that judges it."""

    def __init__(self, name: str, folder: Path, understood: Understood | None = None) -> None:
        self.name = name
        self.known = understood or known(name)
        self.document = plain(self.known.document)
        self.replies = Replies(self.document)
        self.package: str = self.known.names.package
        if understood is None and name in packages.PACKAGES:
            clients.on_path()
        else:
            for path, data in print_package(self.known).items():
                target = folder / self.package / path
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(data)
            sys.path.insert(0, str(folder / self.package / "src"))

    @cached_property
    def judge(self) -> Judge:
        return Judge(self.document)

    @cached_property
    def typed(self) -> Typed:
        return Typed(
            self.known,
            self.replies,
            self.module("_runtime.serialization.sentinels"),
            self.module("_runtime.request.files"),
        )

    def forget(self) -> None:
        """Take a package of a folder that goes away out of what is loaded."""
        for module in [each for each in sys.modules if each.partition(".")[0] == self.package]:
            del sys.modules[module]
        sys.path[:] = [each for each in sys.path if Path(each).parent.name != self.package]

    def module(self, name: str) -> Any:
        return importlib.import_module(f"{self.package}.{name}")

    def client(self, url: str, *, is_async: bool, **given: Any) -> Any:
        """A strict client, which refuses a reply that differs from the document at all, with every credential: those
        that are given, and some for the others.
        """
        names = self.known.names
        credentials: dict[str, Any] = {}
        for scheme in self.known.api.security_schemes:
            if (argument := names.schemes.get(scheme.name)) and scheme.kind != "mutualTLS":
                credentials[argument] = ("user", "word") if scheme.kind == "basic" else "token"
        maker = getattr(importlib.import_module(self.package), names.async_client if is_async else names.client)
        return maker(base_url=url, strict=True, retries=0, **{**credentials, **given})

    def constant(self, operation: ir.Operation) -> Any:
        """The description of an operation that the package calls by."""
        names = self.known.names
        module = names.resources[self.tag(operation)].module
        return getattr(self.module(f"_operations.{module}"), names.constants[operation.id])

    def method(self, client: Any, operation: ir.Operation) -> Any:
        names = self.known.names
        return getattr(getattr(client, names.resources[self.tag(operation)].attribute), names.operations[operation.id])

    def tag(self, operation: ir.Operation) -> str:
        return operation.tags[0] if operation.tags else ""


@cache
def visible(module_name: str) -> dict[str, Any]:
    """The names that a module's annotations may use: its own, and those that are there for type checkers alone."""
    module = sys.modules[module_name]
    found = dict(vars(module))
    tree = ast.parse(Path(str(module.__file__)).read_text(encoding="utf-8"))
    for node in _unseen(tree):
        exec(compile(ast.Module([node], []), str(module.__file__), "exec"), found)
    return found


def _unseen(tree: ast.Module) -> Iterator[ast.stmt]:
    for node in tree.body:
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            yield from (each for each in node.body if isinstance(each, (ast.Import, ast.ImportFrom, ast.AnnAssign)))
