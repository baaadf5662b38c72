"""Views: the package in Python's words, every text final, so that templates only print."""

from __future__ import annotations

from clientloom import ir
from clientloom.config.records import Config
from clientloom.naming import Names
from clientloom.python.choices import choices_module, types_package
from clientloom.python.client import client_module, service_module
from clientloom.python.headers import headers_module
from clientloom.python.models import model_modules, models_package
from clientloom.python.operations import operation_modules
from clientloom.python.project import project, root_module
from clientloom.python.resources import resource_modules, resources_package
from clientloom.python.rules import constraints_module
from clientloom.python.views import Declarations, Package
from clientloom.python.webhooks import webhook_module
from clientloom.python.xml import xml_module

__all__ = ["Declarations", "Package", "declarations", "views"]


def views(api: ir.Api, names: Names, config: Config, own: tuple[str, ...] = ()) -> Package:
    """What users call, with its resources and the files of the package."""
    resources = resource_modules(api, names, config, asynchronous=False)
    return Package(
        project=project(api, names, config),
        root=root_module(api, names, config, own),
        models=models_package(api, names),
        types=types_package(names),
        folders=(resources_package(names, asynchronous=False), resources_package(names, asynchronous=True)),
        resources=resources,
        async_resources=resource_modules(api, names, config, asynchronous=True, sync=resources),
        client=client_module(api, names, config),
        service=service_module(api, names, config),
        webhooks=webhook_module(api, names),
        headers=headers_module(api, names),
        choices=choices_module(api, names),
        constraints=constraints_module(api, names),
        xml=xml_module(api, names),
    )


def declarations(api: ir.Api, names: Names, config: Config) -> Declarations:
    """What the calls are made of. It needs nothing of `views`, and they nothing of it."""
    return Declarations(model_modules(api, names), operation_modules(api, names, config))
