"""The generated packages as they are published, and their clients: sync or async, on a server of the test's own."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from typing import Any

from support.flavours import Flavour

GENERATED = Path(__file__).resolve().parents[2] / "generated"
PACKAGES = ("astronomer_core", "ica_v1", "ica_v3", "lusid_workflow")
CLIENTS = {
    "astronomer_core": "AstronomerCoreClient",
    "ica_v1": "IcaV1Client",
    "ica_v3": "IcaV3Client",
    "lusid_workflow": "LusidWorkflowClient",
}
# what a test that is not about credentials calls with
CREDENTIALS: dict[str, dict[str, Any]] = {
    "astronomer_core": {"jwt": "astro-token"},
    "ica_v1": {"bearer": "ica-v1-token"},
    "ica_v3": {"jwt_auth": "ica-v3-token"},
    "lusid_workflow": {"oauth2": "lusid-token"},
}


def source(package: str) -> Path:
    """The folder that holds the import package."""
    return GENERATED / package / "src"


def on_path() -> None:
    """Makes the packages importable."""
    for package in PACKAGES:
        if str(source(package)) not in sys.path:
            sys.path.append(str(source(package)))


class Calls(Flavour):
    """Makes clients of the packages, in one flavour, and closes them."""

    def __init__(self, kind: str) -> None:
        super().__init__(kind)
        self._clients: list[Any] = []

    def package(self, package: str) -> Any:
        """The package itself. Not imported at the top of tests: some of them forget modules when they are done."""
        return importlib.import_module(package)

    def client(self, package: str, url: str | None, **arguments: Any) -> Any:
        """A client of a package; with credentials, unless the test says which (or `credentials=False`)."""
        if arguments.pop("credentials", True) and not arguments.keys() & {*_schemes(package)}:
            arguments = {**CREDENTIALS[package], **arguments}
        maker = getattr(self.package(package), ("Async" if self.is_async else "") + CLIENTS[package])
        client = maker(base_url=url, **arguments)
        self._clients.append(client)
        return client

    def adopt(self, client: Any) -> Any:
        """A client that a test made by itself: closed with the others."""
        self._clients.append(client)
        return client

    def model(self, package: str, name: str) -> Any:
        return getattr(importlib.import_module(f"{package}.models"), name)

    def error(self, package: str, name: str) -> Any:
        return getattr(importlib.import_module(f"{package}.errors"), name)

    def close(self) -> None:
        for client in self._clients:
            self.run(client.close())
        super().close()


def _schemes(package: str) -> tuple[str, ...]:
    return {
        "astronomer_core": ("jwt",),
        "ica_v1": ("basic", "bearer"),
        "ica_v3": ("jwt_auth", "api_key_auth", "basic_auth", "ps_token_auth"),
        "lusid_workflow": ("oauth2",),
    }[package]
