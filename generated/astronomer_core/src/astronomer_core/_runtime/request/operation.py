"""What goes over the wire for one operation: declared once, compiled on first use, shared by both clients."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any, Generic, Literal, TypeAlias, TypeVar, get_origin

from ..http.media_type import (
    Kind,
    accept_text,
    best,
    essence,
    is_range,
    kind_of,
    specificity,
)
from ..http.messages import header_value
from ..support.records import Value
from .declarations import NO_ENCODINGS, As, Body, Choice, Declared, Parameter, Thunk
from .serialize import Plan

if TYPE_CHECKING:
    from ..serialization.decoder import Decoder
    from ..serialization.xml.names import Xml


# the package that this runtime is in
# what is before it in the name of a module is a package that was generated
OPERATIONS = "._operations."

T_co = TypeVar("T_co", covariant=True)
Item_co = TypeVar("Item_co", covariant=True)
Page_co = TypeVar("Page_co", covariant=True)

Replies: TypeAlias = Mapping[str, Mapping[str, Declared] | None]
PagingStyle: TypeAlias = Literal[
    "cursor", "last-item", "offset", "page", "next-url", "link-header"
]


class MediaContent:
    """One media type of a reply, with its type and decoder."""

    __slots__ = (
        "_is_range",
        "_thunk",
        "_told",
        "_type",
        "decoder",
        "items",
        "kind",
        "media_type",
        "version",
        "xml",
    )

    decoder: Decoder

    def __init__(
        self, media_type: str, declared: Declared, version: str | None
    ) -> None:
        self.media_type = media_type
        self.version = version
        self.kind: Kind
        self._thunk: Thunk
        self.xml: Xml | None = None  # where it is XML with a type
        if isinstance(declared, As):
            self.xml = declared.xml
            self.kind, self._thunk, self._told = declared.kind, declared.thunk, True
        else:
            self.kind, self._thunk, self._told = kind_of(media_type), declared, False
        self._is_range = is_range(media_type)
        self._type: object = None
        # what decodes one item of a stream: `response/events.py` keeps it here, for it learns
        self.items: object = None

    def type(self) -> Any:
        """The type form that a reply of this media type is decoded to."""
        if self._type is None:
            self._type = self._thunk()
        return self._type

    @property
    def module(self) -> str:
        """The module of operations that declares it."""
        return self._thunk.__module__

    def kind_for(self, content_type: str | None) -> Kind:
        """What kind of content came: a range leaves that to the reply itself, as far as the type allows it."""
        if content_type is None or not self._is_range:
            return self.kind
        came = kind_of(content_type)
        if not self._told or (self.kind == "text" and came == "json"):
            return came
        return self.kind

    def is_stream(self, content_type: str | None) -> bool:
        """Whether a reply that came as this is a series of items, and typed as one."""
        kind = self.kind_for(content_type)
        return kind in ("json-lines", "sse") and get_origin(self.type()) is list

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any:
            # made when it is asked for, and from then on found without this detour
            if name != "decoder":
                raise AttributeError(name)
            from ..serialization.decoder import Decoder

            self.decoder = Decoder(self._thunk)
            return self.decoder

    def __repr__(self) -> str:
        return f"<MediaContent {self.media_type}>"


class DeclaredReply:
    """One declared response: its status as written, whether it means success, and its contents."""

    __slots__ = ("_selected", "contents", "status", "success")

    def __init__(
        self, status: str, success: bool, contents: tuple[MediaContent, ...]
    ) -> None:
        self.status = status
        self.success = success
        self.contents = contents
        self._selected: dict[str, MediaContent | None] = {}

    def select(self, content_type: str | None) -> MediaContent | None:
        """The declared content that a reply of this Content-Type is; None where it is none of them."""
        if content_type is None:
            return self.contents[0] if len(self.contents) == 1 else None
        selected = self._selected
        try:
            return selected[content_type]
        except KeyError:
            pass
        declared = {content.media_type: content for content in self.contents}
        name = best(declared, content_type)
        found = None if name is None else declared[name]
        if (
            len(selected) < 64
        ):  # a server may put something new into the header every time
            selected[content_type] = found
        return found

    def __repr__(self) -> str:
        return f"<DeclaredReply {self.status}>"


class Operation(Generic[T_co]):
    """One operation. `T_co` is what a successful call returns; it exists for type checkers only.

    A plain `{name}` in the path is a parameter without more words.
    """

    def __init__(
        self,
        *,
        id: str,
        method: str,
        path: str,
        replies: Replies,
        parameters: tuple[Parameter, ...] = (),
        body: Body | None = None,
        versions: Mapping[str, tuple[str, ...]] | None = None,
        security: tuple[tuple[str, ...], ...] = (),
        success: str | None = None,
        retry_safe: bool = False,
        idempotency_key: str | None = None,
        in_progress: tuple[str, ...] = (),
        servers: tuple[str, ...] = (),
        asks: str | None = None,
    ) -> None:
        self.id = id
        self.asks = asks  # what a plain call asks for in place of the declared types
        self.method = method
        self.path = path
        self.parameters = parameters
        self.body = body
        self.versions: Mapping[str, tuple[str, ...]] = versions or {}
        self.security = security
        self.success = success
        self.retry_safe = retry_safe
        self.idempotency_key = idempotency_key
        self.in_progress = in_progress
        self.servers = servers
        self._declared = replies
        self._plan: Plan | None = None
        self._replies: dict[str, DeclaredReply] | None = None
        self._by_status: dict[int, DeclaredReply | None] = {}
        # the contents that are JSON, and to be read without more words: by status, Content-Type and version
        self.plain: dict[tuple[int, str | None, str | None], MediaContent] = {}
        self._accepts: dict[tuple[str | None, str | None], str] = {}
        self._choices: dict[tuple[str | None, str | None], tuple[Choice, ...]] = {}

    def __repr__(self) -> str:
        return f"<Operation {self.id} {self.method} {self.path}>"

    # ---- requests ----

    @property
    def plan(self) -> Plan:
        plan = self._plan
        if plan is None:
            plan = self._plan = Plan(self.path, self.parameters)
        return plan

    def accept_header(
        self, version: str | None = None, accept: str | None = None
    ) -> str:
        """What the chosen version's success replies declare, then the error types."""
        key = (version, accept)
        header = self._accepts.get(key)
        if header is None:
            header = self._accepts[key] = self._accept(version, accept)
        return header

    def _accept(self, version: str | None, accept: str | None) -> str:
        self._check_version(version)
        wanted = [content.media_type for content in self._wanted(version, accept)]
        if self.asks is not None and accept is None:
            wanted = [self.asks]
        errors = [
            content.media_type
            for reply in self.replies.values()
            if not reply.success
            for content in reply.contents
            if self._speaks(content, version)
        ]
        return (
            ", ".join(dict.fromkeys([accept_text(name) for name in wanted + errors]))
            or "*/*"
        )

    def _wanted(self, version: str | None, accept: str | None) -> list[MediaContent]:
        """The success contents that a call asks for."""
        declared = [
            content
            for reply in self.replies.values()
            if reply.success
            for content in reply.contents
        ]
        if accept is not None:
            asked = [
                content
                for content in declared
                if essence(content.media_type) == essence(accept)
            ]
            if (
                not asked
                and (name := best([content.media_type for content in declared], accept))
                is not None
            ):
                # the range as declared, asked for as the caller says
                found = next(
                    content for content in declared if content.media_type == name
                )
                asked = [MediaContent(accept, found.type, found.version)]
            if not asked:
                raise ValueError(
                    f"accept {accept!r} is not one of {', '.join(each.media_type for each in declared)}"
                )
            return asked
        return [
            content for content in declared if self._speaks(content, version)
        ] or declared

    def primary(
        self, version: str | None = None, accept: str | None = None
    ) -> MediaContent | None:
        """What a plain successful reply is taken for when it does not say, or says something undeclared."""
        wanted = self._wanted(version, accept)
        for content in wanted:
            if content.version is not None and content.version == version:
                return content
        for content in wanted:
            if content.kind == "json":
                return content
        return wanted[0] if wanted else None

    def _speaks(self, content: MediaContent, version: str | None) -> bool:
        return version is None or content.version is None or content.version == version

    def _check_version(self, version: str | None) -> None:
        if version is not None and self.versions and version not in self.versions:
            raise ValueError(
                f"version {version!r} is not one of {', '.join(self.versions)}"
            )

    def choices(
        self, version: str | None = None, content_type: str | None = None
    ) -> tuple[Choice, ...]:
        """The ways to send the body, best first."""
        key = (version, content_type)
        ways = self._choices.get(key)
        if ways is None:
            if self.body is None:
                raise TypeError(f"{self.id} takes no body")
            ways = choices(self.body, self.versions, version, content_type)
            if content_type is None or len(self._choices) < 64:
                self._choices[key] = ways
        return ways

    # ---- replies ----

    @property
    def replies(self) -> Mapping[str, DeclaredReply]:
        replies = self._replies
        if replies is None:
            by_type = {
                essence(name): version
                for version, names in self.versions.items()
                for name in names
            }
            replies = self._replies = {
                status: DeclaredReply(
                    status,
                    self._means_success(status),
                    tuple(
                        MediaContent(name, thunk, by_type.get(essence(name)))
                        for name, thunk in (contents or {}).items()
                    ),
                )
                for status, contents in self._declared.items()
            }
        return replies

    def _means_success(self, status: str) -> bool:
        return status == self.success or (len(status) == 3 and status[0] == "2")

    def reply(self, status: int) -> DeclaredReply | None:
        """The declared reply of a status: its own, its range's, else the default, unless that speaks of errors and this
        is none."""
        try:
            return self._by_status[status]
        except KeyError:
            pass
        replies = self.replies
        family = str(status)[0]
        found = (
            replies.get(str(status))
            or replies.get(f"{family}XX")
            or replies.get(f"{family}xx")
        )
        if found is None:
            default = replies.get("default")
            if default is not None and (default.success or not 200 <= status < 300):
                found = default
        self._by_status[status] = found
        return found

    def is_success(self, status: int) -> bool:
        """2xx always; no other status is, whatever is declared: a `default` that is the success type is so for 2xx."""
        return 200 <= status < 300


