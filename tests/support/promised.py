"""Every schema of a document that a package reads: its components and the JSON of its replies, each with its type."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any, NamedTuple

from clientloom import ir
from clientloom.pipeline import Understood, print_package
from support.described import Described
from support.made import write

_RUNTIME = Path(__file__).resolve().parents[2] / "templates" / "runtime"
_COUNT = count()


class Promised(NamedTuple):
    """A schema by its URI, and its type in the package. Null is said where a component is used, not by its type."""

    name: str
    uri: str
    form: Any
    component: bool


class Package:
    """The package of a document, to be imported from a folder as long as it is used."""

    def __init__(self, known: Understood, folder: Path) -> None:
        self.known = known
        self.described = Described(known.document)
        self._parent = f"promised_{next(_COUNT)}"
        name = known.names.package
        self._name = f"{self._parent}.{name}"
        home = folder / self._parent
        own = f"src/{name}/"
        code = {path.removeprefix("src/"): data for path, data in print_package(known).items() if path.startswith(own)}
        write(home, {path: data for path, data in code.items() if not path.startswith(f"{name}/_runtime/")})
        (home / name / "_runtime").symlink_to(_RUNTIME, target_is_directory=True)
        self._folder = str(folder)
        self._tags: set[tuple[str, object]] = set()

    def __enter__(self) -> Package:
        sys.path.insert(0, self._folder)
        return self

    def __exit__(self, *_: object) -> None:
        sys.path.remove(self._folder)
        for each in [each for each in sys.modules if each.startswith(self._parent)]:
            del sys.modules[each]

    def module(self, name: str) -> Any:
        return importlib.import_module(f"{self._name}.{name}")

    def tags(self) -> set[tuple[str, object]]:
        """The names and values of the properties that tell models apart, which are sent where they did not come."""
        if not self._tags:
            models = self.module("models")
            found = [getattr(models, name) for name in self.known.names.symbols.values() if hasattr(models, name)]
            configs = [each.__struct_config__ for each in found if hasattr(each, "__struct_config__")]
            self._tags = {(each.tag_field, each.tag) for each in configs}
        return self._tags

    def promises(self) -> Iterator[Promised]:
        yield from self._components()
        for operation in self.known.api.operations:
            yield from self._replies(operation)

    def _components(self) -> Iterator[Promised]:
        api, names = self.known.api, self.known.names
        models = self.module("models")
        for name in self.described.schemas:
            pointer = "#/components/schemas/" + str(name).replace("~", "~0").replace("/", "~1")
            symbol = api.stand_ins.get(pointer, pointer)
            if symbol in names.symbols and hasattr(models, names.symbols[symbol]):
                form = getattr(models, names.symbols[symbol])
                yield Promised(str(name), self.described.component(str(name)), form, True)

    def _replies(self, operation: ir.Operation) -> Iterator[Promised]:
        names = self.known.names
        tag = operation.tags[0] if operation.tags else ""
        module = self.module(f"_operations.{names.resources[tag].module}")
        replies = getattr(module, names.constants[operation.id]).replies
        steps = ("paths", operation.path, operation.method.lower(), "responses")
        for status, reply in replies.items():
            for content in reply.contents:
                within = ("schema",) if self.described.dialect[0] == "2" else ("content", content.media_type, "schema")
                uri = self.described.within(self.described.uri, *steps, status, *within)
                if content.kind == "json" and uri is not None:
                    name = f"{operation.method} {operation.path} {status} {content.media_type}"
                    yield Promised(name, uri, content.type(), False)
