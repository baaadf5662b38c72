"""How parameters become a URL, headers and cookies: the styles of OpenAPI, compiled at an operation's first call."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Any, TypeAlias
from urllib.parse import quote as url_quote
from urllib.parse import unquote

from ..http.media_type import is_json
from ..http.messages import cookie_name, cookie_text, header_name, header_value
from ..serialization.scalars import (
    as_list,
    is_null,
    key_text,
    quote,
    quote_but,
    scalar,
    text,
)
from .declarations import Parameter
from .members import as_object

Writer: TypeAlias = Callable[[object], str]
Encode: TypeAlias = Callable[[str], str]

# what a reserved character may stay where the document allows it: not what would end or split the query
_RESERVED_IN_QUERY = ":/?@!$'()*,;="
_RESERVED_IN_PATH = ":@!$&'()*+,;="
_DELIMITERS = {
    "spaceDelimited": (" ", "%20"),
    "pipeDelimited": ("|", "%7C"),
    "tabDelimited": ("\t", "%09"),
}


def writer(parameter: Parameter) -> Writer:
    """The function that writes a value of this parameter.

    In a path it gives the text in place of `{name}`, in a query `name=value` pairs joined by `&`, in a header the
    value, in a cookie `name=value` pairs joined by `; `; an empty text (but in a header) means there is nothing to say.
    """
    match parameter.place:
        case "path":
            return _path(parameter)
        case "query":
            return _query(parameter)
        case "header":
            return _header(parameter)
        case "cookie":
            return _cookie(parameter)


# ---- values in their three shapes ----


def _items(parameter: Parameter, value: object) -> list[object] | None:
    """The items of a list; refuses a lone value where a list is wanted: a text would fall apart into letters."""
    items = as_list(value)
    if items is None:
        if parameter.list and not is_null(value):
            raise TypeError(f"{parameter} takes a list, not {_kind(value)}")
        return None
    for item in items:
        if item is None:
            raise TypeError(f"{parameter}: None cannot stand in a list")
    return items


def _kind(value: object) -> str:
    return f"a bare {type(value).__name__}"


def _text(parameter: Parameter, value: object) -> str:
    """The text of a value; a part that has parts itself is written as JSON, for no style says more."""
    if as_object(value) is not None or as_list(value) is not None:
        from ..serialization.decoder import encode

        return encode(value, parameter).decode()
    if is_null(value):
        raise TypeError(f"{parameter}: NULL cannot be sent there")
    return scalar(value, parameter)


def _pairs(parameter: Parameter, value: Mapping[str, object]) -> list[tuple[str, str]]:
    return [
        (key_text(key, parameter), _text(parameter, item))
        for key, item in value.items()
        if item is not None
    ]


def _spread(
    parameter: Parameter, value: Mapping[str, object]
) -> Iterable[tuple[str, str]]:
    """The members of an object that is taken apart: a list among them is a pair for each of its items."""
    for key, item in value.items():
        items = as_list(item)
        for each in [item] if items is None else items:
            if each is not None:
                yield key_text(key, parameter), _text(parameter, each)


def _content(parameter: Parameter, media_type: str, value: object) -> str:
    """A value written as a media type instead of by style."""
    if is_json(media_type):
        from ..serialization.decoder import encode

        return encode(value, parameter).decode()
    return _text(parameter, value)


# ---- path ----


def _path(parameter: Parameter) -> Writer:
    write = _path_text(parameter)
    lax = parameter.slashes or parameter.allow_reserved
    plain = not (
        lax
        or parameter.list
        or parameter.content_type is not None
        or parameter.style in ("label", "matrix")
    )

    def checked(value: object) -> str:
        # nearly all are texts that only have to be quoted
        text = quote(value) if plain and type(value) is str else write(value)
        # an empty or dotted segment would make the URL another resource's
        if text in ("", ".", "..") or (lax and _has_dots(text)):
            raise ValueError(
                f"{parameter} must not be {text!r}: it is a part of the path"
            )
        return text

    return checked


def _has_dots(text: str) -> bool:
    """Whether a part between slashes, or one that is encoded already, leads upwards."""
    return any(unquote(part) in (".", "..") for part in text.split("/"))


def _path_text(parameter: Parameter) -> Writer:
    encode: Encode = quote
    slash = "/" if parameter.slashes else ""
    if parameter.allow_reserved:
        encode = partial(quote_but, safe=_RESERVED_IN_PATH + slash)
    elif slash:
        encode = partial(url_quote, safe=slash)
    if parameter.content_type is not None:
        media_type = parameter.content_type
        return lambda value: encode(_content(parameter, media_type, value))
    explode = parameter.explode
    if parameter.style == "label":
        return lambda value: _prefixed(
            parameter, value, ".", "." if explode else ",", explode, encode
        )
    if parameter.style == "matrix":
        return lambda value: _matrix(parameter, value, explode, encode)

    def simple(value: object) -> str:
        return (
            encode(value)
            if type(value) is str and not parameter.list
            else _joined(parameter, value, explode, encode)
        )

    return simple


def _joined(parameter: Parameter, value: object, explode: bool, encode: Encode) -> str:
    """`simple`: blue / blue,black / R,100,G,200 / R=100,G=200"""
    items = _items(parameter, value)
    if items is not None:
        return ",".join([encode(_text(parameter, item)) for item in items])
    return _unlisted(parameter, value, ",", explode, encode)


def _unlisted(
    parameter: Parameter, value: object, separator: str, explode: bool, encode: Encode
) -> str:
    members = as_object(value)
    if members is None:
        return encode(_text(parameter, value))
    link = "=" if explode else ","
    return separator.join(
        [
            f"{encode(key)}{link}{encode(text)}"
            for key, text in _pairs(parameter, members)
        ]
    )


def _prefixed(
    parameter: Parameter,
    value: object,
    prefix: str,
    separator: str,
    explode: bool,
    encode: Encode,
) -> str:
    """`label`: .blue / .blue,black or .blue.black / .R,100,G,200 or .R=100.G=200"""
    items = _items(parameter, value)
    if items is not None:
        return prefix + separator.join(
            [encode(_text(parameter, item)) for item in items]
        )
    return prefix + _unlisted(parameter, value, separator, explode, encode)


def _matrix(parameter: Parameter, value: object, explode: bool, encode: Encode) -> str:
    """`matrix`: ;color=blue / ;color=blue,black or ;color=blue;color=black / ;color=R,100,G,200 or ;R=100;G=200"""
    name = quote(parameter.name)
    items = _items(parameter, value)
    if items is not None:
        texts = [encode(_text(parameter, item)) for item in items]
        return "".join(
            [_member(name, text) for text in (texts if explode else [",".join(texts)])]
        )
    members = as_object(value)
    if members is not None and explode:
        return "".join(
            [
                _member(encode(key), encode(text))
                for key, text in _pairs(parameter, members)
            ]
        )
    return _member(name, _unlisted(parameter, value, ",", False, encode))


def _member(name: str, text: str) -> str:
    return f";{name}={text}" if text else f";{name}"


# ---- query ----


def _query(parameter: Parameter) -> Writer:
    name = quote(parameter.name)
    reserved = parameter.allow_reserved
    encode: Encode = partial(quote_but, safe=_RESERVED_IN_QUERY) if reserved else quote
    if parameter.content_type is not None:
        media_type = parameter.content_type
        return lambda value: f"{name}={encode(_content(parameter, media_type, value))}"
    if parameter.style == "deepObject":

        def deep(value: object) -> str:
            items = _items(parameter, value)
            return "&".join(_deep(parameter, name, value if items is None else items))

        return deep
    return _form(parameter, name, encode)


def _form(parameter: Parameter, name: str, encode: Encode) -> Writer:
    """`form`, and the styles that differ by what stands between items."""
    explode = parameter.explode
    joined = _delimited(parameter, name)

    def form(value: object) -> str:
        if type(value) is str and not parameter.list:
            return f"{name}={encode(value)}"
        items = _items(parameter, value)
        if items is not None:
            return listed(items)
        members = as_object(value)
        if members is not None:
            if explode:
                spread = _spread(parameter, members)
                return "&".join(
                    [f"{quote(key)}={encode(each)}" for key, each in spread]
                )
            pairs = _pairs(parameter, members)
            return joined([each for pair in pairs for each in pair])
        return (
            f"{name}="
            if is_null(value)
            else f"{name}={encode(_text(parameter, value))}"
        )

    def listed(items: list[object]) -> str:
        if not items:
            # an optional empty list says nothing; a required one is there, and empty
            return f"{name}=" if parameter.required else ""
        texts = [_text(parameter, item) for item in items]
        return (
            "&".join([f"{name}={encode(text)}" for text in texts])
            if explode
            else joined(texts)
        )

    return form


def _delimited(parameter: Parameter, name: str) -> Callable[[list[str]], str]:
    """Several texts as one value."""
    # inside it a reserved comma must stay told apart from the delimiter
    part: Encode = (
        partial(quote_but, safe=_RESERVED_IN_QUERY.replace(",", ""))
        if parameter.allow_reserved
        else quote
    )
    delimiter = _DELIMITERS.get(parameter.style)

    def joined(texts: list[str]) -> str:
        if not texts:
            return ""
        if delimiter is None:
            return f"{name}={','.join([part(text) for text in texts])}"
        raw, encoded = delimiter
        for each in texts:
            if raw in each:
                raise ValueError(
                    f"{parameter}: {each!r} holds the character that stands between the items"
                )
        return f"{name}={encoded.join([part(text) for text in texts])}"

    return joined


def _deep(parameter: Parameter, name: str, value: object) -> Iterable[str]:
    """`deepObject`: color[R]=100&color[G]=200; deeper members add brackets, items of lists their index."""
    members = as_object(value)
    if members is not None:
        for key, item in members.items():
            if item is not None:
                yield from _deep(
                    parameter, f"{name}%5B{quote(key_text(key, parameter))}%5D", item
                )
        return
    items = as_list(value)
    if items is not None:
        for index, item in enumerate(items):
            yield from _deep(parameter, f"{name}%5B{index}%5D", item)
        return
    yield (
        f"{name}=" if is_null(value) else f"{name}={quote(scalar(value, parameter))}"
    )


# ---- header and cookie ----


def _header(parameter: Parameter) -> Writer:
    name = header_name(parameter.name)
    media_type = parameter.content_type
    if media_type is not None:
        return lambda value: header_value(name, _content(parameter, media_type, value))
    explode = parameter.explode

    def part(text: str) -> str:
        if "," in text:
            raise ValueError(
                f"{name}: an item of a list in a header cannot hold a comma"
            )
        return text

    def simple(value: object) -> str:
        if type(value) is str and not parameter.list:
            return header_value(name, text(value, parameter))
        whole = as_list(value) is None and as_object(value) is None
        return header_value(
            name, _joined(parameter, value, explode, _same if whole else part)
        )

    return simple


def _same(text: str) -> str:
    return text


def _cookie(parameter: Parameter) -> Writer:
    name = cookie_name(parameter.name)
    media_type = parameter.content_type
    if media_type is not None:
        return (
            lambda value: f"{name}={cookie_text(_content(parameter, media_type, value))}"
        )
    explode = parameter.explode

    def form(value: object) -> str:
        items = _items(parameter, value)
        if items is not None:
            if not items:
                return f"{name}=" if parameter.required else ""
            texts = [cookie_text(_text(parameter, item)) for item in items]
            return "; ".join(
                [f"{name}={text}" for text in (texts if explode else [",".join(texts)])]
            )
        members = as_object(value)
        if members is None:
            return f"{name}={cookie_text(_text(parameter, value))}"
        told = (_spread if explode else _pairs)(parameter, members)
        pairs = [(cookie_name(key), cookie_text(each)) for key, each in told]
        if explode:
            return "; ".join([f"{key}={text}" for key, text in pairs])
        if not pairs and not parameter.required:
            return ""
        return f"{name}={','.join([text for pair in pairs for text in pair])}"

    return form


# the template's own punctuation stays; only what a URL cannot hold is encoded
_LITERAL_SAFE = "/:@!$&'()*+,;=~?%[]"


class Plan:
    """How the parameters of an operation are written: the path in pieces, a writer for each of the others."""

    __slots__ = (
        "beside",
        "formed",
        "path",
        "presets",
        "required",
        "rules",
        "tail",
        "unseen",
        "writers",
    )

    def __init__(self, path: str, parameters: tuple[Parameter, ...]) -> None:
        self.writers: dict[str, tuple[str, Parameter, type | None, Writer | None]] = {}
        in_path: dict[str, tuple[Parameter, Writer]] = {}
        for parameter in parameters:
            write = writer(parameter)
            if parameter.place == "path":
                in_path[parameter.name] = (parameter, write)
                self.writers[parameter.key] = ("path", parameter, None, None)
            else:
                place = (
                    "secret"
                    if parameter.secret and parameter.place == "query"
                    else parameter.place
                )
                exact = exact_type(parameter)
                self.writers[parameter.key] = (place, parameter, exact, write)
        self.formed = tuple([each for each in parameters if each.form is not None])
        self.rules = {
            parameter.key: parameter.rule
            for parameter in parameters
            if parameter.rule is not None
        }
        self.required = tuple(
            parameter.key
            for parameter in parameters
            if parameter.required and parameter.place != "path"
        )
        # whether any stands outside the path
        self.beside = any(each.place != "path" for each in parameters)
        # what is sent where nobody says otherwise
        self.presets = {
            parameter.key: parameter.preset
            for parameter in parameters
            if parameter.preset is not None
        }
        # parts of the path that are secret: sent, and not shown
        self.unseen = frozenset(
            [each.key for each in parameters if each.secret and each.place == "path"]
        )
        self.path: list[tuple[str, Parameter, type | None, Writer]] = []
        # a fragment is never sent; some documents use it to tell operations apart
        rest = path.partition("#")[0]
        literal = "" if rest.startswith("/") else "/"
        while True:
            before, opening, after = rest.partition("{")
            literal += before
            name, closing, behind = after.partition("}")
            if not opening or not closing:
                literal += opening + after
                break
            if name:
                # what is not told otherwise is a plain part of the path
                found, write = in_path.get(name) or self._plain(name)
                before = url_quote(literal, safe=_LITERAL_SAFE)
                self.path.append((before, found, exact_type(found), write))
                literal = ""
            else:
                literal += "{}"
            rest = behind
        self.tail = url_quote(literal, safe=_LITERAL_SAFE)

    def veiled(self, base: str, parameters: Mapping[str, Any]) -> str:
        """The address as it may be shown, where a part of the path is a secret."""
        for literal, parameter, _, write in self.path:
            key = parameter.key
            seen = "***" if key in self.unseen else write(parameters[key])
            base += literal + seen
        return base + self.tail

    def _plain(self, name: str) -> tuple[Parameter, Writer]:
        parameter = Parameter(name, "path", takes="string")
        self.writers[name] = ("path", parameter, None, None)
        return parameter, writer(parameter)


EXACT: dict[str, type] = {
    "string": str,
    "integer": int,
    "number": float,
    "boolean": bool,
}


def exact_type(parameter: Parameter) -> type | None:
    """The class whose values need no look; None where no value does."""
    if parameter.takes is None:
        return None
    # nothing that is given is of this class
    return Plan if parameter.list else EXACT.get(parameter.takes, Plan)


def of_parameters(
    parameters: tuple[Parameter, ...], given: Mapping[str, object]
) -> Mapping[str, object]:
    """The values of a call, those of some parameters in their form."""
    from ..serialization.type_tree import shape_of
    from ..serialization.wire_forms import formed

    changed = dict(given)
    for each in parameters:
        value = given.get(each.key)
        if value is not None and each.form is not None:
            changed[each.key] = formed(shape_of(each.form()), value, each)
    return changed
