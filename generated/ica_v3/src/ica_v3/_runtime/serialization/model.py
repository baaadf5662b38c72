"""The base of every model: keyword-only, mutable, and carrying what the server sent beyond the document."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import FunctionType, MappingProxyType
from typing import (
    TYPE_CHECKING,
    Any,
    ClassVar,
    Generic,
    SupportsIndex,
    TypeVar,
    cast,
    dataclass_transform,
)

import msgspec
from msgspec import NODEFAULT, Struct, StructMeta, field

from ..support.locks import Lock
from .json_values import JsonValue
from .sentinels import (
    DETOUR,
    HIDDEN,
    MASKED,
    NULL,
    READ_ONLY,
    UNSET,
    WRITE_ONLY,
    Fixed,
    fixed,
    read_only,
    write_only,
)

if TYPE_CHECKING:
    from typing import Self

if TYPE_CHECKING:
    from typing import Self


_LOCK = Lock()


class ExtraFields(dict[str, Any]):
    """The fields of one object that its model does not declare, by wire name. A declared name is refused."""

    __slots__ = ("model",)

    def __init__(
        self, model: type[BaseModel], values: Mapping[str, Any] | None = None
    ) -> None:
        self.model = model
        super().__init__()
        if values is not None:
            super().update(
                values
            )  # not checked: what a server sent, or what was checked already

    def _check(self, key: object) -> None:
        if not isinstance(key, str):
            raise TypeError(f"a field name is a str, not {type(key).__name__}")
        if key in declared(self.model):
            raise ValueError(
                f"{key!r} is a declared field of {self.model.__name__}: set the attribute"
            )

    def __setitem__(self, key: str, value: Any) -> None:
        self._check(key)
        super().__setitem__(key, value)

    def setdefault(self, key: str, default: Any = None, /) -> Any:
        self._check(key)
        return super().setdefault(key, default)

    def update(self, *args: Any, **kwargs: Any) -> None:
        fresh: dict[str, Any] = dict(*args, **kwargs)
        for key in fresh:
            self._check(key)
        super().update(fresh)

    def __ior__(self, other: Any) -> Self:  # type: ignore[override,misc]  # dict's overloads say the same
        self.update(other)
        return self

    def __reduce__(self) -> tuple[Any, ...]:
        return (dict, (dict(self),))


class Kept:
    """What the hidden slot of a model holds. Not a dict itself, so that msgspec asks before it encodes one.

    `holder` is the id of the model it was made for: a shallow copy made behind our back (`msgspec.structs.replace`)
    shares the object, and makes its own when it is first asked.
    """

    __slots__ = ("fields", "holder")

    def __init__(self, holder: int, fields: ExtraFields) -> None:
        self.holder = holder
        self.fields = fields


def optional(member: Any, slot: str) -> property:
    """How an optional field is reached. Its slot tells null from absent (UNSET), as the wire does; both read as None.

    What is set to None will not be sent, what is set to NULL will be, as null. `slot`: the attribute that is the slot.
    """
    put: Callable[[Any, Any], None] = member.__set__
    code = _read.__code__
    names = tuple([slot if name == "slot" else name for name in code.co_names])
    # an attribute with its name in the code is read in half the time that calling `member.__get__` takes
    read = FunctionType(code.replace(co_names=names), globals())

    def write(model: Any, value: Any) -> None:
        put(model, UNSET if value is None else None if value is NULL else value)

    return property(read, write)


def _read(model: Any) -> Any:
    value = model.slot
    return None if value is UNSET else value


def slots_of(value: BaseModel) -> Iterator[tuple[str, Any]]:
    """(Python name, what its slot holds) of each declared field."""
    slots = type(value).__optional__
    for name, _, _ in fields_of(model_of(value)):
        yield name, slots[name](value) if name in slots else getattr(value, name)


def set_fields(value: BaseModel) -> Iterator[tuple[str, str, Any]]:
    """(Python name, wire name, value) of each declared field that is there. NULL: a null where it might be absent."""
    slots = type(value).__optional__
    for name, wire, _ in fields_of(model_of(value)):
        get = slots.get(name)
        item = getattr(value, name, UNSET) if get is None else get(value)
        if item is not UNSET:
            yield name, wire, NULL if item is None and get is not None else item


def model_of(value: BaseModel) -> type[BaseModel]:
    """The class of a model as its user knows it."""
    return type(value).__stands_for__ or type(value)


def fields_of(model: type[BaseModel]) -> tuple[tuple[str, str, Any], ...]:
    """(Python name, wire name, default or NODEFAULT) of each declared field."""
    known = model.__dict__.get("__fields__")
    if known is None:
        given = {sent: wire for wire, sent in model.__odd__.items()}
        found = zip(
            model.__struct_fields__,
            model.__struct_encode_fields__,
            _defaults(model),
            strict=True,
        )
        known = tuple(
            [
                (name, given.get(wire, wire), default)
                for name, wire, default in found
                if wire != HIDDEN
            ]
        )
        type.__setattr__(model, "__fields__", known)
    return cast("tuple[tuple[str, str, Any], ...]", known)


def _defaults(model: type[BaseModel]) -> tuple[Any, ...]:
    given = model.__struct_defaults__  # of the last fields only
    return (NODEFAULT,) * (len(model.__struct_fields__) - len(given)) + given


def declared(model: type[BaseModel]) -> frozenset[str]:
    """The wire names that an object of this model may have without being remarked on."""
    known = model.__dict__.get("__declared__")
    if known is None:
        tag_field = model.__struct_config__.tag_field
        names = [wire for _, wire, _ in fields_of(model)]
        known = frozenset(names if tag_field is None else [tag_field, *names])
        type.__setattr__(model, "__declared__", known)
    return cast("frozenset[str]", known)


def extras_of(value: BaseModel) -> ExtraFields | None:
    """The undeclared fields of a model, if it has any."""
    kept = value.__extra__
    if type(kept) is Kept:
        if kept.holder != id(value):
            kept = Kept(id(value), ExtraFields(kept.fields.model, kept.fields))
            value.__extra__ = kept
        return kept.fields
    if not value.__learned__:
        return None
    found = {wire: getattr(value, slot) for slot, wire in value.__learned__}
    found = {wire: item for wire, item in found.items() if item is not UNSET}
    return keep(value, found) if found else None


def own_extras(value: BaseModel) -> ExtraFields:
    """The undeclared fields of a model, to be changed."""
    with _LOCK:
        extras = extras_of(value)
        if extras is None:
            extras = ExtraFields(model_of(value))
            value.__extra__ = Kept(id(value), extras)
        return extras


def keep(value: BaseModel, extras: Mapping[str, Any] | None) -> ExtraFields | None:
    """Give a model its undeclared fields."""
    if not extras:
        return None
    made = ExtraFields(model_of(value), extras)
    value.__extra__ = Kept(id(value), made)
    for slot, _ in value.__learned__:
        setattr(value, slot, UNSET)
    return made


def demand(cls: Any, kwargs: dict[str, Any]) -> None:
    """Make the arguments of a constructor what msgspec takes, where it demands other things than a reply must have."""
    unasked, unpromised = cls.__access__
    for name in unasked:
        kwargs.setdefault(name, UNSET)
    for name, value in cls.__fixed__.items():
        if kwargs.setdefault(name, value) not in (value, None):
            raise ValueError(f"{name} of {cls.__name__} is {value!r}, nothing else")
    for name in unpromised:
        if name not in kwargs:
            raise TypeError(f"Missing required argument {name!r}")
    told, only = cls.__constant__
    if told in kwargs and kwargs.pop(told) != only:
        raise ValueError(f"{told} of {cls.__name__} is {only!r}, nothing else")


def build(model: type[BaseModel], values: dict[str, Any]) -> BaseModel:
    """A model of these values, whatever its constructor demands of a caller. What is required and missing is UNSET."""
    for name, _, default in fields_of(model):
        if default is NODEFAULT and name not in values:
            values[name] = UNSET
    return cast("BaseModel", StructMeta.__call__(model, **values))


def blank(model: type[BaseModel]) -> BaseModel:
    """A model without values, to be filled by unpickling."""
    return build(model, {})


def shown(value: BaseModel) -> list[tuple[str, Any]]:
    """What a repr tells: the fields that are set, secrets masked."""
    model = model_of(value)
    shown: list[tuple[str, Any]] = []
    for name, _, item in set_fields(value):
        shown.append((name, MASKED if name in model.__secret__ else item))
    extras = extras_of(value)
    if extras:  # beside a secret, a field we know nothing of may be another
        shown.append(
            (
                "extra_fields",
                dict.fromkeys(extras, MASKED) if model.__secret__ else dict(extras),
            )
        )
    return shown


# Annotations are evaluated here: those of the base would be compiled again for every model that is decoded


__all__ = [
    "NULL",
    "UNSET",
    "BaseModel",
    "ClosedModel",
    "ExtraFields",
    "Model",
    "OpenModel",
    "build",
    "declared",
    "extras_of",
    "fields_of",
    "fixed",
    "keep",
    "model_of",
    "read_only",
    "write_only",
]

Value = TypeVar("Value")


# Models that msgspec alone would not decode rightly or not to every digit; a decoder looks for them only where there
# are any
unusual_models: list[type] = []


def _settle_defaults(bases: tuple[type, ...], namespace: dict[str, Any]) -> list[str]:
    """Gives fields the defaults of msgspec, or none; the names of those that are None where nobody gives them."""
    unasked = [key for key, value in namespace.items() if value is READ_ONLY]
    unpromised = [key for key, value in namespace.items() if value is WRITE_ONLY]
    optionals = [
        key
        for key, value in namespace.items()
        if value is None and not key.startswith("__")
    ]
    for key in unasked:
        del namespace[key]  # no default: a reply without it does not fit
    for key in (*optionals, *unpromised):
        namespace[key] = msgspec.UNSET
    if unasked or unpromised:
        above: tuple[list[str], list[str]]
        for base in bases:
            above = getattr(base, "__access__", ([], []))
            unasked += above[0]
            unpromised += above[1]
        namespace["__access__"] = (unasked, unpromised)
    return optionals


def _settle_fixed(namespace: dict[str, Any]) -> list[str]:
    """Notes the fields with one value alone; the names of those that a reply may be without."""
    fixed = {
        key: value.value for key, value in namespace.items() if type(value) is Fixed
    }
    optionals = [key for key in fixed if namespace[key].optional]
    for key in fixed:
        if key in optionals:
            namespace[key] = msgspec.UNSET
        else:
            del namespace[key]  # no default: a reply without it does not fit
    if fixed:
        namespace["__fixed__"] = fixed
    return optionals


class ModelMeta(StructMeta):
    """Makes model classes: the settings all share, and the few class arguments that msgspec does not know."""

    if not TYPE_CHECKING:

        @property
        def __doc__(cls) -> str | None:
            from .field_docs import documented

            return documented(cls)

    def __new__(
        mcls,
        name: str,
        bases: tuple[type, ...],
        namespace: dict[str, Any],
        *,
        rename: Mapping[str, str] | None = None,
        tag_field: str | None = None,
        tag: str | None = None,
        secret: tuple[str, ...] = (),
        numbers: tuple[str, ...] = (),
        formed: tuple[str, ...] = (),
        further: bool = False,
        untagged: bool = False,
        others: Mapping[str, tuple[str | int, ...]] | None = None,
    ) -> ModelMeta:
        optionals = _settle_defaults(bases, namespace)
        if tag_field is not None and tag is not None:
            own = [key for key, wire in (rename or {}).items() if wire == tag_field]
            namespace["__constant__"] = (own[0] if own else tag_field, tag)
        optionals += _settle_fixed(namespace)
        told: dict[str, Any] = {
            "__secret__": frozenset(secret),
            "__untagged__": untagged,
            "__further__": further,
            "__others__": others,
            "__numbers__": frozenset(numbers),
            "__formed__": frozenset(formed),
        }
        namespace.update({name: value for name, value in told.items() if value})
        odd = {
            wire: f"\x7f{key}"
            for key, wire in (rename or {}).items()
            if not is_plain(wire)
        }
        if odd and rename is not None:
            rename = {key: odd.get(wire, wire) for key, wire in rename.items()}
            namespace["__odd__"] = odd
        if odd or numbers or formed:
            bases = (_Detoured, *bases)
        made = super().__new__(
            mcls,
            name,
            bases,
            namespace,
            rename=rename,
            tag_field=tag_field,
            tag=tag,
            kw_only=True,
            omit_defaults=True,
            forbid_unknown_fields=True,
        )
        _finish(made, optionals)
        if odd or numbers or any(base.__dict__.get("__open__") for base in bases):
            unusual_models.append(made)
        return made

    if (
        not TYPE_CHECKING
    ):  # a typed __call__ would hide the exact constructors from checkers

        def __call__(cls, *args: Any, **kwargs: Any) -> Any:
            if cls.__particular__:
                demand(cls, kwargs)
            for name, value in kwargs.items():
                if value is None:
                    if name in cls.__optional__:
                        kwargs[name] = UNSET
                elif value is NULL:
                    kwargs[name] = None
            if args:  # refused, in msgspec's words
                return _construct(cls, *args, **kwargs)
            return _construct(cls, **kwargs)

        @property
        def __signature__(cls) -> Any:
            told = StructMeta.__signature__.__get__(cls)
            unasked, unpromised = cls.__access__
            default = {
                **dict.fromkeys(cls.__optional__),
                **cls.__fixed__,
                **dict.fromkeys(unasked, UNSET),
                **dict.fromkeys(unpromised, told.empty),
            }
            return told.replace(
                parameters=[
                    each.replace(default=default.get(each.name, each.default))
                    for each in told.parameters.values()
                    if each.name != "__extra__"
                ]
            )


_construct: Callable[..., Any] = StructMeta.__call__


def _finish(model: Any, optionals: list[str]) -> None:
    """Set how the optional fields of a new class are reached. One that is declared again has the slot of its base."""
    model.__particular__ = bool(
        model.__fixed__ or model.__constant__[0] or any(model.__access__)
    )
    known: Mapping[str, Any] = model.__optional__
    fresh: dict[str, Any] = {}
    for name in optionals:
        if name not in model.__struct_fields__:  # it has no annotation
            type.__setattr__(model, name, None)
        elif name not in known:
            member = getattr(model, name)
            slot = f"__slot_{name}__"
            fresh[name] = member.__get__
            type.__setattr__(model, slot, member)
            type.__setattr__(model, name, optional(member, slot))
    if fresh:
        type.__setattr__(model, "__optional__", {**known, **fresh})


def is_plain(wire: str) -> bool:
    """Whether msgspec takes this name of a field as it is: it writes names without escaping them."""
    return (
        '"' not in wire
        and "\\" not in wire
        and all(char >= " " for char in wire)
        and not wire.startswith("\x7f")
    )


@dataclass_transform(kw_only_default=True, field_specifiers=(write_only,))
class BaseModel(Struct, metaclass=ModelMeta):
    """What all models have in common. Fields are attributes; an attribute that is no field is refused."""

    if TYPE_CHECKING:  # a property is no field, so constructors do not show it

        @property
        def __extra__(self) -> Any: ...
        @__extra__.setter
        def __extra__(self, value: Any) -> None: ...

        # Set on the stand-ins that a learned decoder makes (see `relaxed`): the class they stand for, and the pairs
        # of (slot, wire name) in which they hold unknown fields
        __stands_for__: ClassVar[type[BaseModel] | None]
        __learned__: ClassVar[tuple[tuple[str, str], ...]]
        __secret__: ClassVar[frozenset[str]]
        __numbers__: ClassVar[frozenset[str]]
        __formed__: ClassVar[frozenset[str]]
        __odd__: ClassVar[Mapping[str, str]]
        __closed__: ClassVar[bool]
        # the attribute that tells a variant of a union, and its value
        __constant__: ClassVar[tuple[str, str]]
        __open__: ClassVar[bool]
        # by name, the values that tell it from others; and whether it may come without its tag
        __fixed__: ClassVar[Mapping[str, str]]
        __untagged__: ClassVar[bool]
        # whether the document says that any other fields may come
        __further__: ClassVar[bool]
        # for the base of a family: what its tag is not, for these are kinds of their own
        __others__: ClassVar[Mapping[str, tuple[str | int, ...]]]
        # names the constructor does not ask for, and names that only it asks for
        __access__: ClassVar[tuple[list[str], list[str]]]
        # whether its constructor demands other things than a reply must have
        __particular__: ClassVar[bool]
        # by name of an optional field, what gives the content of its slot
        __optional__: ClassVar[Mapping[str, Any]]

    else:
        __extra__: Kept = field(name=HIDDEN, default=msgspec.UNSET)
        # not annotated: msgspec would look at each annotation again for every model
        __stands_for__ = None
        __learned__ = ()
        __secret__ = frozenset()
        __numbers__ = frozenset()
        __formed__ = frozenset()
        __odd__ = {}
        __closed__ = False
        __constant__ = ("", "")
        __open__ = False
        __further__ = False
        __fixed__ = {}
        __others__ = {}
        __untagged__ = False
        __access__ = ([], [])
        __particular__ = False
        __optional__ = {}

    @property
    def extra_fields(self) -> Mapping[str, object]:
        """What the server sent beyond the document, by wire name; it is sent back with the rest."""
        if self.__closed__:
            return MappingProxyType(extras_of(self) or {})
        return own_extras(self)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, BaseModel):
            return NotImplemented
        mine, theirs = self.__extra__, other.__extra__
        if (
            type(self) is type(other)
            and type(mine) is not Kept
            and type(theirs) is not Kept
            and super().__eq__(other)
        ):
            return True
        model = model_of(self)
        if model is not model_of(other):
            return False
        same = all(
            getattr(self, name) == getattr(other, name)
            for name, _, _ in fields_of(model)
        )
        return same and (extras_of(self) or {}) == (extras_of(other) or {})

    __hash__ = None  # type: ignore[assignment]  # mutable

    def __copy__(self) -> Self:
        made = build(model_of(self), dict(slots_of(self)))
        keep(made, extras_of(self))
        return cast("Self", made)

    def __replace__(self, /, **changes: Any) -> Self:
        made = self.__copy__()
        for name, value in changes.items():
            if name not in made.__struct_fields__:
                raise TypeError(f"{model_of(self).__name__} has no field {name!r}")
            setattr(made, name, value)
        return made

    def __reduce__(self) -> tuple[Any, ...]:
        values = {name: item for name, _, item in set_fields(self)}
        return (blank, (model_of(self),), (values, dict(extras_of(self) or {})))

    def __reduce_ex__(self, protocol: SupportsIndex) -> tuple[Any, ...]:
        return self.__reduce__()

    def __setstate__(self, state: tuple[dict[str, Any], dict[str, Any]]) -> None:
        values, extras = state
        for name, value in values.items():
            setattr(self, name, value)
        keep(self, extras)

    def __rich_repr__(self) -> list[tuple[str, Any]]:
        return shown(self)

    def __repr__(self) -> str:
        return _brief(self)


class _Detoured(BaseModel):
    """Mixed into models that msgspec would encode wrongly: their hidden slot is never empty."""

    if not TYPE_CHECKING:
        # a factory, for msgspec would leave out what is equal to a default
        __extra__: Kept = field(name=HIDDEN, default_factory=lambda: DETOUR)


class Model(BaseModel):
    """An object with declared fields; others may come and may be added."""

    if TYPE_CHECKING:

        @property
        def extra_fields(self) -> dict[str, JsonValue]: ...


class ClosedModel(BaseModel):
    """An object that the document closes: what a server adds is kept and sent back, the caller may add nothing."""

    __closed__ = True

    if TYPE_CHECKING:

        @property
        def extra_fields(self) -> Mapping[str, JsonValue]: ...


class OpenModel(BaseModel, Generic[Value]):
    """An object with declared fields and any number of further ones of one type."""

    __open__ = True

    if TYPE_CHECKING:

        @property
        def extra_fields(self) -> dict[str, Value]: ...


# ---- how a model shows itself ----

_DEPTH = 8  # levels of models, lists and dictionaries
_ITEMS = 20  # of one list or dictionary
_TEXT = 400  # characters of one value
_ALL = 4_000  # characters after which no more is begun
_MORE = "..."


def _brief(model: BaseModel) -> str:
    """The class and the fields that are set, secrets masked."""
    return _ShortRepr().of(model, _DEPTH)


class _ShortRepr:
    __slots__ = ("_left",)

    def __init__(self) -> None:
        self._left = _ALL

    def of(self, value: Any, depth: int) -> str:
        kind: Any = value.__class__
        if kind is list:
            return self._within("[", [("", item) for item in value], "]", depth)
        if kind is tuple:
            end = ",)" if len(value) == 1 else ")"
            return self._within("(", [("", item) for item in value], end, depth)
        if kind is dict:
            first = list(value.items())[:_ITEMS]
            pairs = [(f"{self._leaf(key)}: ", item) for key, item in first]
            return self._within("{", pairs, "}", depth, more=len(value) > _ITEMS)
        if not isinstance(value, BaseModel) or _has_its_own(kind):
            return self._leaf(value)
        parts = [(f"{name}=", item) for name, item in shown(value)]
        name = model_of(value).__qualname__
        return self._within(f"{name}(", parts, ")", depth, most=len(parts))

    def _within(
        self,
        start: str,
        parts: list[tuple[str, Any]],
        end: str,
        depth: int,
        most: int = _ITEMS,
        more: bool = False,
    ) -> str:
        if parts and not depth:
            return f"{start}{_MORE}{end}"
        made: list[str] = []
        for name, item in parts[:most]:
            if self._left <= 0:
                break
            self._left -= len(name) + 2
            made.append(name + self.of(item, depth - 1))
        if len(made) < len(parts) or more:
            made.append(_MORE)
        return start + ", ".join(made) + end

    def _leaf(self, value: Any) -> str:
        # cut before it is written out: all of it may be very long
        cut = isinstance(value, (str, bytes)) and len(value) > _TEXT
        try:
            text = repr(value[:_TEXT] if cut else value)
        except (ValueError, RecursionError):  # it has more digits than Python shows
            text = f"<{type(value).__name__}>"
        if cut or len(text) > 2 * _TEXT:
            text = text[: 2 * _TEXT] + _MORE
        self._left -= len(text)
        return text


def _has_its_own(kind: Any) -> bool:
    """Whether a class of the caller's shows itself in another way."""
    return kind.__repr__ is not BaseModel.__repr__