class PagedOperation(Operation[Page_co], Generic[Item_co, Page_co]):
    """An operation whose replies are pages; how they are turned may differ by media version (None: unversioned)."""

    def __init__(self, *, paging: Mapping[str | None, Paging], **rest: Any) -> None:
        super().__init__(**rest)
        self.paging = paging
        # what gives pages reads, whatever its method
        self.retry_safe = True


class Paging(Value, kw_only=True):
    """How pages follow each other. Parameters by their name in the mapping, reply places as paths of wire names."""

    style: PagingStyle
    items: tuple[str, ...]
    cursor: str | None = None
    size: str | None = None
    # the smallest page that may be asked for, and the size of one where nobody asks; None: the size is left alone
    sizes: tuple[int, int | None] | None = (1, None)
    next: tuple[str, ...] = ()
    next_header: str | None = None  # the header of the reply that says it instead
    next_method: str | None = None  # of requests to an address, where it is another
    more: tuple[str, ...] = ()
    total: tuple[str, ...] = ()
    total_header: str | None = None  # the header of the reply that counts
    offset: str | None = None
    offset_when: tuple[str, ...] = ()
    page: str | None = None
    first_page: int = 1
    number: tuple[str, ...] = ()  # where the reply says which page it is
    cap: int | None = None
    place: Literal["query", "body"] = "query"
    inside: str | None = None  # the parameter or field that is an object and holds them


