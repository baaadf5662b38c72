"""Arguments drawn from annotations; the document is asked only for the bounds that no annotation can hold."""

from __future__ import annotations

import collections.abc
import datetime
import enum
import types
import typing
import uuid
from decimal import Decimal
from typing import Any, Literal, Union

from hypothesis import strategies as st
from support.formats import IN_PYTHON

from clientloom import ir
from clientloom.pipeline import Understood
from contract.limits import IDS, MOMENTS, SPANS, TIMES, decimals, floats, integers, json_values, sizes, texts
from contract.schemas import Replies, bounds

Draw = typing.Callable[[st.SearchStrategy[Any]], Any]
_LISTS = (list, collections.abc.Sequence, collections.abc.Iterable)
_MAPS = (dict, collections.abc.Mapping)
_DEEPEST = 5


class Typed:
    """Draws values of the annotations of one package."""

    def __init__(self, known: Understood, replies: Replies, marks: Any, files: Any) -> None:
        self.replies = replies
        self.known = known
        self.null = marks.NULL
        self.upload = files.Upload
        self.ids = {name: key for key, name in known.names.symbols.items()}

    def value(
        self,
        draw: Draw,
        form: Any,
        kind: ir.Type | None = None,
        limits: ir.Constraints = ir.NO_CONSTRAINTS,
        *,
        plain: bool = False,
        depth: int = 0,
        schema: Any = None,
    ) -> Any:
        """One value. `kind` and `schema` are what the document says of it, understood and as written; `plain` texts are
        of letters and digits alone.
        """
        if form is None:
            return None
        kind, limits = self.behind(kind, limits)
        scalar = kind if isinstance(kind, ir.Scalar) else None
        if (variants := _variants(form)) is not None:
            return self._one_of(draw, variants, kind, limits, plain, depth, schema)
        if (held := getattr(form, "__holds__", None)) is not None:
            return self.value(draw, held, depth=depth)
        if hasattr(form, "__made__"):
            return draw(IN_PYTHON[form.__expected__])
        origin, parts = typing.get_origin(form) or form, typing.get_args(form)
        if origin is Literal:
            return draw(st.sampled_from(parts))
        if origin in _LISTS:
            low, high = sizes(limits.min_items, limits.max_items, depth)
            item = kind.item if isinstance(kind, ir.ListType) else None
            within = self.replies.whole(schema or {}).get("items", {})
            each = bounds(self.replies.whole(within))
            number = draw(st.integers(low, high))
            many = [
                self.value(draw, parts[0], item, each, plain=plain, depth=depth + 1, schema=within)
                for _ in range(number)
            ]
            unique = limits.unique_items or (isinstance(kind, ir.ListType) and kind.unique)
            return [one for at, one in enumerate(many) if one not in many[:at]] if unique else many
        if origin is tuple:
            return tuple(
                self.value(draw, part, _nth(kind, at), plain=plain, depth=depth + 1)
                for at, part in enumerate(parts)
                if part is not ...
            )
        if origin in _MAPS:
            low, high = sizes(limits.min_properties, limits.max_properties, depth)
            any_key = texts(ir.Constraints(min_length=1), plain=True)
            listed = parts[0] if parts and parts[0] is not str else None
            one = any_key if listed is None else st.sampled_from(typing.get_args(listed) or list(listed))
            keys = draw(st.lists(one, min_size=0 if listed else low, max_size=high, unique=True))
            inner = kind.value if isinstance(kind, ir.MapType) else None
            held = parts[1] if parts and parts[1] is not object else Any
            return {key: self.value(draw, held, inner, plain=plain, depth=depth + 1) for key in keys}
        if isinstance(form, type) and issubclass(form, enum.Enum):
            return draw(st.sampled_from(list(form)))
        if isinstance(form, type) and form.__name__ in self.ids and hasattr(form, "__struct_fields__"):
            return self.model(draw, form, plain=plain, depth=depth)
        if form is str:
            return draw(texts(limits, form=scalar.format if scalar else None, plain=plain))
        if form is int:
            return draw(integers(limits, form=scalar.format if scalar else None))
        if form is float:
            return draw(floats(limits))
        return draw(_LEAVES[form] if form in _LEAVES else decimals(limits) if form is Decimal else json_values(depth))

    def model(self, draw: Draw, form: Any, *, plain: bool = False, depth: int = 0) -> Any:
        """A model with what it demands and some of what it allows."""
        symbol = self.known.api.symbols[self.ids[form.__name__]]
        assert isinstance(symbol, ir.ModelDef), symbol
        hints = typing.get_type_hints(form)
        given: dict[str, Any] = {}
        for field in symbol.fields:
            name = self.known.names.fields[symbol.id, field.wire_name]
            if field.read_only or (not field.required and (depth >= _DEEPEST or not draw(st.booleans()))):
                continue
            schema = self.schema(field.id)
            listed = self.replies.whole(schema).get("enum")
            nullable = isinstance(field.type, ir.NullableType) and (listed is None or None in listed)
            if nullable and draw(st.integers(0, 5)) == 0:
                given[name] = self.null
                continue
            given[name] = self.value(
                draw, hints[name], field.type, field.constraints, plain=plain, depth=depth + 1, schema=schema
            )
        made = form(**given)
        if symbol.additional is not None and not plain and draw(st.booleans()):
            held = typing.get_type_hints(form).get("extra_fields")
            if held is None and hasattr(form, "__orig_bases__"):
                held = dict[str, typing.get_args(form.__orig_bases__[0])[0]]  # type: ignore[misc]
            if held is not None:
                extras = self.value(draw, held, ir.MapType(symbol.additional), plain=plain, depth=depth + 1)
                taken = {field.wire_name for field in symbol.fields}
                made.extra_fields.update({key: one for key, one in extras.items() if key not in taken})
        return made

    def schema(self, pointer: str) -> Any:
        """What the document has at a pointer; nothing where only clientloom sees something there."""
        try:
            return self.replies.follow({"$ref": pointer})
        except (KeyError, IndexError, TypeError):
            return {}

    def behind(self, kind: ir.Type | None, limits: ir.Constraints) -> tuple[ir.Type | None, ir.Constraints]:
        """A type without the aliases and the null around it."""
        while True:
            if isinstance(kind, ir.NullableType):
                kind = kind.type
            elif isinstance(kind, ir.RefType) and isinstance(
                symbol := self.known.api.symbols[kind.target], ir.AliasDef
            ):
                limits = symbol.constraints if limits == ir.NO_CONSTRAINTS else limits
                kind = symbol.type
            else:
                return kind, limits

    def _one_of(
        self,
        draw: Draw,
        variants: tuple[Any, ...],
        kind: ir.Type | None,
        limits: ir.Constraints,
        plain: bool,
        depth: int,
        schema: Any,
    ) -> Any:
        if set(variants) == {str, int, uuid.UUID}:  # PathValue: whatever the document says it is
            chosen: Any = {"uuid": uuid.UUID, "integer": int}.get(kind.kind if isinstance(kind, ir.Scalar) else "", str)
            if isinstance(kind, ir.LiteralType):
                return draw(st.sampled_from(kind.values))
            return self.value(draw, chosen, kind, limits, plain=plain, depth=depth)
        if any(getattr(variant, "__name__", "") == "Upload" for variant in variants):
            content = draw(st.binary(min_size=1, max_size=20))
            return content if draw(st.booleans()) else self.upload(content, filename="some.bin", length=len(content))
        chosen = draw(st.sampled_from(variants))
        within: Any = self._variant(kind, variants.index(chosen), len(variants))
        limits = limits if within is not None else ir.NO_CONSTRAINTS
        return self.value(draw, chosen, within, limits, plain=plain, depth=depth, schema=schema)

    def _variant(self, kind: ir.Type | None, at: int, number: int) -> ir.Type | None:
        if isinstance(kind, ir.UnionType) and len(kind.variants) == number:
            return kind.variants[at]
        if isinstance(kind, ir.RefType) and isinstance(symbol := self.known.api.symbols[kind.target], ir.UnionDef):
            return symbol.variants[at] if len(symbol.variants) == number else None
        return kind if number == 1 else None


