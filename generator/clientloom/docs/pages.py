"""The documentation of a package: every page as a view, from the API, its names and its code's own texts."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec.structs import replace

from clientloom import ir
from clientloom.config.records import Config
from clientloom.docs.blocks import block, first_line
from clientloom.docs.call_forms import Shapes
from clientloom.docs.examples import Examples
from clientloom.docs.index import index_page, scheme_anchors
from clientloom.docs.inline import clean, code, fence, inline, literal, paragraph
from clientloom.docs.links import INDEX, Anchors, Links
from clientloom.docs.models import model_pages
from clientloom.docs.models import models_index as index_of_models
from clientloom.docs.operations import Operations, request, title
from clientloom.docs.testing_example import played
from clientloom.docs.types import Types
from clientloom.docs.views import CallPages, ModelPages, OperationEntry, ResourcePage
from clientloom.naming import Names
from clientloom.naming.names import ResourceNames
from clientloom.naming.operations import group_by_tag
from clientloom.python.views import Package

_FIRST_CALLS = 40  # operations that are looked at for an example of the test kit


def call_pages(api: ir.Api, names: Names, config: Config, package: Package) -> CallPages:
    """The pages about calls. `package` has the signatures, the package's own names and its first program."""
    links = Links(api, names)
    types = Types(api, names, links)
    shapes = Shapes(api, names, config)
    examples = Examples(api, names, shapes, package.project)
    schemes = {name: f"{INDEX}#{anchor}" for name, anchor in scheme_anchors(api, package.project.distribution).items()}
    by_tag = _by_tag(api)
    signatures = {
        (module.name, method.name): method.signature for module in package.resources for method in module.methods
    }
    maker = Operations(names, shapes, types, examples, schemes)
    pages = tuple(
        _resource_page(api, tag, operations, names, links, maker, signatures) for tag, operations in by_tag.items()
    )
    return CallPages(
        index=index_page(
            api,
            config,
            names,
            package.project,
            pages,
            _begin(by_tag, names, examples),
            package.project.testing,
        ),
        resources=pages,
    )


def pages_of_models(api: ir.Api, names: Names) -> ModelPages:
    """The pages about models."""
    links = Links(api, names)
    return ModelPages(tuple(model_pages(api, names, links, Types(api, names, links))), index_of_models(names, links))


def with_quick_start(package: Package, api: ir.Api, names: Names, config: Config) -> Package:
    """The package with a first program for its README: a call that reads, with as few arguments as there are."""
    by_tag = _by_tag(api)
    examples = Examples(api, names, Shapes(api, names, config), package.project)
    begin = _begin(by_tag, names, examples)
    if not begin:
        return package
    played = _played(api, by_tag, names, examples)
    project = replace(package.project, quick_start=begin[0], async_quick_start=begin[1], testing=played)
    return replace(package, project=project)


def as_markdown(package: Package) -> Package:
    """The package with what README and CHANGELOG print of the document escaped for where it is used in them."""
    project = package.project
    return replace(
        package,
        project=replace(
            project,
            summary=paragraph(clean(project.summary)),
            credentials=tuple(replace(each, what=inline(clean(each.what), cell=True)) for each in project.credentials),
            base_url=code(project.base_url) if project.base_url else "",
            resources=tuple((attribute, inline(clean(text))) for attribute, text in project.resources),
            api_version=literal(project.api_version),
            contents=paragraph(clean(project.contents)),
        ),
    )


def _played(api: ir.Api, by_tag: Mapping[str, list[ir.Operation]], names: Names, examples: Examples) -> tuple[str, ...]:
    """The program with the test kit, sync and async, for the simplest of the calls that are good first ones."""
    every = [(tag, item) for tag, items in by_tag.items() for item in items]
    every.sort(key=lambda pair: _effort(pair[1]))
    return played(api, every[:_FIRST_CALLS], names, examples)


def _begin(by_tag: Mapping[str, list[ir.Operation]], names: Names, examples: Examples) -> tuple[str, ...]:
    """The program to begin with: sync, async, and with a look at errors. Nothing where there are no operations."""
    every = [(tag, item) for tag, items in by_tag.items() for item in items]
    if not every:
        return ()
    tag, operation = min(every, key=lambda pair: _effort(pair[1]))
    attribute = names.resources[tag].attribute
    ways = (examples.sync, examples.asynchronous, examples.guarded)
    return tuple(way(operation, attribute) for way in ways)


def _effort(operation: ir.Operation) -> tuple[bool, bool, int, bool]:
    """How far an operation is from a good first call; the least is the best."""
    required = sum(item.required for item in operation.parameters) + (operation.body is not None)
    reads = operation.method == "GET" and any(reply.contents for reply in operation.replies if reply.success)
    return operation.docs.deprecated, not reads, required, not operation.paging


def _by_tag(api: ir.Api) -> dict[str, list[ir.Operation]]:
    """The operations of every resource, the declared tags first, in the document's order."""
    groups = group_by_tag(api)
    declared = (tag.name for tag in api.tags if tag.name in groups)
    return {tag: groups[tag] for tag in (*declared, *groups)}


def _resource_page(
    api: ir.Api,
    tag: str,
    operations: list[ir.Operation],
    names: Names,
    links: Links,
    maker: Operations,
    signatures: Mapping[tuple[str, str], str],
) -> ResourcePage:
    resource = names.resources[tag]
    path = links.resources[tag]
    declared_tag = next((item for item in api.tags if item.name == tag), None)
    anchors = Anchors()
    anchors.take(tag or resource.attribute)
    methods = [names.operations[item.id] for item in operations]
    views = [
        maker.view(item, resource.attribute, signatures[resource.module, method], path)
        for item, method in zip(operations, methods, strict=True)
    ]
    ways = [anchors.section(*view.headings) for view in views]
    entries = tuple(
        OperationEntry(code(view.name), way, request(item, cell=True), title(item))
        for item, view, way in zip(operations, views, ways, strict=True)
    )
    plain = min((item for item in operations if not maker.examples.differs(item)), key=_effort, default=None)
    return ResourcePage(
        path=path,
        title=literal(tag or resource.attribute),
        summary=first_line(declared_tag.description) if declared_tag else "",
        description=block(declared_tag.description) if declared_tag else "",
        more=f"More: {literal(declared_tag.external_docs)}" if declared_tag and declared_tag.external_docs else "",
        attribute=code(f"client.{resource.attribute}"),
        access=_access(api, resource),
        entries=entries,
        operations=tuple(views),
        async_example=fence(maker.examples.asynchronous(plain, resource.attribute), "python") if plain else "",
    )


def _access(api: ir.Api, resource: ResourceNames) -> str:
    classes = f"{code(resource.class_name)} or {code(f'Async{resource.class_name}')}"
    servers = " or ".join(code(server.url) for server in api.servers[:3])
    relative = f" Paths are relative to {servers}." if servers else ""
    return f"Called as {code(f'client.{resource.attribute}')}, which is {classes}.{relative}"
