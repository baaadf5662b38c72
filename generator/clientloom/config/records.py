"""What the owner of a package says in `client.toml`: read by `load_config`, checked, and frozen."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Literal, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from clientloom.config.accepted import Acceptance, read_acceptances
from clientloom.config.auth import AuthConfig, ServerConfig, auths_of, server_of
from clientloom.config.paging import PAGING_STYLES as PAGING_STYLES
from clientloom.config.paging import PagingPattern as PagingPattern
from clientloom.config.paging import read_pattern
from clientloom.config.toml_table import Table, parse_toml
from clientloom.diagnostics.records import BadInput, Diagnostic, Place, fail
from clientloom.id_schemes import EMITTERS, Emitter
from clientloom.pointers import fragment
from clientloom.regular_files import read_input
from clientloom.taken_names import API_ERRORS, OTHER_ERRORS, is_dependency, is_name, is_taken

ResourcesBy: TypeAlias = Literal["tags", "path"]
RESOURCES_BY: tuple[ResourcesBy, ...] = ("tags", "path")
NullableOf: TypeAlias = Literal["components", "properties"]
NULLABLE_OF: tuple[NullableOf, ...] = ("components", "properties")
TYPE_WORDS = (
    *("string", "integer", "number", "boolean", "date", "date-time", "time", "duration", "uuid", "decimal"),
    *("bytes", "json", "date-time-local", "time-local", "http-date", "base64url", "unixtime", "seconds"),
)

_VERSION = re.compile(r"v?(\d+!)?\d+(\.\d+)*([-._]?(a|b|rc|alpha|beta|post|dev)[-._]?\d*)*(\+[A-Za-z0-9.]+)?")


class PackageConfig(Struct, frozen=True):
    """The distribution to write. `output` is where, joined to the folder of `client.toml`."""

    name: str
    import_name: str
    client: str
    output: Path
    version: str = "0.1.0"
    description: str | None = None
    license: str = "MIT"
    authors: tuple[str, ...] = ()
    homepage: str | None = None


class DocumentConfig(Struct, frozen=True):
    """The document to read. `lenient`: generate what can be understood although the document breaks its own rules.

    `resources`: what gives an operation its resource: its first tag, or its path (`/v1/charges/{id}` is of `charges`).
    `operation_names`: the framework that made the operationIds, of which only what the author wrote is kept.
    `component_nullable`: what `nullable: true` of a component means: the component, or properties that refer to it.
    `overlays`: OpenAPI Overlay files, applied in order before anything else looks at the document.
    `remote`: where the files of the network lie here, by URL, or by a URL that ends in "/" and a folder.
    `source`: where `clientloom update` fetches the document from, and `source_headers` what it sends there.
    """

    path: Path
    lenient: bool = False
    resources: ResourcesBy = "tags"
    operation_names: Emitter | None = None
    component_nullable: NullableOf = "components"
    overlays: tuple[Path, ...] = ()
    remote: Mapping[str, Path] = {}
    source: str | None = None
    source_headers: Mapping[str, str] = {}


class MediaConfig(Struct, frozen=True):
    """Media versions in file order: each name has its media types (exact, or an fnmatch pattern)."""

    default: str | None = None
    versions: Mapping[str, tuple[str, ...]] = {}


class RetriesConfig(Struct, frozen=True):
    """`safe`: operationIds of POST and PATCH operations that may be sent again. `in_progress`: types of problems (or
    codes of errors) by which a 409 says that a request with the same idempotency key is still being worked on."""

    safe: frozenset[str] = frozenset()
    in_progress: tuple[str, ...] = ()


class ProblemConfig(Struct, frozen=True):
    """The error class of a type of problem (RFC 9457), and the class of a status that it derives from."""

    type: str
    name: str
    base: str = "ApiError"


class RequestsConfig(Struct, frozen=True):
    """`check_constraints`: hold what is sent against the document's bounds, patterns and enums before it goes out.

    `slashes`: path parameters whose values may have several parts, as `parameter:<operationId>.path.<name>`.
    """

    check_constraints: bool = False
    slashes: tuple[str, ...] = ()


class Selection(Struct, frozen=True):
    """Operations chosen by tag, path or operationId. Empty: chooses nothing."""

    tags: tuple[str, ...] = ()
    paths: tuple[str, ...] = ()
    operations: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.tags or self.paths or self.operations)


class Config(Struct, frozen=True):
    """All of one `client.toml`."""

    file: Path
    package: PackageConfig
    document: DocumentConfig
    media: MediaConfig = MediaConfig()
    paging: tuple[PagingPattern, ...] = ()
    auth: Mapping[str, AuthConfig] = {}
    server: ServerConfig = ServerConfig()
    retries: RetriesConfig = RetriesConfig()
    requests: RequestsConfig = RequestsConfig()
    replies: Mapping[str, str] = {}  # by operationId: what comes where the document leaves it open
    errors: tuple[ProblemConfig, ...] = ()
    names: Mapping[str, str] = {}
    types: Mapping[str, str] = {}
    include: Selection = Selection()
    exclude: Selection = Selection()
    accepted: tuple[Acceptance, ...] = ()

    @property
    def surface_file(self) -> Path:
        """Where the surface lies: `surface.json` beside `client.toml`, `other.surface.json` beside `other.toml`."""
        own = "" if self.file.name == "client.toml" else f"{self.file.stem}."
        return self.file.with_name(f"{own}surface.json")

    def place(self, *keys: str, on: Literal["key", "value"] = "value") -> Place:
        """Where the file says something, for diagnostics of later stages: found when they are printed."""
        return Place(self.file, fragment(keys), on=on)

    def as_lenient(self) -> Config:
        """The same, with what the document breaks tolerated where that is possible."""
        return replace(self, document=replace(self.document, lenient=True))


def default_client_name(import_name: str) -> str:
    """`ica_v3` -> `IcaV3Client`."""
    return "".join(part[:1].upper() + part[1:] for part in import_name.split("_") if part) + "Client"


def load_config(path: Path) -> Config:
    """Read a `client.toml`. Raises BadInput that carries every finding, each with its line and column."""
    return parse_config(read_settings(path), path)


def read_settings(path: Path) -> bytes:
    """The bytes of a `client.toml`."""
    try:
        return read_input(path)
    except OSError as error:
        raise fail(
            "CL201",
            f"{path.name} cannot be read: {error.strerror or error}.",
            help="Write one with `clientloom init SPEC`.",
            place=Place(path),
        ) from None


def parse_config(data: bytes, path: Path) -> Config:
    """The same from bytes; `path` is where they are from (relative paths in them hang on its folder)."""
    config, faults = read_config(data, path)
    if faults:
        raise BadInput(faults)
    return config


def read_config(data: bytes, path: Path) -> tuple[Config, tuple[Diagnostic, ...]]:
    """What can be read of a `client.toml`, and what is wrong with the rest. BadInput where it is no TOML."""
    root = parse_toml(data, path)
    package = _package(root.table("package"), path)
    retries = root.table("retries")
    config = Config(
        file=path,
        package=package,
        document=_document(root.table("document"), path),
        media=_media(root.table("media")),
        paging=tuple(read_pattern(name, table) for name, table in root.table("paging").tables()),
        auth=auths_of(root.table("auth")),
        server=server_of(root.table("server")),
        retries=RetriesConfig(frozenset(retries.texts("safe")), retries.texts("in-progress")),
        requests=_requests(root.table("requests")),
        replies=_words(root.table("replies"), ("bytes", "by-type")),
        errors=_errors(root.table("errors")),
        names=_names(root.table("names")),
        types=_words(root.table("types"), TYPE_WORDS),
        include=_selection(root.table("include")),
        exclude=_selection(root.table("exclude")),
        accepted=read_acceptances(root),
    )
    return config, root.faults()


def _package(table: Table, path: Path) -> PackageConfig:
    name = table.text("name") or "unnamed"
    if not table.has("name"):
        table.missing("name", 'Call the distribution something: `name = "my-client"` under [package].')
    well_named = re.fullmatch(r"[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?", name) is not None
    if not well_named:
        table.wrong("name", f"{name!r} is no distribution name", "Use letters, digits, '.', '-' and '_' only.")
    elif is_dependency(name):
        message = f"the package needs a distribution called {name!r}, which this one would replace"
        table.wrong("name", message, 'Set `name = "my-client"` to another name.')
        well_named = False
    import_name = table.text("import") or re.sub(r"[-.]+", "_", name).lower()
    # without `import`, it is the name that is at fault
    import_key = "import" if table.has("import") else "name"
    judged = well_named or import_key == "import"  # one complaint about one value is enough
    if judged and not is_name(import_name):
        table.wrong(import_key, f"{import_name!r} cannot be imported in Python", 'Set `import = "a_name"`.')
    elif judged and is_taken(import_name):
        message = f"a package called {import_name!r} exists and would be hidden"
        table.wrong(import_key, message, 'Set `import = "a_name"` to another name.')
    client = table.text("client") or default_client_name(import_name)
    if not is_name(client):
        table.wrong("client", f"{client!r} is no Python class name", 'Set `client = "ANameClient"`.')
    version = table.text("version") or "0.1.0"
    if not _VERSION.fullmatch(version):
        table.wrong("version", f"{version!r} is no Python package version", 'Write it like "1.2.0" or "1.2.0rc1".')
    output = table.text("output") or import_name
    return PackageConfig(
        name=name,
        import_name=import_name,
        client=client,
        output=_beside(path, output),
        version=version,
        description=table.text("description"),
        license=table.text("license") or "MIT",
        authors=table.texts("authors"),
        homepage=table.text("homepage"),
    )


def _document(table: Table, path: Path) -> DocumentConfig:
    resources: ResourcesBy | None = table.choice("resources", RESOURCES_BY)
    emitter: Emitter | None = table.choice("operation-names", EMITTERS)
    nullable_of: NullableOf | None = table.choice("component-nullable", NULLABLE_OF)
    return DocumentConfig(
        path=_beside(path, table.text("path") or "openapi.yaml"),
        lenient=table.flag("lenient"),
        resources=resources or "tags",
        operation_names=emitter,
        component_nullable=nullable_of or "components",
        overlays=tuple(_beside(path, each) for each in table.texts("overlays")),
        remote=_remote(table.table("remote"), path),
        source=table.text("source"),
        source_headers=_headers(table.table("source-headers")),
    )


def _remote(table: Table, path: Path) -> dict[str, Path]:
    found: dict[str, Path] = {}
    for url in table.names():
        place = table.text(url)
        if not re.fullmatch(r"https?://[^/?#\s]+/[^#\s]*", url):
            help = 'Write it whole, like "https://example.com/schemas/pet.yaml", or up to a "/" for a folder.'
            table.wrong(url, "this is no URL of a file or folder", help)
        elif place is not None:
            found[url] = _beside(path, place)
    return found


def _headers(table: Table) -> dict[str, str]:
    found: dict[str, str] = {}
    for name in table.names():
        value = table.text(name)
        if not re.fullmatch(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+", name):
            table.wrong(name, f"{name!r} is not a header name", 'Write it like "Authorization".')
        elif value is not None:
            found[name] = value
    return found


def _media(table: Table) -> MediaConfig:
    listed = table.table("versions")
    versions = {name: listed.texts(name, one=True) for name in listed.names()}
    for name in versions:
        if not name.isidentifier():
            listed.wrong(name, f"{name!r} is no version name", 'Use a name like "v3".')
    default = table.text("default")
    if versions and default is None:
        listed_names = ", ".join(versions)
        table.missing("default", f"Say which version a plain call speaks: one of {listed_names}.")
    elif default is not None and default not in versions:
        table.wrong("default", f"{default!r} is not one of [media.versions]", table.nearest(default, versions))
    return MediaConfig(default, versions)


def _requests(table: Table) -> RequestsConfig:
    return RequestsConfig(table.flag("check-constraints"), table.texts("slashes"))


def _errors(table: Table) -> tuple[ProblemConfig, ...]:
    found: dict[str, ProblemConfig] = {}
    for type_ in table.names():
        text = table.text(type_)
        if text is None:
            continue
        match = re.fullmatch(r"([A-Za-z_]\w*Error)(?:\((\w+)\))?", text, re.ASCII)
        name, base = (match[1], match[2] or "ApiError") if match else ("", "")
        known = [each for each in found.values() if each.name == name]
        if not name:
            help = 'Write it like "OutOfCreditError" or "OutOfCreditError(ForbiddenError)".'
            table.wrong(type_, f"{text!r} is no name of an error class", help)
        elif base not in API_ERRORS:
            bases = ", ".join(API_ERRORS)
            table.wrong(type_, f"{base!r} is no class to derive from", table.nearest(base, API_ERRORS) or bases)
        elif name in OTHER_ERRORS or name in API_ERRORS:
            table.wrong(type_, f"every package has a {name}", "Call it something else.")
        elif known and known[0].base != base:
            table.wrong(type_, f"{name} derives from {known[0].base} above", "Say the same, or leave it out there.")
        else:
            found[type_] = ProblemConfig(type_, name, base)
    return tuple(found.values())


def _names(table: Table) -> dict[str, str]:
    pins: dict[str, str] = {}
    for symbol in table.names():
        pin = table.text(symbol) or ""
        if pin and not is_name(pin):
            table.wrong(symbol, f"{pin!r} is no Python name", "Use a name that Python accepts and does not reserve.")
        pins[symbol] = pin
    return pins


def _words(table: Table, allowed: tuple[str, ...]) -> dict[str, str]:
    return {key: word for key in table.names() if (word := table.choice(key, allowed)) is not None}


def _selection(table: Table) -> Selection:
    return Selection(table.texts("tags"), table.texts("paths"), table.texts("operations"))


def _beside(path: Path, value: str) -> Path:
    """A path of the file, joined to the file's folder and without `x/..` where that is only text."""
    return Path(os.path.normpath(path.parent / value))