def _variants(form: Any) -> tuple[Any, ...] | None:
    """The members of a union that say something of a value; None for what is no union."""
    if hasattr(form, "__variants__"):
        return tuple(form.__variants__())
    if typing.get_origin(form) not in (Union, types.UnionType):
        return None
    members = [member for member in typing.get_args(form) if member is not type(None)]
    if any(hasattr(member, "__struct_fields__") or hasattr(member, "__variants__") for member in members):
        # the same body as plain data is tried apart
        members = [member for member in members if typing.get_origin(member) is not collections.abc.Mapping]
    listed = {
        type(each) for member in members if typing.get_origin(member) is Literal for each in typing.get_args(member)
    }
    # an enum stays open to what a server may add; a caller sends what is listed
    return tuple(member for member in members if member not in listed)


def _nth(kind: ir.Type | None, at: int) -> ir.Type | None:
    return kind.items[at] if isinstance(kind, ir.TupleType) and at < len(kind.items) else None


_LEAVES: dict[Any, st.SearchStrategy[Any]] = {
    bool: st.booleans(),
    bytes: st.binary(max_size=12),
    datetime.datetime: MOMENTS,
    datetime.date: st.dates(),
    datetime.time: TIMES,
    datetime.timedelta: SPANS,
    uuid.UUID: IDS,
}
