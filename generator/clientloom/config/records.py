"""The declaration of `client.toml`, and its reader: `load_config` gives it checked and frozen."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, TypeAlias, get_args

from msgspec import Struct, field
from msgspec.structs import replace

from clientloom.config.accepted import Acceptance
from clientloom.config.auth import AuthConfig, ServerConfig
from clientloom.config.keys import Form, Key, Record
from clientloom.config.paging import PAGING_STYLES as PAGING_STYLES
from clientloom.config.paging import PagingPattern as PagingPattern
from clientloom.config.reading import read
from clientloom.config.toml_table import Table, parse_toml
from clientloom.diagnostics.records import BadInput, Diagnostic, Place, fail
from clientloom.id_schemes import Emitter
from clientloom.pointers import fragment
from clientloom.regular_files import read_input
from clientloom.taken_names import API_ERRORS, OTHER_ERRORS, is_dependency, is_name, is_taken

if TYPE_CHECKING:
    from typing import Self

ResourcesBy: TypeAlias = Literal["tags", "path"]
NullableOf: TypeAlias = Literal["components", "properties"]
RuntimeFrom: TypeAlias = Literal["vendored", "package"]
OpenReply: TypeAlias = Literal["bytes", "by-type"]
TypeWord: TypeAlias = Literal[
    "string", "integer", "number", "boolean", "date", "date-time", "time", "duration", "uuid", "decimal",
    "bytes", "json", "date-time-local", "time-local", "http-date", "base64url", "unixtime", "seconds",
]  # fmt: skip
RESOURCES_BY: tuple[ResourcesBy, ...] = get_args(ResourcesBy)
TYPE_WORDS: tuple[TypeWord, ...] = get_args(TypeWord)

Distribution: TypeAlias = Annotated[
    str,
    Form(
        "[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?",
        "is not the name of a distribution",
        "Use letters, digits, '.', '-' and '_' only.",
    ),
]
Version: TypeAlias = Annotated[
    str,
    Form(
        r"v?(\d+!)?\d+(\.\d+)*([-._]?(a|b|rc|alpha|beta|post|dev)[-._]?\d*)*(\+[A-Za-z0-9.]+)?",
        "is not the version of a Python package",
        'Write it like "1.2.0" or "1.2.0rc1".',
    ),
]
ErrorClassName: TypeAlias = Annotated[
    str,
    Form(
        r"[A-Za-z_][A-Za-z0-9_]*Error(\([A-Za-z0-9_]+\))?",
        "is not the name of an error class",
        'Write it like "OutOfCreditError" or "OutOfCreditError(ForbiddenError)".',
    ),
]
_URL = Form(
    r"https?://[^/?#\s]+/[^#\s]*",
    "is not the URL of a file or folder",
    'Write it whole, like "https://example.com/schemas/pet.yaml", or up to a "/" for a folder.',
)
_HEADER = Form("[!#$%&'*+.^_`|~0-9A-Za-z-]+", "is not a header name", 'Write it like "Authorization".')
_MEDIA_VERSION = Form("[^\\W\\d]\\w*", "cannot be the name of a version", 'Use a name like "v3".')


class PackageConfig(Record, frozen=True):
    """The distribution to write."""

    name: Annotated[Distribution, Key("The distribution.", "acme-orders")]
    import_name: Annotated[str, Key("The package to import.", "acme_orders", "made of the name")] = field(
        default="", name="import"
    )
    client: Annotated[
        str, Key("The client class; its twin is `AsyncAcmeClient`.", "AcmeClient", "made of `import`")
    ] = ""
    output: Annotated[
        Path, Key("The folder to write to.", "../../generated/acme_orders", "a folder called like `import`")
    ] = Path()
    version: Annotated[Version, Key("The version of the package.", "1.2.0")] = "0.1.0"
    description: Annotated[
        str | None, Key("One sentence about the package.", "Orders of Acme.", "made of the document's title")
    ] = None
    license: Annotated[
        str,
        Key("Its licence, as an SPDX expression; the `LICENSE` of any other than MIT is yours to write.", "Apache-2.0"),
    ] = "MIT"
    authors: Annotated[tuple[str, ...], Key("Its authors.", ["Ann <ann@acme.test>"])] = ()
    homepage: Annotated[str | None, Key("The URL of its page.", "https://acme.test")] = None
    runtime: Annotated[
        RuntimeFrom,
        Key(
            "Whether the package carries a copy of the runtime, or imports `clientloom-runtime`, which it then needs.",
            "package",
        ),
    ] = "vendored"

    def check(self, table: Table) -> Self:
        """Names that are made of others, and names that cannot be used."""
        if self.name and is_dependency(self.name):
            why = f"the package needs a distribution called {self.name!r}, which this one would replace"
            table.wrong("name", why=why, help='Set `name = "my-client"` to another name.')
        import_name = self.import_name or re.sub(r"[-.]+", "_", self.name or "unnamed").lower()
        # without `import`, the fault is that of the name, where one complaint is enough
        import_key = "import" if table.has("import") else "name"
        if import_key == "import" or (self.name and not is_dependency(self.name)):
            if not is_name(import_name):
                why = f"{import_name!r} cannot be imported in Python"
                table.wrong(import_key, why=why, help='Set `import = "a_name"`.')
            elif is_taken(import_name):
                why = f"a package called {import_name!r} exists and would be hidden"
                table.wrong(import_key, why=why, help='Set `import = "a_name"` to another name.')
        client = self.client or default_client_name(import_name)
        if not is_name(client):
            why = f"{client!r} is not the name of a Python class"
            table.wrong("client", why=why, help='Set `client = "ANameClient"`.')
        output = self.output if table.has("output") else table.beside(import_name)
        return replace(self, import_name=import_name, client=client, output=output)


class DocumentConfig(Record, frozen=True):
    """The document to read."""

    path: Annotated[Path, Key("The OpenAPI or Swagger document.", "openapi.yaml")] = Path("openapi.yaml")
    lenient: Annotated[
        bool, Key("Whether to generate what can be understood of a document that breaks the rules.", True)
    ] = False
    resources: Annotated[
        ResourcesBy,
        Key("What gives an operation its resource: its first tag, or the first fixed part of its path.", "path"),
    ] = "tags"
    operation_names: Annotated[
        Emitter | None,
        Key("The framework that made the operationIds; `init` finds it out.", "fastapi", "ids are used as they are"),
    ] = None
    component_nullable: Annotated[
        NullableOf,
        Key("What `nullable: true` of a component means; `init` counts, and writes it.", "properties"),
    ] = "components"
    overlays: Annotated[
        tuple[Path, ...], Key("OpenAPI Overlays, applied in this order.", ["corrections.overlay.yaml"])
    ] = ()
    remote: Annotated[
        Mapping[str, Path],
        Key(
            "Where files of the network are on disk, by URL, or by a URL that ends in `/` for a folder; `generate` "
            "fetches nothing.",
            {"https://acme.test/shared/": "vendor/shared"},
            names=_URL,
        ),
    ] = {}
    source: Annotated[
        str | None,
        Key(
            "Where `clientloom update` fetches the document: a URL, a path, or `git+https://host/repo.git@ref#path`.",
            "https://acme.test/openapi.yaml",
        ),
    ] = None
    source_headers: Annotated[
        Mapping[str, str],
        Key(
            "Headers that are sent to the host of `source` alone; `${NAME}` is an environment variable.",
            {"Authorization": "Bearer ${ACME_TOKEN}"},
            names=_HEADER,
        ),
    ] = {}


class MediaConfig(Record, frozen=True):
    """Media versions of bodies and replies."""

    default: Annotated[str | None, Key("The version of a plain call.", "v4", "required with versions")] = None
    versions: Annotated[
        Mapping[str, tuple[str, ...]],
        Key(
            "Each version with its media types, or `fnmatch` patterns of them.",
            {"v3": ["application/vnd.acme.v3+json", "application/json"], "v4": "application/vnd.acme.v4+json"},
            one=True,
            names=_MEDIA_VERSION,
        ),
    ] = {}

    def check(self, table: Table) -> Self:
        versions = table.names("versions")
        if versions and not table.has("default"):
            table.missing("default", f"Say which version a plain call uses: one of {', '.join(versions)}.")
        elif self.default is not None and self.default not in versions:
            why = f"{self.default!r} is not one of [media.versions]"
            table.wrong("default", why=why, help=table.nearest(self.default, versions))
        return self


class RetriesConfig(Record, frozen=True):
    """What may be sent again."""

    safe: Annotated[
        frozenset[str],
        Key(
            "operationIds of POST and PATCH operations that may be sent again; those that are paged may be.",
            ["refreshToken"],
        ),
    ] = frozenset()
    in_progress: Annotated[
        tuple[str, ...],
        Key(
            "Problem types, or codes of errors, of a 409 that asks to come back with the same idempotency key.",
            ["/problems/in-progress"],
        ),
    ] = ()


class ProblemConfig(Struct, frozen=True):
    """The error class of a type of problem (RFC 9457), and the class that it derives from."""

    type: str
    name: str
    base: str = "ApiError"


class RequestsConfig(Record, frozen=True):
    """What is done before something is sent."""

    check_constraints: Annotated[
        bool, Key("Whether bounds, patterns and enums of the document are checked before anything is sent.", True)
    ] = False
    slashes: Annotated[
        tuple[str, ...],
        Key(
            "Path parameters whose values may have several parts: their slashes stay.", ["parameter:getFile.path.name"]
        ),
    ] = ()


class Selection(Record, frozen=True):
    """Operations chosen by tag, path or operationId."""

    tags: Annotated[tuple[str, ...], Key("Tags.", ["Orders"])] = ()
    paths: Annotated[tuple[str, ...], Key("Paths, or patterns of them.", ["/v1/*"])] = ()
    operations: Annotated[tuple[str, ...], Key("operationIds.", ["listOrders"])] = ()

    def __bool__(self) -> bool:
        return bool(self.tags or self.paths or self.operations)


class Config(Record, frozen=True):
    """All of one `client.toml`."""

    file: Path
    package: Annotated[PackageConfig, Key("The distribution to write.")]
    document: Annotated[DocumentConfig, Key("The document to read.")]
    media: Annotated[MediaConfig, Key("Media versions.")] = MediaConfig()
    paging: Annotated[
        tuple[PagingPattern, ...],
        Key(
            "Ways to page, each with a name of yours; the first that fits an operation counts. Parameters are given by "
            "their names in the request, one in an object by a dotted name (`pageable.page`); `items`, `next`, `more`, "
            "`total` and `number` are dotted paths into the reply."
        ),
    ] = ()
    auth: Annotated[Mapping[str, AuthConfig], Key("Security schemes, by their names in the document.")] = {}
    server: Annotated[ServerConfig, Key("The server of a client that is given none.")] = ServerConfig()
    retries: Annotated[RetriesConfig, Key("What may be sent again.")] = RetriesConfig()
    requests: Annotated[RequestsConfig, Key("What is done before something is sent.")] = RequestsConfig()
    replies: Annotated[
        Mapping[str, OpenReply],
        Key(
            "What a success gives whose content the document leaves open, by operationId (`generate` lists them): "
            '`"bytes"`, or with `"by-type"` text where the Content-Type is text, JSON or XML, else bytes.',
            {"downloadReport": "bytes", "readNote": "by-type"},
        ),
    ] = {}
    problem_classes: Annotated[
        Mapping[str, ErrorClassName],
        Key(
            "Types of problems (RFC 9457) with an error class of their own in `<package>.errors`, and in brackets the "
            "class that it derives from (`ApiError` if none is given).",
            {"https://acme.test/problems/out-of-credit": "OutOfCreditError(ForbiddenError)"},
        ),
    ] = field(default_factory=dict[str, str], name="errors")
    names: Annotated[
        Mapping[str, str],
        Key(
            "What Python calls a thing.",
            {
                "#/components/schemas/Order": "Purchase",
                "field:#/components/schemas/Order/properties/by": "buyer",
                "operation:listOrders": "every",
                "parameter:listOrders.query.limit": "most",
                "body:addOrder": "order",
                "tag:Order Items": "items",
            },
        ),
    ] = {}
    types: Annotated[
        Mapping[str, TypeWord],
        Key(
            "What a thing is, whatever the document says; of lists and maps, what they hold.",
            {
                "parameter:listOrders.query.after": "date-time",
                "field:#/components/schemas/Order/properties/due": "date",
                "#/components/schemas/Moment": "date-time",
            },
        ),
    ] = {}
    include: Annotated[Selection, Key("These operations alone, and the schemas that they reach.")] = Selection()
    exclude: Annotated[Selection, Key("All operations but these.")] = Selection()
    accepted: Annotated[tuple[Acceptance, ...], Key("Findings that are accepted, each with a reason.")] = field(
        default=(), name="accept"
    )

    def check(self, table: Table) -> Self:
        taken: dict[str, str] = {}
        for name, own in self.auth.items():
            if own.argument is not None and taken.setdefault(own.argument, name) != name:
                why = f"{own.argument!r} is the argument of [auth.{taken[own.argument]}]"
                table.wrong("auth", name, "argument", why=why, help="Call it something else.")
        for symbol, pin in self.names.items():
            if not is_name(pin):
                help = "Use a name that Python accepts and does not reserve."
                table.wrong("names", symbol, why=f"{pin!r} is not a Python name", help=help)
        accepted = tuple(each for each in self.accepted if each.code and each.where and each.because)
        paging = tuple(each for each in self.paging if each.style)
        return replace(self, paging=paging, problem_classes=self._distinct_errors(table), accepted=accepted)

    def _distinct_errors(self, table: Table) -> dict[str, str]:
        """The classes of problems that packages can have; of the others it is noted why they cannot."""
        bases: dict[str, str] = {}
        found: dict[str, str] = {}
        for each in self.errors:
            if each.base not in API_ERRORS:
                why = f"{each.base!r} is not a class to derive from"
                help = table.nearest(each.base, API_ERRORS) or ", ".join(API_ERRORS)
            elif each.name in OTHER_ERRORS or each.name in API_ERRORS:
                why, help = f"every package has a {each.name}", "Call it something else."
            elif bases.setdefault(each.name, each.base) != each.base:
                why = f"{each.name} derives from {bases[each.name]} above"
                help = "Say the same, or leave it out there."
            else:
                found[each.type] = self.problem_classes[each.type]
                continue
            table.wrong("errors", each.type, why=why, help=help)
        return found

    @property
    def errors(self) -> tuple[ProblemConfig, ...]:
        """The error classes of types of problems."""
        parts = ((type_, *text.rstrip(")").partition("(")) for type_, text in self.problem_classes.items())
        return tuple(ProblemConfig(type_, name, base or "ApiError") for type_, name, _, base in parts)

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
    """What can be read of a `client.toml`, and what is wrong with the rest. BadInput where it is not TOML."""
    root = parse_toml(data, path)
    config = read(root, Config, file=path)
    return config, root.faults()
