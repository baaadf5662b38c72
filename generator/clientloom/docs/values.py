"""Example values: a Python expression of any type of the document, models built with what they require."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from clientloom import ir
from clientloom.docs.scalars import Uses, Wish, scalar
from clientloom.ir.walk import without_null
from clientloom.naming import Names
from clientloom.python.code_printer import Doc, Group, Named, call, mapping, sequence
from clientloom.python.text import literal, string

_DEEPEST = 12


class Endless(Exception):
    """A type that requires itself: no finite value exists."""


class Values:
    """Makes expressions for one package; `uses` of the current example is filled while it does."""

    def __init__(self, symbols: Mapping[str, ir.Symbol], names: Names) -> None:
        self.symbols = symbols
        self.names = names
        self.uses = Uses()
        self._open: list[str] = []

    def of(self, kind: ir.Type, wish: Wish) -> Doc:
        """The expression. Raises Endless."""
        match kind:
            case ir.NullableType(inner):
                if wish.has_given and wish.given is None:
                    return "None"
                return self.of(inner, wish)
            case ir.RefType(target):
                return self._symbol(self.symbols[target], wish)
            case ir.LiteralType():
                return literal(self._given(wish, kind.values, kind.values[0]))
            case ir.ListType(item):
                return self._list(item, wish)
            case ir.MapType(value, key):
                return self._map(value, first_key(key, self.symbols), wish)
            case ir.JsonTextType(inner):
                return self.of(inner, replace(wish, given=None, has_given=False))
            case ir.TupleType(items):
                return self._tuple(items, wish)
            case ir.UnionType(variants):
                return self._first(variants, wish)
            case ir.Scalar():
                return scalar(kind, wish, self.uses)

    def model(self, symbol: ir.ModelDef, wish: Wish, fixed: tuple[str, str | int] | None = None) -> Doc:
        """A model with what the example in the document sets, else what is required, else one field to show how."""
        if symbol.id in self._open or len(self._open) > _DEEPEST:
            raise Endless
        given: dict[str, ir.Json] = wish.given if wish.has_given and isinstance(wish.given, dict) else {}
        shown = [item for item in symbol.fields if item.wire_name in given and not item.read_only]
        wanted = [item for item in symbol.fields if (item.required and not item.read_only) or item in shown]
        if fixed:
            wanted += [item for item in symbol.fields if item.wire_name == fixed[0] and item not in wanted]
        self._open.append(symbol.id)
        try:
            arguments = [self._argument(symbol, item, self._field(item, symbol, given, fixed, wish)) for item in wanted]
            if not arguments:
                arguments = self._one_optional(symbol, wish, plain=len(self._open) > 1)
        finally:
            self._open.pop()
        name = self.names.symbols[symbol.id]
        self.uses.models.add(name)
        return call(name, arguments)

    def _argument(self, symbol: ir.ModelDef, item: ir.Field, value: Doc) -> Doc:
        return Named(f"{self.names.fields[symbol.id, item.wire_name]}=", value)

    def _field(
        self,
        item: ir.Field,
        symbol: ir.ModelDef,
        given: dict[str, ir.Json],
        fixed: tuple[str, str | int] | None,
        outer: Wish,
    ) -> Doc:
        wish = Wish(item.wire_name, symbol.hint.parts[-1], item.constraints, secret=item.secret)
        if fixed and item.wire_name == fixed[0]:
            wish = replace(wish, given=fixed[1], has_given=True)
        elif item.wire_name in given:
            wish = replace(wish, given=given[item.wire_name], has_given=True)
        elif item.docs.has_example:
            wish = replace(wish, given=item.docs.example, has_given=True)
        elif item.has_default:
            wish = replace(wish, given=item.default, has_given=item.default is not None)
        if isinstance(item.type, ir.NullableType) and not wish.has_given:
            try:
                return self.of(item.type, wish)
            except Endless:
                return "None"
        return self.of(item.type, wish)

    def _one_optional(self, symbol: ir.ModelDef, wish: Wish, *, plain: bool) -> list[Doc]:
        """A field to show how, where none must be given; inside another model only a plain one."""
        usable = [item for item in symbol.fields if not item.read_only and not item.docs.deprecated]
        simple = [item for item in usable if isinstance(without_null(item.type), ir.Scalar | ir.LiteralType)]
        for item in simple if plain else [*simple, *usable]:
            try:
                return [self._argument(symbol, item, self._field(item, symbol, {}, None, wish))]
            except Endless:
                continue
        return []

    def _symbol(self, symbol: ir.Symbol, wish: Wish) -> Doc:
        if not wish.has_given and symbol.docs.has_example:
            wish = replace(wish, given=symbol.docs.example, has_given=True)
        match symbol:
            case ir.ModelDef():
                return self.model(symbol, wish)
            case ir.EnumDef():
                return self._enum(symbol, wish)
            case ir.UnionDef():
                return self._union(symbol, wish)
            case ir.AliasDef():
                if symbol.id in self._open or len(self._open) > _DEEPEST:
                    raise Endless
                self._open.append(symbol.id)
                try:
                    bounds = symbol.constraints if wish.constraints == ir.NO_CONSTRAINTS else wish.constraints
                    return self.of(symbol.type, replace(wish, constraints=bounds))
                finally:
                    self._open.pop()

    def _enum(self, symbol: ir.EnumDef, wish: Wish) -> Doc:
        values = tuple(member.value for member in symbol.members)
        if not values:
            raise Endless
        value = self._given(wish, values, values[0])
        if wish.plain or symbol.base not in ("string", "integer"):
            return literal(value)
        name = self.names.symbols[symbol.id]
        self.uses.models.add(name)
        return f"{name}.{self.names.enum_members[symbol.id, values.index(value)]}"

    def _union(self, symbol: ir.UnionDef, wish: Wish) -> Doc:
        if symbol.id in self._open:
            raise Endless
        tags = {index: value for value, index in reversed(symbol.mapping)}
        order = list(range(len(symbol.variants)))
        if isinstance(wish.given, dict) and symbol.discriminator:
            given = str(wish.given.get(symbol.discriminator))
            chosen = next((index for value, index in symbol.mapping if str(value) == given), None)
            order.sort(key=lambda index: index != chosen)
        for index in order:
            variant = symbol.variants[index]
            try:
                target = self.symbols[variant.target] if isinstance(variant, ir.RefType) else None
                if isinstance(target, ir.ModelDef) and symbol.discriminator and index in tags and not target.tag:
                    return self.model(target, wish, (symbol.discriminator, tags[index]))
                return self.of(variant, wish)
            except Endless:
                continue
        raise Endless

    def _first(self, variants: tuple[ir.Type, ...], wish: Wish) -> Doc:
        fitting = [item for item in variants if wish.has_given and _fits(item, wish.given, self.symbols)]
        for variant in (*fitting, *variants):
            try:
                return self.of(variant, wish)
            except Endless:
                continue
        raise Endless

    def _list(self, item: ir.Type, wish: Wish) -> Doc:
        if wish.has_given and isinstance(wish.given, list):
            return _listing(self.of(item, replace(wish, given=value)) for value in wish.given[:3])
        single = replace(wish, name=_singular(wish.name), constraints=ir.NO_CONSTRAINTS)
        if wish.has_given and isinstance(wish.given, dict):
            single = replace(single, given=None, has_given=False)
        count = max(1, min(wish.constraints.min_items or 1, 3))
        try:
            return _listing([self.of(item, single)] * count)
        except Endless:
            return _listing(())

    def _map(self, value: ir.Type, key: str, wish: Wish) -> Doc:
        if wish.has_given and isinstance(wish.given, dict):
            return mapping(
                (string(key), self.of(value, replace(wish, given=item))) for key, item in list(wish.given.items())[:4]
            )
        inner = replace(wish, given=None, has_given=False, constraints=ir.NO_CONSTRAINTS)
        try:
            return mapping([(string(key), self.of(value, replace(inner, name="value")))])
        except Endless:
            return mapping(())

    def _tuple(self, items: tuple[ir.Type, ...], wish: Wish) -> Doc:
        given = wish.given if wish.has_given and isinstance(wish.given, list) else []
        wishes = [
            replace(wish, given=given[place] if place < len(given) else None, has_given=place < len(given))
            for place in range(len(items))
        ]
        return sequence(self.of(item, single) for item, single in zip(items, wishes, strict=True))

    def _given(
        self, wish: Wish, allowed: tuple[str | int | float | bool, ...], otherwise: str | int | float | bool
    ) -> str | int | float | bool:
        """The example, where it is one of the values; else the first."""
        value = wish.given if wish.has_given else None
        return next((item for item in allowed if item == value and type(item) is type(value)), otherwise)


def _listing(items: Iterable[Doc]) -> Doc:
    return Group("[", tuple(items), "]")


def first_key(key: ir.LiteralType | ir.RefType | None, symbols: Mapping[str, ir.Symbol]) -> str:
    """A key that a dictionary may have."""
    match key:
        case ir.LiteralType(values):
            return str(values[0])
        case ir.RefType(target):
            symbol = symbols[target]
            if isinstance(symbol, ir.EnumDef) and symbol.members:
                return str(symbol.members[0].value)
            inner = symbol.type if isinstance(symbol, ir.AliasDef) else None
            return first_key(inner if isinstance(inner, ir.LiteralType | ir.RefType) else None, symbols)
        case _:
            return "key"


def _singular(name: str) -> str:
    lower = name.lower()
    if lower.endswith("ies") and len(name) > 4:
        return f"{name[:-3]}y"
    return name[:-1] if lower.endswith("s") and not lower.endswith(("ss", "us", "is")) and len(name) > 2 else name


def _fits(kind: ir.Type, value: ir.Json, symbols: Mapping[str, ir.Symbol]) -> bool:
    """Whether a JSON value can be of this type, judged by its kind alone."""
    match kind:
        case ir.NullableType(inner):
            return value is None or _fits(inner, value, symbols)
        case ir.ListType() | ir.TupleType():
            return isinstance(value, list)
        case ir.MapType():
            return isinstance(value, dict)
        case ir.LiteralType(values):
            return value in values
        case ir.Scalar("integer" | "number"):
            return isinstance(value, (int, float)) and not isinstance(value, bool)
        case ir.Scalar("boolean"):
            return isinstance(value, bool)
        case ir.Scalar("json"):
            return True
        case ir.Scalar() | ir.JsonTextType():
            return isinstance(value, str)
        case ir.RefType(target):
            symbol = symbols[target]
            if isinstance(symbol, ir.AliasDef):
                return _fits(symbol.type, value, symbols)
            return isinstance(value, str) if isinstance(symbol, ir.EnumDef) else isinstance(value, dict)
        case ir.UnionType(variants):
            return any(_fits(item, value, symbols) for item in variants)
