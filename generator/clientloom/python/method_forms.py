"""The forms of one operation: what it takes and gives back per media version, and per media type where types differ."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import product

from msgspec import Struct
from msgspec.structs import replace

from clientloom import ir
from clientloom.config.records import Config
from clientloom.ir.walk import underlying
from clientloom.media_types import essence
from clientloom.python.code_printer import Doc, Union, flat
from clientloom.python.types import Annotator, ArgumentAnnotator, join

_MOST_OVERLOADS = 12


class Variant(Struct, frozen=True):
    """One form: `body` is None where nothing is sent; `item` and `page` are set where it is paged, `event` where it
    is a stream of server-sent events.

    `accepts` and `content_types` are what the caller may say to get it, the usual one first; empty: nothing to choose.
    """

    version: str | None
    accepts: tuple[str, ...]
    content_types: tuple[str, ...]
    body: Doc | None
    returns: Doc
    item: Doc | None = None
    page: Doc | None = None
    event: Doc | None = None

    @property
    def accept(self) -> str | None:
        """The media type that it usually comes back in, where the caller chooses."""
        return self.accepts[0] if self.accepts else None

    @property
    def content_type(self) -> str | None:
        """The media type that its body is usually sent in, where the caller chooses."""
        return self.content_types[0] if self.content_types else None

    @property
    def paged(self) -> bool:
        """Whether this form gives a pager."""
        return self.item is not None

    @property
    def _docs(self) -> tuple[Doc | None, ...]:
        return self.body, self.returns, self.item, self.page, self.event

    @property
    def types(self) -> tuple[str, ...]:
        """What distinguishes it for a type checker."""
        return tuple(flat(doc) if doc is not None else "" for doc in self._docs)


class Forms(Struct, frozen=True):
    """All forms of an operation, the default one first. `versions` are in the order of `client.toml`.

    `same_type_accepts` and `same_type_content_types` may be chosen too, and change no type.
    """

    versions: tuple[str, ...]
    default_version: str | None
    accepts: tuple[str, ...]
    content_types: tuple[str, ...]
    variants: tuple[Variant, ...]
    same_type_accepts: tuple[str, ...] = ()
    same_type_content_types: tuple[str, ...] = ()

    @property
    def overloaded(self) -> bool:
        """Whether the forms differ in type."""
        return len({variant.types for variant in self.variants}) > 1 and len(self.variants) <= _MOST_OVERLOADS

    @property
    def overloads(self) -> tuple[Variant, ...]:
        """What type checkers see: where types of the body differ, any of them first, for the type alone says what
        it is sent as."""
        if not self.content_types:
            return self.variants
        found: list[Variant] = []
        for variant in self.variants:
            own = variant.version, variant.accepts
            same = [each for each in self.variants if (each.version, each.accepts) == own]
            if variant is same[0] and len(same) > 1:
                found.append(replace(variant, content_types=(), body=_any_body(same)))
            found.append(variant)
        return tuple(found)

    @property
    def paged(self) -> bool:
        """Whether every form is paged."""
        return all(variant.paged for variant in self.variants)

    @property
    def streamed(self) -> bool:
        """Whether every form is a stream of events."""
        return all(variant.event is not None for variant in self.variants)

    @property
    def mixed(self) -> bool:
        """Whether some forms are paged and some are not."""
        return any(variant.paged for variant in self.variants) and not self.paged

    @property
    def partly_streamed(self) -> bool:
        """Whether some forms are streams of events and some are not."""
        return any(variant.event is not None for variant in self.variants) and not self.streamed

    @property
    def body(self) -> Doc | None:
        """What any form takes."""
        return _any_body(self.variants)

    @property
    def returns(self) -> Doc:
        """What any form gives back, a page as its body."""
        return join(variant.page or variant.returns for variant in self.variants)

    @property
    def item(self) -> Doc:
        """What any paged form iterates over."""
        return join(variant.item for variant in self.variants if variant.item is not None)

    @property
    def event(self) -> Doc:
        """What any stream of events iterates over."""
        return join(variant.event for variant in self.variants if variant.event is not None)

    @property
    def page(self) -> Doc:
        """The body of a page of any paged form."""
        return join(variant.page for variant in self.variants if variant.page is not None)


def _any_body(variants: Sequence[Variant]) -> Doc | None:
    bodies = [variant.body for variant in variants if variant.body is not None]
    if not bodies:
        return None
    whole = join(bodies)
    if isinstance(whole, Union):  # the models, then the mapping that may be given for any of them
        return Union(tuple(sorted(whole.parts, key=lambda part: "Mapping[" in flat(part))))
    return whole


def forms(operation: ir.Operation, results: Annotator, arguments: ArgumentAnnotator | None, config: Config) -> Forms:
    """The forms of an operation; those of its results alone, where nobody annotates arguments."""
    order = [version for version in config.media.versions if version in operation.versions]
    versions: list[str | None] = [*sorted(order, key=lambda version: version != operation.default_version)] or [None]
    found: list[Variant] = []
    accepts: list[str] = []
    content_types: list[str] = []
    for version in versions:
        replies = _replies(operation, version)
        answers = _answers(replies, results)
        bodies = _bodies(operation, version, arguments) if arguments is not None else {}
        paging = _paging(operation, version)
        if len(answers) > 1:
            accepts += (name for names in answers for name in names)
        if len(bodies) > 1:
            content_types += (name for names in bodies for name in names)
        for accepted, sent in product(answers or [()], bodies or [()]):
            found.append(
                Variant(
                    version,
                    accepted if len(answers) > 1 else (),
                    sent if len(bodies) > 1 else (),
                    bodies[sent] if bodies else None,
                    answers[accepted] if answers else "None",
                    results.of(paging.item_type) if paging else None,
                    results.of(paging.body_type) if paging else None,
                    None if paging else _event(replies, accepted, results),
                )
            )
    return Forms(
        tuple(order),
        operation.default_version,
        tuple(dict.fromkeys(accepts)),
        tuple(dict.fromkeys(content_types)),
        tuple(found),
        () if accepts or order else _same_type_accepts(operation),
        () if content_types or order or arguments is None else _same_type_content_types(operation, arguments.api),
    )


def _same_type_accepts(operation: ir.Operation) -> tuple[str, ...]:
    """Media types of one Python type that say different things, such as two of images: not two names of JSON, unless
    the document has a parameter for it."""
    contents = {each.media_type: each for reply in _replies(operation, None) for each in reply}
    named = _choosable(list(contents.values()))
    chosen = operation.takes_accept or all(each.kind in ("binary", "text") for each in named)
    return tuple(each.media_type for each in named) if chosen and len(named) > 1 else ()


def _same_type_content_types(operation: ir.Operation, api: ir.Api) -> tuple[str, ...]:
    """The same of a body; and JSON as well as the parts of a form, where one of them may be a file."""
    named = _choosable(list(operation.body.contents)) if operation.body is not None else []
    chosen = operation.takes_content_type or all(each.kind in ("binary", "text") for each in named)
    files = any(file_parts(each, api) for each in named)
    return tuple(each.media_type for each in named) if (chosen or files) and len(named) > 1 else ()


def file_parts(content: ir.Content, api: ir.Api) -> tuple[str, ...]:
    """The properties of a multipart body that are files, or lists of them."""
    if content.kind != "multipart" or content.type is None:
        return ()
    kind = underlying(api.symbols, content.type)
    symbol = api.symbols[kind.target] if isinstance(kind, ir.RefType) else None
    if not isinstance(symbol, ir.ModelDef):
        return ()
    return tuple(field.wire_name for field in symbol.fields if _is_file(field.type, api))


def _is_file(kind: ir.Type, api: ir.Api) -> bool:
    plain = underlying(api.symbols, kind)
    return underlying(api.symbols, plain.item if isinstance(plain, ir.ListType) else plain) == ir.Scalar("binary")


def speaks(content: ir.Content, version: str | None) -> bool:
    """Whether a media type belongs to a version, or to none."""
    return version is None or content.version is None or content.version == version


def _paging(operation: ir.Operation, version: str | None) -> ir.Paging | None:
    return next((paging for paging in operation.paging if paging.version in (version, None)), None)


def _replies(operation: ir.Operation, version: str | None) -> list[tuple[ir.Content, ...]]:
    """The contents of each success reply in one version; all of them where the version has none."""
    found: list[tuple[ir.Content, ...]] = []
    for reply in operation.replies:
        if not reply.success:
            continue
        spoken = tuple(content for content in reply.contents if speaks(content, version))
        if reply.contents and not spoken:
            continue
        found.append(spoken)
    return found


def reply_type(content: ir.Content, siblings: Iterable[ir.Content]) -> ir.Type:
    """What a reply of one media type is decoded to."""
    if content.kind == "json" or content.xml is not None:
        return content.type or ir.ANY
    if content.kind == "binary":
        return ir.Scalar("binary")
    if content.kind == "by-type":
        return content.type or ir.Scalar("binary")
    if content.kind in ("json-lines", "sse"):  # the items of a stream
        return ir.ListType(content.type or (ir.ANY if content.kind == "json-lines" else ir.STRING))
    # servers that write JSON under text/plain declare one schema for both
    if content.kind == "text" and any(other.kind == "json" and other.type == content.type for other in siblings):
        return content.type or ir.STRING
    return ir.STRING


def _answers(replies: Sequence[tuple[ir.Content, ...]], results: Annotator) -> dict[tuple[str, ...], Doc]:
    """Media types to ask for -> what comes back. One entry where all media types give the same."""
    media = {content.media_type: content for contents in replies for content in contents}
    if not media:
        return {(): "None"} if replies else {}
    if len(media) == 1:
        (name,) = media
        return {(name,): join(_answer(name, contents, results) for contents in replies)}
    # what a plain call asks for: JSON if there is any
    ordered = sorted(media.values(), key=lambda content: (content.kind != "json", *_usual(content)))
    return _grouped(
        (
            content.media_type,
            _apart(content),
            join(_answer(content.media_type, contents, results) for contents in replies),
        )
        for content in _choosable(ordered)
    )


def _event(replies: Sequence[tuple[ir.Content, ...]], accepted: tuple[str, ...], results: Annotator) -> Doc | None:
    """What a stream of events gives, where no reply in the media types that are asked for is anything else."""
    spoken = [
        next((content for content in contents if content.media_type in accepted), contents[0]) if contents else None
        for contents in replies
    ]
    items: list[Doc] = []
    for content in spoken:
        kind = reply_type(content, ()) if content is not None and content.kind == "sse" else None
        if not isinstance(kind, ir.ListType):
            return None
        items.append(results.of(kind.item))
    return join(items) if items else None


def _choosable(contents: list[ir.Content]) -> list[ir.Content]:
    """Nobody can send or ask for a range of types and mean one of them; unless there is nothing else."""
    return [content for content in contents if "*" not in content.media_type] or contents[:1]


def _apart(content: ir.Content) -> ir.ContentKind | None:
    """The kind of a content that is kept apart from others of the same type: a stream of events is not a list, and who
    wants XML with a type must be able to say so."""
    return content.kind if content.kind == "sse" or content.xml is not None else None


def _grouped(found: Iterable[tuple[str, ir.ContentKind | None, Doc]]) -> dict[tuple[str, ...], Doc]:
    """Media types of one type together, in their order."""
    groups: dict[tuple[ir.ContentKind | None, str], tuple[list[str], Doc]] = {}
    for name, kind, doc in found:
        groups.setdefault((kind, flat(doc)), ([], doc))[0].append(name)
    return {tuple(names): doc for names, doc in groups.values()}


def _usual(content: ir.Content) -> tuple[bool, bool]:
    """Sorts what a call that does not choose would get: a type of its version, then plain JSON, then the rest."""
    return content.version is None, essence(content.media_type) != "application/json"


def _answer(name: str, contents: tuple[ir.Content, ...], results: Annotator) -> Doc:
    if not contents:
        return "None"
    chosen = next((content for content in contents if content.media_type == name), contents[0])
    return results.of(reply_type(chosen, contents))


def _bodies(operation: ir.Operation, version: str | None, arguments: ArgumentAnnotator) -> dict[tuple[str, ...], Doc]:
    """Media types to send -> what is taken for them. One entry where all media types take the same."""
    if operation.body is None:
        return {}
    contents = [content for content in operation.body.contents if speaks(content, version)]
    ordered = sorted(contents or operation.body.contents, key=lambda content: (_preference(content), *_usual(content)))
    return _grouped(
        (content.media_type, "xml" if content.xml is not None else None, arguments.body(content))
        for content in _choosable(ordered)
    )


def _preference(content: ir.Content) -> int:
    order: dict[ir.ContentKind, int] = {"json": 0, "form": 1, "multipart": 2}
    return order.get(content.kind, 3)
