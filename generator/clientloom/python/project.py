"""Views of the package's own files: pyproject.toml, README, the public names of its root."""

from __future__ import annotations

import re

from clientloom import ir
from clientloom.config.records import Config
from clientloom.diagnostics.records import fail
from clientloom.naming import Names
from clientloom.python.environment import base_url_variables, credentials, default_server
from clientloom.python.lazy import lazy_module
from clientloom.python.quickstart import quick_start
from clientloom.python.resources import about
from clientloom.python.text import clean, one_line, prose_docstring, sentence
from clientloom.python.views import ErrorClass, LazyModule, Project
from clientloom.runtime_package import REQUIREMENT
from clientloom.taken_names import API_ERRORS, OTHER_ERRORS, USED_BY_ROOT
from clientloom.toml_text import quoted

_PUBLIC = {
    "_runtime.client": (
        "AccessToken",
        "AsyncCallNext",
        "AsyncMiddleware",
        "AsyncToken",
        "Attempt",
        "AttemptFailure",
        "AttemptReply",
        "CallNext",
        "ClientCredentials",
        "Drift",
        "Grant",
        "Hooks",
        "InsecureRequestWarning",
        "KeyExchange",
        "Middleware",
        "MiddlewareRequest",
        "MiddlewareResponse",
        "PasswordGrant",
        "RefreshToken",
        "Token",
        "TokenFile",
        "Tracing",
    ),
    "_runtime.model": (
        "JsonValue",
        "Model",
        "NULL",
        "UNSET",
        "from_dict",
        "from_json",
        "to_dict",
        "to_json",
    ),
    "_runtime.options": (
        "Limits",
        "RequestOptions",
        "Retry",
        "Timeout",
    ),
    "_runtime.paging": (
        "AsyncPager",
        "Page",
        "Pager",
    ),
    "_runtime.resource": (
        "AsyncEventStream",
        "AsyncStreamedResponse",
        "EventStream",
        "RawResponse",
        "ResponseInfo",
        "StreamedResponse",
        "UndeclaredFieldWarning",
        "Unknown",
        "Upload",
    ),
}
_SUBMODULES = ("errors", "models", "testing", "transports", "types")
_AUTHOR = re.compile(r"(.*?)\s*<([^<>]+)>\s*")


def root_module(api: ir.Api, names: Names, config: Config, own: tuple[str, ...]) -> LazyModule:
    """The package's `__init__.py`. The owner's own definitions replace what is generated under the same name."""
    where = {name: module for module, public in _PUBLIC.items() for name in public}
    where |= dict.fromkeys(errors(config), "_runtime.errors")
    where |= dict.fromkeys((each.name for each in config.errors), "errors")
    where |= dict.fromkeys(_submodules(api), "")
    for client in (names.client, names.async_client):
        if client in where or client in USED_BY_ROOT:
            message = f"every package has a {client!r} of its own, so the client cannot be called that."
            help = 'Set `client = "ANameClient"` under [package].'
            raise fail("CL204", f"`package.client`: {message}", help=help, place=config.place("package", "client"))
        where[client] = "_client"
    where |= dict.fromkeys(own, "_custom")
    title = one_line(api.title) or config.package.name
    text = f"{title}: a typed client, synchronous (`{names.client}`) and asynchronous (`{names.async_client}`)."
    return lazy_module(prose_docstring(text, indent=0), where, names.runtime)


def errors(config: Config) -> tuple[str, ...]:
    """The errors that a call of every package can raise, by name."""
    checked = config.requests.check_constraints
    return tuple(sorted(name for name in (*API_ERRORS, *OTHER_ERRORS) if checked or name != "ConstraintError"))


def own_errors(config: Config) -> tuple[ErrorClass, ...]:
    """The error classes of this package's types of problems."""
    types: dict[str, list[str]] = {}
    for each in config.errors:
        types.setdefault(each.name, []).append(each.type)
    bases = {each.name: each.base for each in config.errors}
    return tuple(
        ErrorClass(name, bases[name], prose_docstring(f"A problem of type {' or '.join(types[name])}.", indent=4))
        for name in sorted(types)
    )


