"""Views: the package in Python's words, every text final, so that templates only print."""

from __future__ import annotations

from clientloom import ir
from clientloom.config import Config
from clientloom.naming import Names
from clientloom.python.client import client_module, service_module
from clientloom.python.headers import headers_module
from clientloom.python.models import model_modules, models_package
from clientloom.python.operations import operation_modules
from clientloom.python.project import project, root_module
from clientloom.python.resources import resource_modules
from clientloom.python.rules import constraints_module
from clientloom.python.views import Heads, Package
from clientloom.python.webhooks import webhook_module

__all__ = ["Heads", "Package", "heads", "views"]


def heads(api: ir.Api, names: Names, config: Config) -> Heads:
    """What the documentation needs of the package."""
    return Heads(project(api, names, config), resource_modules(api, names, config, asynchronous=False))


def views(api: ir.Api, names: Names, config: Config, own: tuple[str, ...] = (), known: Heads | None = None) -> Package:
    """Everything that is printed for one API. `known` is what was made of it before."""
    known = known or heads(api, names, config)
    return Package(
        project=known.project,
        root=root_module(api, names, config, own),
        models=models_package(api, names),
        model_modules=model_modules(api, names),
        operation_modules=operation_modules(api, names, config),
        resources=known.resources,
        async_resources=resource_modules(api, names, config, asynchronous=True, told=known.resources),
        client=client_module(api, names, config),
        service=service_module(api, names, config),
        webhooks=webhook_module(api, names),
        headers=headers_module(api, names),
        constraints=constraints_module(api, names),
    )
