"""The whole API as the client will offer it: operations, parameters, bodies, replies, paging, security, servers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeAlias

from msgspec import Struct

from clientloom.ir.rules import Rule
from clientloom.ir.symbols import NO_CONSTRAINTS, NO_DOCS, Constraints, Docs, Symbol
from clientloom.ir.types import Json, Type
from clientloom.ir.xml import Xml
from clientloom.methods import label_of

Place: TypeAlias = Literal["path", "query", "header", "cookie"]
Style: TypeAlias = Literal[
    "simple",
    "label",
    "matrix",
    "form",
    "spaceDelimited",
    "pipeDelimited",
    "tabDelimited",  # Swagger 2.0 collectionFormat: tsv
    "deepObject",
]
ContentKind: TypeAlias = Literal[
    "json", "form", "multipart", "binary", "text", "json-lines", "sse", "xml", "by-type"  # text or bytes, as it says
]


class Parameter(Struct, frozen=True):
    """One parameter. `content_type` is set where it is serialised as a media type instead of by style.

    `preset` is what a required one is sent with where the caller gives nothing. `slashes`: its value may have several
    parts of a path.
    """

    id: str
    wire_name: str
    place: Place
    type: Type
    required: bool
    style: Style
    explode: bool
    allow_reserved: bool = False
    allow_empty: bool = False
    content_type: str | None = None
    default: Json = None
    has_default: bool = False
    docs: Docs = NO_DOCS
    constraints: Constraints = NO_CONSTRAINTS
    secret: bool = False
    rule: Rule | None = None  # only where it is checked before sending
    preset: Json = None
    slashes: bool = False

    @property
    def needed(self) -> bool:
        """Whether the caller has to give it."""
        return (self.required or self.place == "path") and self.preset is None


class Header(Struct, frozen=True):
    id: str
    wire_name: str
    type: Type
    required: bool = False
    docs: Docs = NO_DOCS


class Encoding(Struct, frozen=True):
    """How one part of a form or multipart body is sent (OpenAPI `encoding`)."""

    part: str
    content_type: str | None = None
    style: Style = "form"
    explode: bool = True
    allow_reserved: bool = False
    headers: tuple[Header, ...] = ()


class Content(Struct, frozen=True):
    """One media type of a body or a reply. `type` is None where the document gives no schema.

    `version` is the media version (`client.toml` [media.versions]) that the media type belongs to, if any.
    """

    id: str
    media_type: str
    kind: ContentKind
    type: Type | None
    version: str | None = None
    encodings: tuple[Encoding, ...] = ()
    docs: Docs = NO_DOCS  # the example of the media type
    rule: Rule | None = None  # of a body, and only where it is checked before sending
    xml: Xml | None = None  # of XML that has a type; other XML is text


class Body(Struct, frozen=True):
    """A request body. `name` is what the document calls the argument, where it does; contents in document order."""

    id: str
    required: bool
    contents: tuple[Content, ...]
    name: str | None = None
    docs: Docs = NO_DOCS


class Reply(Struct, frozen=True):
    """One response. `status` is as written: "200", "2XX" or "default"."""

    id: str
    status: str
    contents: tuple[Content, ...]
    headers: tuple[Header, ...] = ()
    success: bool = False  # 2xx, 2XX, or `default` where no 2xx is declared
    docs: Docs = NO_DOCS


PagingStyle: TypeAlias = Literal["cursor", "last-item", "offset", "page", "next-url", "link-header"]


class Paging(Struct, frozen=True):
    """How one operation, in one media version, is paged. Parameters by wire name; reply places as paths of wire names.

    A cursor pattern may also be paged by offset: `offset_parameter` is set and any of `offset_when` given by the
    caller chooses it. `cap` is the most rows that the offset style reaches.
    """

    pattern: str  # its name in client.toml
    style: PagingStyle
    version: str | None
    items: tuple[str, ...]
    item_type: Type
    body_type: Type
    cursor_parameter: str | None = None
    offset_parameter: str | None = None
    page_parameter: str | None = None
    size_parameter: str | None = None
    offset_when: tuple[str, ...] = ()
    next: tuple[str, ...] = ()  # style last-item: into the last item
    next_header: str | None = None  # the header of the reply that says it instead
    next_method: str | None = None  # how an address is asked for, where not as the first page is
    more: tuple[str, ...] = ()
    total: tuple[str, ...] = ()
    total_header: str | None = None  # the header of the reply that counts, where the reply itself does not
    first_page: int = 1
    number: tuple[str, ...] = ()  # style page: where the reply says which page it is
    # the smallest page that may be asked for, and what a page has where nobody asks; None: the size is left alone
    sizes: tuple[int, int | None] | None = (1, None)
    cap: int | None = None
    # where the paging parameters live (POST searches may carry them in the body), and the object there that holds them
    place: Literal["query", "header", "body"] = "query"
    inside: str | None = None


class OAuthFlow(Struct, frozen=True):
    kind: str
    authorization_url: str | None
    token_url: str | None
    refresh_url: str | None
    scopes: tuple[tuple[str, str], ...]


class SecurityScheme(Struct, frozen=True):
    """One way to prove who calls. `kind` is how it travels; `prefix` is put before an API key (client.toml)."""

    id: str
    name: str
    kind: Literal["apiKey", "basic", "bearer", "http", "oauth2", "openIdConnect", "mutualTLS"]
    place: Place | None = None
    wire_name: str | None = None
    http_scheme: str | None = None
    bearer_format: str | None = None
    prefix: str | None = None
    flows: tuple[OAuthFlow, ...] = ()
    openid_url: str | None = None
    docs: Docs = NO_DOCS


# OR of ANDs: each alternative is a tuple of (scheme name, scopes); an empty alternative is anonymous access
Security: TypeAlias = tuple[tuple[tuple[str, tuple[str, ...]], ...], ...]


class ServerVariable(Struct, frozen=True):
    name: str
    default: str
    enum: tuple[str, ...] = ()
    description: str | None = None


class Server(Struct, frozen=True):
    url: str
    description: str | None = None
    variables: tuple[ServerVariable, ...] = ()


class Operation(Struct, frozen=True):
    """One operation, complete: nothing behind this needs the document.

    `versions` are the media versions its request or success replies come in, document order; `default_version` is
    the one of a call that names none. Both are empty/None where it has none. `own_name` is what its author called
    it, where a framework made its id; `own_title` is what its classes are called after then.
    """

    id: str
    operation_id: str | None
    method: str  # upper case
    path: str  # the template as written, "/v1/tasks/{taskId}"
    tags: tuple[str, ...]
    parameters: tuple[Parameter, ...]  # document order
    body: Body | None
    replies: tuple[Reply, ...]  # in order of status, `default` last
    security: Security
    servers: tuple[Server, ...] = ()  # only where it overrides the API's
    paging: tuple[Paging, ...] = ()
    versions: tuple[str, ...] = ()
    default_version: str | None = None
    idempotency_key: str | None = None  # wire name of the header parameter
    in_progress: tuple[str, ...] = ()  # by what a 409 says that the same key is still being worked on
    retry_safe: bool = False  # declared in client.toml
    # whether the document has a header parameter for what is asked for, and for what is sent
    takes_accept: bool = False
    takes_content_type: bool = False
    asks: str | None = None  # what a plain call asks for in place of the declared types
    docs: Docs = NO_DOCS
    own_name: str | None = None
    own_title: str | None = None

    @property
    def label(self) -> str:
        """What people know it by: its operationId, else `GET /tasks`."""
        return label_of(self.operation_id, self.method, self.path)


class Incoming(Struct, frozen=True):
    """A request that the server makes: a webhook, or a callback of an operation. `called` is unique."""

    id: str
    kind: Literal["webhook", "callback"]
    called: str  # "newPet"; "createPayment.settled"
    operation_id: str | None
    method: str  # upper case
    contents: tuple[Content, ...]
    docs: Docs = NO_DOCS


class Tag(Struct, frozen=True):
    name: str
    description: str | None = None
    external_docs: str | None = None


class Skipped(Struct, frozen=True):
    """A ledger entry: an operation, schema or part that the package does not (fully) have, and why."""

    pointer: str
    what: Literal["operation", "schema", "parameter", "body", "reply", "fallback", "other"]
    code: str
    reason: str


class Api(Struct, frozen=True):
    """Everything of one document. `symbols` in document order, keyed by id; only what the operations reach, plus every
    component schema (an unreferenced component is still a model, unless pruned by the configuration)."""

    title: str
    version: str
    description: str | None
    dialect: str  # as the document says: "2.0", "3.0.1"
    tags: tuple[Tag, ...]
    servers: tuple[Server, ...]
    security_schemes: tuple[SecurityScheme, ...]
    operations: tuple[Operation, ...]
    symbols: Mapping[str, Symbol]
    rules: Mapping[str, Rule] = {}  # of schemas, by pointer: see `Rule.named`
    skipped: tuple[Skipped, ...] = ()
    incoming: tuple[Incoming, ...] = ()
    # of a schema that is structurally equal to another: the id of the symbol that represents both
    stand_ins: Mapping[str, str] = {}
    contact: str | None = None
    license: str | None = None
    terms: str | None = None
    external_docs: str | None = None