def _submodules(api: ir.Api) -> tuple[str, ...]:
    found: list[str] = [*_SUBMODULES]
    if any(reply.headers for operation in api.operations for reply in operation.replies):
        found.append("headers")
    if api.incoming:
        found.append("webhooks")
    return tuple(sorted(found))


def project(api: ir.Api, names: Names, config: Config) -> Project:
    """What the package says of itself."""
    package = config.package
    title = one_line(api.title) or package.name
    summary = one_line(package.description) or f"Typed client for {title}, sync and async."
    resources = sorted((own.attribute, tag) for tag, own in names.resources.items())
    return Project(
        distribution=package.name,
        import_name=package.import_name,
        client=names.client,
        async_client=names.async_client,
        version=package.version,
        title=title,
        summary=summary,
        description=clean(api.description),
        license=package.license,
        authors=package.authors,
        homepage=package.homepage,
        project_table=_project_table(config, summary),
        quick_start=quick_start(api, names, config, asynchronous=False),
        async_quick_start=quick_start(api, names, config, asynchronous=True),
        credentials=tuple(credentials(api, names, config)),
        base_url_variables=base_url_variables(config),
        base_url=default_server(api, config),
        resources=tuple((attribute, sentence(about(api, tag).split("\n\n")[0])) for attribute, tag in resources),
        api_version=one_line(api.version),
        contents=_contents(api, title),
        checks=config.requests.check_constraints,
        xml=_speaks_xml(api),
        needs=(
            "clientloom-runtime, and with it on httpx2 and msgspec"
            if package.runtime == "package"
            else "httpx2 and msgspec, nothing else"
        ),
    )


def _speaks_xml(api: ir.Api) -> bool:
    """Whether anything is sent or comes as XML with a type."""
    bodies = [content for each in api.operations if each.body is not None for content in each.body.contents]
    replies = [content for each in api.operations for reply in each.replies for content in reply.contents]
    return any(content.xml is not None for content in (*bodies, *replies))


def _contents(api: ir.Api, title: str) -> str:
    version = one_line(api.version)
    source = f"{title}, version {version}" if version else title
    count = len(api.operations)
    if not count:
        return f"The models of {source}; the document has no operations."
    return f"{count:,} operation{'' if count == 1 else 's'} of {source}:"


def _author(text: str) -> str:
    found = _AUTHOR.fullmatch(text)
    if found is None:
        return f"{{ name = {quoted(text)} }}"
    return f"{{ name = {quoted(found[1])}, email = {quoted(found[2])} }}"


def _dependencies(config: Config) -> tuple[str, ...]:
    return (REQUIREMENT,) if config.package.runtime == "package" else ("httpx2>=2.12,<3", "msgspec>=0.22,<1")


def _project_table(config: Config, summary: str) -> str:
    package = config.package
    lines = [
        "[project]",
        f"name = {quoted(package.name)}",
        f"version = {quoted(package.version)}",
        f"description = {quoted(summary)}",
        'readme = "README.md"',
        f"license = {quoted(package.license)}",
    ]
    if package.license == "MIT":  # the licence that is seeded; hatchling finds any other by itself
        lines.append('license-files = ["LICENSE"]')
    if package.authors:
        lines.append(f"authors = [{', '.join(map(_author, package.authors))}]")
    lines += [
        'requires-python = ">=3.11"',
        "classifiers = [",
        '    "Operating System :: OS Independent",',
        '    "Programming Language :: Python :: 3 :: Only",',
        '    "Programming Language :: Python :: 3.11",',
        '    "Programming Language :: Python :: 3.12",',
        '    "Programming Language :: Python :: 3.13",',
        '    "Typing :: Typed",',
        "]",
        f"dependencies = [{', '.join(map(quoted, _dependencies(config)))}]",
        "",
        "[project.optional-dependencies]",
        'fast = ["pyreqwest>=0.15,<0.16"]',
        'otel = ["opentelemetry-api>=1.30,<2"]',
    ]
    if package.homepage:
        lines += ["", "[project.urls]", f"Homepage = {quoted(package.homepage)}"]
    return "\n".join(lines)