def choices(
    body: Body,
    versions: Mapping[str, tuple[str, ...]],
    version: str | None,
    content_type: str | None,
) -> tuple[Choice, ...]:
    """The ways to send this body, best first: what the caller says; else a vendor type of the chosen version, then
    `application/json`, then the rest in the document's order. Types of another version come only if nothing else does.
    """
    if content_type is not None:
        return (_told(body, content_type),)
    chosen = {essence(each) for each in versions.get(version or "", ())}
    other = (
        {essence(each) for each in _all(versions)} - chosen if chosen else set[str]()
    )

    def rank(media_type: str) -> int:
        name = essence(media_type)
        if name == "application/json":
            return 1 if name not in other else 5
        if name in chosen:
            return 0
        return 5 if name in other else 4 if is_range(name) else 2

    ordered = sorted(body.contents, key=rank)
    best = [name for name in ordered if rank(name) < 5] or ordered
    # `application/*+json` is a wish, not a type: nobody can send it
    named = [
        name for name in best if not essence(name).partition("/")[2].startswith("*+")
    ]
    if not named:
        return (_choice(body, best[0], "application/json"),)
    return tuple(_choice(body, name, name) for name in named)


def _all(versions: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    for types in versions.values():
        yield from types


def _choice(body: Body, declared: str, sent: str) -> Choice:
    content = body.contents.get(declared)
    kind: Kind | None
    form: Thunk | None
    xml: Xml | None = None
    if isinstance(content, As):
        kind, form, xml = content.kind, content.thunk, content.xml
    else:
        kind = None if essence(sent) in ("*/*", "application/*") else kind_of(sent)
        form = content
    encodings = body.encodings.get(declared, NO_ENCODINGS)
    return Choice(sent, kind, encodings, body.rules.get(declared), form, xml)


def _told(body: Body, content_type: str) -> Choice:
    declared = max(
        body.contents, key=lambda name: specificity(name, content_type), default=None
    )
    if declared is None or not specificity(declared, content_type):
        raise ValueError(
            f"content_type {content_type!r} is not one of {', '.join(body.contents)}"
        )
    return _choice(body, declared, header_value("Content-Type", content_type))


def place_of(operation: Operation[Any]) -> tuple[str, str]:
    """The module and the name of an operation's constant: it holds functions, and does not pickle itself."""
    for module in [name for name in sys.modules if OPERATIONS in name]:
        for name, value in vars(sys.modules[module]).items():
            if value is operation:
                return module, name
    raise TypeError(
        f"{operation!r} is in no module of operations: it cannot be pickled"
    )


def operation_at(place: tuple[str, str]) -> Any:
    module, name = place
    return getattr(import_module(module), name)
