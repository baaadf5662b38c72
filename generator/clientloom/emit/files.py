"""The files of a package, by their paths: printed, or copied byte for byte."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from clientloom.config.records import Config
from clientloom.emit.format import settled
from clientloom.emit.templates import template
from clientloom.installation import templates_dir
from clientloom.python.project import errors, own_errors
from clientloom.python.text import string
from clientloom.python.views import Declarations, Package
from clientloom.runtime_package import NAME, REQUIREMENT, SCHEMA


def emit(package: Package, config: Config) -> Mapping[str, str | bytes]:
    """All files of a package but what `emit_declarations` prints: relative POSIX path -> content."""
    files: dict[str, str | bytes] = dict(_project_files(package))
    source = f"src/{config.package.import_name}"
    for path, text in _modules(package, config):
        files[f"{source}/{path}"] = settled(text)
    files[f"{source}/py.typed"] = ""
    if config.package.runtime == "vendored":
        files |= {f"{source}/_runtime/{name}": data for name, data in runtime_files()}
    return files


def emit_declarations(made: Declarations, config: Config) -> Mapping[str, str]:
    """The modules of models and operations."""
    source = f"src/{config.package.import_name}"
    models, operations = template("models/module.py.jinja"), template("client/operations.py.jinja")
    files = {f"{source}/models/{module.name}.py": models.render(view=module) for module in made.models}
    files |= {f"{source}/_operations/{module.name}.py": operations.render(view=module) for module in made.operations}
    return {path: settled(text) for path, text in files.items()}


@lru_cache(maxsize=1)
def runtime_files() -> tuple[tuple[str, bytes], ...]:
    """The runtime as it lies in `templates/runtime/`, by relative path."""
    root = templates_dir() / "runtime"
    paths = sorted(path for path in root.rglob("*") if path.suffix in (".py", ".pyi", ".typed"))
    return tuple((path.relative_to(root).as_posix(), path.read_bytes()) for path in paths)


def _project_files(package: Package) -> Iterator[tuple[str, str]]:
    holders = ", ".join(package.project.authors) or f"{package.project.distribution} contributors"
    yield ".gitattributes", template("package/gitattributes.jinja").render()
    for name in ("pyproject.toml", "README.md", "CHANGELOG.md", "LICENSE"):
        if name == "LICENSE" and package.project.license != "MIT":
            continue
        yield name, template(f"package/{name}.jinja").render(project=package.project, holders=holders)


def _modules(package: Package, config: Config) -> Iterator[tuple[str, str]]:
    shared = config.package.runtime == "package"
    here, below = (NAME, NAME) if shared else ("._runtime", ".._runtime")
    settings = {
        "version": string(config.package.version),
        "needs": (str(SCHEMA), string(REQUIREMENT)) if shared else (),
    }
    yield "__init__.py", template("package/__init__.py.jinja").render(view=package.root, runtime=here, **settings)
    own = own_errors(config)
    public = sorted({*errors(config), *(each.name for each in own)})
    yield "errors.py", template("package/errors.py.jinja").render(
        runtime=here, errors=errors(config), own=own, public=public
    )
    yield "testing.py", template("package/testing.py.jinja").render(runtime=here)
    yield "transports.py", template("package/transports.py.jinja").render(runtime=here)
    yield "_client.py", template("client/_client.py.jinja").render(view=package.client)
    yield "_service.py", template("client/_service.py.jinja").render(view=package.service)
    yield "models/__init__.py", template("models/__init__.py.jinja").render(view=package.models, runtime=below)
    lazy = template("_parts/lazy.py.jinja")
    for folder, module in (("types", package.types), *zip(_RESOURCES, package.folders, strict=True)):
        yield f"{folder}/__init__.py", lazy.render(view=module, runtime=below)
    if package.choices is not None:
        yield "types/choices.py", template("client/choices.py.jinja").render(view=package.choices)
    yield "_operations/__init__.py", '"""Requests and replies of the operations, one module per tag."""\n'
    resources = template("client/resource.py.jinja")
    if package.headers is not None:
        yield "headers/__init__.py", template("client/headers.py.jinja").render(view=package.headers)
    if package.constraints is not None:
        yield "_constraints.py", template("client/_constraints.py.jinja").render(view=package.constraints)
    if package.xml is not None:
        yield "_xml.py", template("client/_constraints.py.jinja").render(view=package.xml)
    if package.webhooks is not None:
        yield "webhooks/__init__.py", template("client/webhooks.py.jinja").render(view=package.webhooks)
    for resource in package.resources:
        yield f"resources/{resource.name}.py", resources.render(view=resource)
    for resource in package.async_resources:
        yield f"async_resources/{resource.name}.py", resources.render(view=resource)


_RESOURCES = ("resources", "async_resources")
