"""Names that a package may not have, for what it needs would be replaced or hidden."""

from __future__ import annotations

import re
from importlib.metadata import distribution, packages_distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from clientloom.config.records import parse_config
from clientloom.diagnostics.records import BadInput
from clientloom.pipeline import print_package, understand

DOCUMENT = b"openapi: 3.0.3\ninfo: {title: t, version: '1'}\npaths: {}\n"


def findings(name: str, import_name: str | None = None, client: str = "TheClient") -> list[str]:
    lines = ["[package]", f'name = "{name}"', f'client = "{client}"', '[document]\npath = "spec.yaml"']
    if import_name is not None:
        lines.insert(2, f'import = "{import_name}"')
    try:
        config = parse_config("\n".join(lines).encode(), Path("client.toml"))
        print_package(understand(config, read=lambda path: DOCUMENT))
    except BadInput as error:
        return [finding.message for finding in error.diagnostics]
    return []


def needed() -> set[str]:
    """The distributions that a package depends on, with their own, as they are installed here."""
    found: set[str] = set()
    stack = ["httpx2", "msgspec", "pyreqwest", "opentelemetry-api"]
    while stack:
        name = re.sub(r"[-_.]+", "-", stack.pop()).lower()
        if name in found:
            continue
        found.add(name)
        for requirement in map(Requirement, distribution(name).requires or ()):
            if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
                stack.append(requirement.name)
    return found


def test_what_a_package_needs_can_be_neither_its_name_nor_its_import() -> None:
    imports = {
        module
        for module, distributions in packages_distributions().items()
        if needed() & {re.sub(r"[-_.]+", "-", each).lower() for each in distributions} and module.isidentifier()
    }
    public = {name for name in imports if not name.startswith("_")}
    assert {"httpcore2", "h11", "idna", "anyio"} <= public
    assert [name for name in sorted(public) if not findings("pets", name)] == []
    assert [name for name in sorted(needed()) if not findings(name, "pets")] == []
    assert findings("H11", "pets") == [
        "`package.name`: the package needs a distribution called 'H11', which this one would replace."
    ]
    assert findings("json", "pets") == []
    assert findings("pets", "json") == ["`package.import`: a package called 'json' exists and would be hidden."]


@pytest.mark.parametrize("client", ["Model", "ApiError", "errors", "models", "Retry", "JsonValue", "lazy", "CallNext"])
def test_a_client_cannot_be_called_like_something_that_every_package_has(client: str) -> None:
    assert findings("pets", client=client) == [
        f"`package.client`: every package has a {client!r} of its own, so the client cannot be called that."
    ]


def test_nor_can_its_async_twin() -> None:
    assert findings("pets", client="Pager") != []
    assert findings("pets", client="Token") != []
    assert findings("pets", client="Pets") == []
