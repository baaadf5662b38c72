"""The first page: how to install, call and prove who calls; then every operation with a way to its page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from clientloom import ir
from clientloom.config.records import Config
from clientloom.docs.blocks import block, cell
from clientloom.docs.inline import clean, code, fence, literal
from clientloom.docs.links import INDEX, MODELS, Anchors
from clientloom.docs.views import IndexPage, ResourcePage, Row, SchemeView
from clientloom.naming import Names
from clientloom.python.text import string
from clientloom.python.views import Project

# the headings of the page that come before those of the schemes
HEADINGS = ("Install", "First steps", "Authentication")


def scheme_anchors(api: ir.Api, title: str) -> dict[str, str]:
    """Where each scheme is described on the first page."""
    anchors = Anchors()
    for heading in (title, *HEADINGS):
        anchors.take(heading)
    return {scheme.name: anchors.take(clean(scheme.name)) for scheme in api.security_schemes}


def index_page(
    api: ir.Api,
    config: Config,
    names: Names,
    project: Project,
    resources: tuple[ResourcePage, ...],
    begin: tuple[str, ...],
    played: tuple[str, ...],
) -> IndexPage:
    """The view of the first page. `begin` is the first program: sync, async, and with a look at errors; `played` the
    one with the test kit, sync and async."""
    programs = [fence(example, "python") for example in begin] or [""] * 3
    return IndexPage(
        path=INDEX,
        title=literal(project.distribution),
        description=block(api.description),
        api=literal(f"{api.title} {api.version}".strip()),
        distribution=project.distribution,
        import_name=project.import_name,
        client=project.client,
        async_client=project.async_client,
        quick_start=programs[0],
        async_quick_start=programs[1],
        guarded=programs[2],
        problems=tuple(
            (code(each.type, cell=True), code(each.name, cell=True), code(each.base, cell=True))
            for each in config.errors
        ),
        testing=tuple(fence(example, "python") for example in played),
        base_url_variables=" or ".join(map(code, project.base_url_variables)),
        servers=tuple(_servers(api, names)),
        needs_base_url=not project.base_url,
        schemes=tuple(_scheme(scheme, names, project) for scheme in api.security_schemes),
        versions=tuple((code(name, cell=True), _media(types)) for name, types in config.media.versions.items()),
        default_version=string(config.media.default or ""),
        paged=tuple(_paged(resources)),
        resources=resources,
        models=MODELS if api.symbols else "",
        incoming=tuple(code(string(each.called)) for each in api.incoming),
        has_headers=any(reply.headers for operation in api.operations for reply in operation.replies),
    )


def _servers(api: ir.Api, names: Names) -> Iterator[Row]:
    for index, server in enumerate(api.servers):
        arguments: Mapping[str, str] = names.server_variables if index == 0 else {}
        variables = [
            f"{code(item.name, cell=True)} is {code(item.default, cell=True)}"
            + (f" (of {', '.join(code(value, cell=True) for value in item.enum)})" if item.enum else "")
            + (f", or what {code(arguments[item.name] + '=', cell=True)} says" if item.name in arguments else "")
            for item in server.variables
        ]
        yield code(server.url, cell=True), cell(server.description), "; ".join(variables) or "-"


def _media(types: tuple[str, ...]) -> str:
    return ", ".join(code(item, cell=True) for item in types)


def _scheme(scheme: ir.SecurityScheme, names: Names, project: Project) -> SchemeView:
    argument = names.schemes.get(scheme.name, "")
    variables = next((item.in_words() for item in project.credentials if item.argument == argument), "")
    kind, usage = _kind(scheme, argument, variables)
    return SchemeView(
        heading=literal(scheme.name),
        kind=kind,
        usage=usage,
        description=block(scheme.docs.description),
        lines=tuple(_flow_lines(scheme)),
    )


def _kind(scheme: ir.SecurityScheme, argument: str, variables: str) -> tuple[str, str]:
    """What is sent, and how it is given."""
    given = f"Give {code(f'{argument}=')} (a string, or a callable that returns one) or set {variables}."
    match scheme.kind:
        case "apiKey":
            before = f", after {code(scheme.prefix)} and a space" if scheme.prefix else ""
            return f"An API key in the {scheme.place} {code(scheme.wire_name or '')}{before}.", given
        case "basic":
            given = f"Give {code(f'{argument}=(user, password)')} or set {variables}."
            return "HTTP Basic: a user and a password.", given
        case "bearer":
            form = f" ({literal(scheme.bearer_format)})" if scheme.bearer_format else ""
            return f"A bearer token{form} in the header `Authorization`.", given
        case "oauth2" | "openIdConnect":
            name = "OAuth 2" if scheme.kind == "oauth2" else "OpenID Connect"
            return f"{name}: an access token in the header `Authorization`.", given
        case "http":
            return f"HTTP authentication {code(scheme.http_scheme or '')} in the header `Authorization`.", given
        case "mutualTLS":
            return "Mutual TLS: a client certificate.", "Give a `transport=` that has it."


def _flow_lines(scheme: ir.SecurityScheme) -> Iterator[str]:
    if scheme.openid_url:
        yield f"Discovery: {code(scheme.openid_url)}."
    for flow in scheme.flows:
        places = [
            ("authorization", flow.authorization_url),
            ("token", flow.token_url),
            ("refresh", flow.refresh_url),
        ]
        shown = ", ".join(f"{name} {code(url)}" for name, url in places if url)
        scopes = "; ".join(f"{code(name)} ({cell(about)})" if about else code(name) for name, about in flow.scopes)
        yield f"Flow {code(flow.kind)}{f': {shown}' if shown else ''}{f'. Scopes: {scopes}' if scopes else ''}."


def _paged(resources: tuple[ResourcePage, ...]) -> Iterator[str]:
    """Links to what is paged."""
    for page in resources:
        for view, entry in zip(page.operations, page.entries, strict=True):
            if view.is_paged:
                yield f"[{entry.name}]({page.path}#{entry.anchor})"
